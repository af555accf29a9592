import type { ImportAnswer } from '../protocol/importing';
import { isImportRequest, isReferencesRequest } from '../protocol/importing';
import { importFile } from './importFile';
import { readReferences } from '../core/citation/read/readReferences';
import { ImportError } from './types';

/** Answers one message of the server; null for what is no request. Never rejects. */
export async function answerImport(message: unknown): Promise<ImportAnswer | null> {
  if (isReferencesRequest(message)) {
    const { items, problems } = readReferences(message.references);
    return { type: 'references', id: message.id, items, problems };
  }
  if (!isImportRequest(message)) return null;
  const { id, name, bytes, limits } = message;
  try {
    return { type: 'article', id, article: await importFile({ name, bytes }, limits) };
  } catch (error) {
    return error instanceof ImportError
      ? { type: 'error', id, code: error.code, detail: error.detail }
      : { type: 'error', id, code: 'crashed', detail: String(error) };
  }
}

import type { ImportAnswer } from '../protocol/importing';
import {
  isAnnotationRequest,
  isImportRequest,
  isReferencesRequest,
  isWordRequest,
} from '../protocol/importing';
import { readReferences } from '../core/citation/read/readReferences';
import { importFile } from './importFile';
import { unexpected } from './types';

/** Answers one message of who asks; null for what is no request. Never rejects. */
export async function answerImport(message: unknown): Promise<ImportAnswer | null> {
  if (isReferencesRequest(message)) {
    const { items, problems } = readReferences(message.references);
    return { type: 'references', id: message.id, items, problems };
  }
  if (isAnnotationRequest(message)) {
    const { id, annotate, comments, signing, limits } = message;
    return answered(id, async () => {
      const { annotateWord } = await import('./word/annotate');
      return { type: 'annotated', id, bytes: annotateWord(annotate, comments, signing, limits) };
    });
  }
  if (isWordRequest(message)) {
    const { id, word, limits } = message;
    return answered(id, async () => {
      const { openWord } = await import('./word/readWord');
      return { type: 'word', id, ...openWord(word, limits) };
    });
  }
  if (!isImportRequest(message)) return null;
  const { id, name, bytes, limits } = message;
  return answered(id, async () => {
    return { type: 'article', id, article: await importFile({ name, bytes }, limits) };
  });
}

async function answered(id: number, read: () => Promise<ImportAnswer>): Promise<ImportAnswer> {
  try {
    return await read();
  } catch (error) {
    const { code, detail } = unexpected(error);
    return { type: 'error', id, code, detail };
  }
}

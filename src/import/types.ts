import type { ImportedArticle, ImportErrorCode, ImportLimits } from '../protocol/importing';

export type {
  ImportedArticle,
  ImportedPage,
  ImportErrorCode,
  ImportLimits,
  ImportNote,
  ImportNoteCode,
} from '../protocol/importing';

export interface ImportFile {
  /** With its extension, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files of one format. The words of the result are those that the source shows its
 * readers: none changed, joined, split or added but for what a note says.
 *
 * @throws {ImportError} for a file that gives no article, and nothing else.
 */
export type ImportReader = (file: ImportFile, limits: ImportLimits) => Promise<ImportedArticle>;

/** Why a file gave no article; the message is for the log, people read words made of the code. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: ImportErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** Too deep or too large for the engine, or a fault of a reader: a broken file either way. */
export function unexpected(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) {
    const isStack = message.includes('call stack');
    return new ImportError(isStack ? 'too-deep' : 'out-of-memory', message.slice(0, 200));
  }
  return new ImportError('broken', message.slice(0, 200));
}

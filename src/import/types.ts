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

import { parseArticle } from '../../../src/core/article/parser';
import { sourceTextOf } from '../../../src/core/quotation/find/sourceText';
import { importFile } from '../../../src/import/importFile';
import type { ImportedArticle, ImportLimits } from '../../../src/import/types';

export const limits: ImportLimits = {
  maxBytes: 20_000_000,
  maxUnpackedBytes: 50_000_000,
  maxEntries: 10_000,
};

/** The words of an imported article as the verifier compares quotations with. */
export function shown({ text, format }: Pick<ImportedArticle, 'text' | 'format'>): string {
  return sourceTextOf({ format, parsed: parseArticle(text, { format }), sic: [] }).text;
}

/** Imports a file of the name, from text or bytes. */
export function imported(name: string, content: string | Uint8Array): Promise<ImportedArticle> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importFile({ name, bytes }, limits);
}

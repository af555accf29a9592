import type { WordComment } from '../../../src/core/quotation/word/wordComments';
import { textOfWord } from '../../../src/core/quotation/word/wordReport';
import { annotateWord } from '../../../src/import/word/annotate';
import { WordPackage } from '../../../src/import/word/package';
import type { PlacedWord } from '../../../src/import/word/readWord';
import { readWord } from '../../../src/import/word/readWord';
import { ZipArchive } from '../../../src/import/zip/archive';
import { limits } from './shown';

export const signing = { name: 'Trích Dẫn', initials: 'TD', date: '2026-01-02T03:04:05Z' };

export const read = (bytes: Uint8Array): PlacedWord =>
  readWord(new WordPackage(new ZipArchive(bytes, limits)));

export const textOf = (bytes: Uint8Array): string => textOfWord(read(bytes).report);

export const annotated = (bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array =>
  annotateWord(bytes, comments, signing, limits);

/** A comment about the first of these words. */
export function about(bytes: Uint8Array, words: string, says = 'Khác nguồn.'): WordComment {
  const start = textOf(bytes).indexOf(words);
  if (start < 0) throw new Error(`no “${words}”`);
  return { start, end: start + words.length, paragraphs: [says] };
}

/** What a document has of a part, as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = new ZipArchive(bytes, limits).read(name);
  if (part === null) throw new Error(`no ${name}`);
  return new TextDecoder().decode(part);
}

/** The words each comment is about, and what it says. */
export function commented(bytes: Uint8Array): string[] {
  const text = textOf(bytes);
  const part = partOf(bytes, 'word/comments.xml');
  return [...read(bytes).comments].map(([id, { start, end }]) => {
    const comment = new RegExp(`<w:comment [^>]*w:id="${id}"[^>]*>(.*?)</w:comment>`, 's').exec(
      part,
    );
    const says = [...(comment?.[1] ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(
      ([, words]) => words,
    );
    return `${text.slice(start, end)}: ${says.join(' ')}`;
  });
}

import type { TextRange } from '../../text/range';
import { readBibliographyFile } from './readFile';
import type { BibliographyFile, FileEntry, FileFormat } from './types';

/** What an entry may take with it, the fullest first; each is tried. */
const RANGES: Readonly<Record<FileFormat, (text: string, range: TextRange) => TextRange[]>> = {
  bibtex: (text, range) => [ofLines(text, range), range],
  'csl-json': ofList,
  'csl-yaml': (text, range) => [ofLines(text, range)],
  hayagriva: (text, range) => [ofLines(text, range)],
};

/**
 * What to delete so that a file has an entry no more, and all else as before; null where that is not
 * sure. Linear in the file.
 */
export function entryRemoval(
  text: string,
  file: BibliographyFile,
  entry: FileEntry,
): TextRange | null {
  if (file.broken) return null;
  const found = RANGES[file.format](text, entry.range).find((range) =>
    isSound(text, file, entry, range),
  );
  return found ?? null;
}

/** Its lines, with the empty ones behind it, or before it at the end of the file. */
function ofLines(text: string, { start, end }: TextRange): TextRange {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = /^[ \t-]*$/.test(text.slice(lineStart, start)) ? lineStart : start;
  const behind = /^[ \t]*(?:\r?\n[ \t]*)*(?=\S|$)/.exec(text.slice(end, end + 1000))?.[0] ?? '';
  // The indent of what follows stays.
  const to = end + (behind.lastIndexOf('\n') + 1);
  if (text.slice(end).trim() !== '') return { start: from, end: Math.max(to, end) };
  const before = /(?:\r?\n[ \t]*)*$/.exec(text.slice(Math.max(0, from - 1000), from))?.[0] ?? '';
  const kept = before.indexOf('\n') + 1;
  return { start: from - Math.max(0, before.length - kept), end: text.length };
}

/** With the comma behind it; of the last one with that before it. */
function ofList(text: string, { start, end }: TextRange): TextRange[] {
  const behind = /^\s{0,1000},\s{0,1000}/.exec(text.slice(end, end + 2001))?.[0];
  if (behind !== undefined) return [{ start, end: end + behind.length }];
  const before = /,?\s{0,1000}$/.exec(text.slice(Math.max(0, start - 1001), start))?.[0] ?? '';
  return [{ start: start - before.length, end }];
}

/** Whether the file reads as before, but for the entry. */
function isSound(
  text: string,
  before: BibliographyFile,
  removed: FileEntry,
  { start, end }: TextRange,
): boolean {
  const shorter = text.slice(0, start) + text.slice(end);
  const { entries, broken } = readBibliographyFile(shorter, before.format);
  const others = before.entries.filter((entry) => entry !== removed);
  return (
    !broken &&
    entries.length === others.length &&
    entries.every(({ key, item }, index) => {
      const other = others[index];
      return key === other?.key && JSON.stringify(item) === JSON.stringify(other.item);
    })
  );
}

import type { TextRange } from '../../text/range';
import { readBibliographyFile } from './readFile';
import type { BibliographyFile, FileEntry } from './types';

/** Fields of BibTeX and BibLaTeX that name other entries, up to their value. */
const NAMING =
  /\b(?:crossref|xref|xdata|related|entryset)\s{0,20}=\s{0,20}[{"](?=([^{}"]{0,2000})[}"])/gi;

/**
 * Where a file has a key: of its entry, and where other entries name it. Null where the file could not
 * be read as before with another key there; none where it has no such entry. Linear in the file.
 */
export function keyRanges(
  text: string,
  file: BibliographyFile,
  key: string,
  newKey: string,
): readonly TextRange[] | null {
  const own = file.entries.filter((entry) => entry.key === key);
  if (own.length === 0) return [];
  const others =
    file.format === 'bibtex' ? file.entries.flatMap((entry) => naming(text, entry, key)) : [];
  const ranges = [...own.map(({ keyRange }) => keyRange), ...others];
  ranges.sort((a, b) => a.start - b.start);
  return isSound(text, file, ranges, key, newKey) ? ranges : null;
}

function naming(text: string, { range }: FileEntry, key: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const { 0: field, 1: keys = '', index } of text
    .slice(range.start, range.end)
    .matchAll(NAMING)) {
    let at = range.start + index + field.length;
    for (const part of keys.split(',')) {
      const start = at + part.length - part.trimStart().length;
      // BibTeX does not tell capitals from small letters here.
      if (part.trim().toLowerCase() === key.toLowerCase()) {
        found.push({ start, end: start + part.trim().length });
      }
      at += part.length + 1;
    }
  }
  return found;
}

/** Whether the file reads as before, but for the key. */
function isSound(
  text: string,
  before: BibliographyFile,
  ranges: readonly TextRange[],
  key: string,
  newKey: string,
): boolean {
  let done = 0;
  let changed = '';
  for (const { start, end } of ranges) {
    if (start < done) return false;
    changed += text.slice(done, start) + newKey;
    done = end;
  }
  const { entries, broken } = readBibliographyFile(changed + text.slice(done), before.format);
  return (
    (broken === null) === (before.broken === null) &&
    entries.length === before.entries.length &&
    entries.every((entry, index) => {
      const old = before.entries[index];
      const wanted = old?.key === key ? newKey : old?.key;
      return entry.key === wanted && contentOf(entry) === contentOf(old);
    })
  );
}

function contentOf(entry: FileEntry | undefined): string {
  return JSON.stringify({ ...entry?.item, id: null });
}

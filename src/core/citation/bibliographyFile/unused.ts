import type { BibliographyFile, FileEntry } from './types';

/** Fields of BibTeX and BibLaTeX that name other entries. */
const NAMING =
  /\b(?:crossref|xref|xdata|related|entryset)\s{0,20}=\s{0,20}[{"]([^{}"]{0,2000})[}"]/gi;
/** Other keys of the same entry. */
const ALIASES = /\bids\s{0,20}=\s{0,20}[{"]([^{}"]{0,2000})[}"]/gi;

/**
 * The entries of a file that nobody uses: whose key, or another of their keys, is not among those
 * used, and which no used entry needs for its own fields. `text` is the file's. Linear.
 */
export function unusedEntries(
  { entries, format }: BibliographyFile,
  text: string,
  used: ReadonlySet<string>,
): readonly FileEntry[] {
  if (format !== 'bibtex') return entries.filter(({ key }) => !used.has(key));
  const written = new Map(entries.map((entry) => [entry, textOf(entry, text)]));
  const byKey = new Map<string, FileEntry[]>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const needed = new Set<FileEntry>();
  const waiting = entries.filter(
    (entry) =>
      used.has(entry.key) || namedBy(written.get(entry), ALIASES).some((key) => used.has(key)),
  );
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (needed.has(entry)) continue;
    needed.add(entry);
    for (const key of namedBy(written.get(entry), NAMING)) {
      // BibTeX does not tell capitals from small letters in what entries call each other.
      for (const other of byKey.get(key.toLowerCase()) ?? []) waiting.push(other);
    }
  }
  return entries.filter((entry) => !needed.has(entry));
}

function textOf({ range }: FileEntry, text: string): string {
  return text.slice(range.start, range.end);
}

function namedBy(text = '', fields: RegExp): readonly string[] {
  return [...text.matchAll(fields)].flatMap(([, keys = '']) =>
    keys
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  );
}

import type { DocumentFile } from './documentFiles';
import type { FileEntry } from './types';

/** What is wrong with the bibliography files of a report; each has its section in docs/verdicts.md. */
export const BIBLIOGRAPHY_CODES = ['duplicate-key', 'broken-bibliography', 'unused-entry'] as const;

export type BibliographyCode = (typeof BIBLIOGRAPHY_CODES)[number];

/** An entry in one of the files. */
export interface EntryPlace {
  readonly file: DocumentFile;
  readonly entry: FileEntry;
}

export type BibliographyProblem =
  /** Entries with the same key that are not the same; the first of them is told at its file. */
  | { readonly code: 'duplicate-key'; readonly key: string; readonly places: readonly EntryPlace[] }
  /** `offset` in the file's text, and in its parser's words why. */
  | {
      readonly code: 'broken-bibliography';
      readonly file: DocumentFile;
      readonly offset: number;
      readonly detail: string;
    };

/** Nobody mends more at a time. */
const MOST = 100;

/**
 * What is wrong with the files, in their order. Two files may have the same entry, as exports of one
 * library do; within a file a key stands once.
 */
export function bibliographyProblems(
  files: readonly DocumentFile[],
): readonly BibliographyProblem[] {
  const places = new Map<string, EntryPlace[]>();
  const problems: BibliographyProblem[] = [];
  for (const file of files) {
    if (!file.content) continue;
    const { entries, broken } = file.content.file;
    if (broken) problems.push({ code: 'broken-bibliography', file, ...broken });
    for (const entry of entries) {
      const known = places.get(entry.key);
      if (known) known.push({ file, entry });
      else places.set(entry.key, [{ file, entry }]);
    }
  }
  for (const [key, found] of places) {
    if (found.length > 1 && differ(found))
      problems.push({ code: 'duplicate-key', key, places: found });
  }
  return problems.slice(0, MOST);
}

function differ(found: readonly EntryPlace[]): boolean {
  const files = new Set(found.map(({ file }) => file));
  if (files.size < found.length) return true;
  const [first] = found;
  return found.some(({ entry }) => !isSame(entry, first?.entry));
}

function isSame(entry: FileEntry, other: FileEntry | undefined): boolean {
  return JSON.stringify(entry.item) === JSON.stringify(other?.item);
}

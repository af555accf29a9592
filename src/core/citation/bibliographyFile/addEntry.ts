import type { CslItem } from '../cslItem';
import { bibtexInsertions } from './bibtexInsertion';
import { jsonInsertions } from './jsonInsertion';
import { readBibliographyFile } from './readFile';
import type { BibliographyFile, FileFormat } from './types';
import { hayagrivaInsertions, yamlInsertions } from './yamlInsertion';

/** A text that goes into another at an offset; nothing of what is there changes. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

export type AddedEntry =
  | { readonly kind: 'insertion'; readonly insertion: Insertion }
  /** The file has the key already, at this offset. */
  | { readonly kind: 'has-key'; readonly offset: number }
  /** The file cannot be read as a whole, or has no list to add to: it is not touched. */
  | { readonly kind: 'broken'; readonly offset: number; readonly detail: string };

export interface AddOptions {
  /** For a `.bib` file that has no entry yet to tell by. */
  readonly dialect?: 'bibtex' | 'biblatex';
}

/** A file to which an entry is added, and what is added to it. */
export interface Addition {
  readonly text: string;
  readonly file: BibliographyFile;
  readonly key: string;
  readonly item: CslItem;
  readonly dialect: 'bibtex' | 'biblatex';
}

const INSERTIONS: Readonly<Record<FileFormat, (addition: Addition) => readonly Insertion[]>> = {
  bibtex: bibtexInsertions,
  'csl-json': jsonInsertions,
  'csl-yaml': yamlInsertions,
  hayagriva: hayagrivaInsertions,
};

/**
 * Adds an entry to a bibliography file as its other entries are written: their indent, marks,
 * commas and ends of lines; in the place that an alphabetical order has for it, else at the end.
 * `key` must be a valid citekey. What is proposed has been tried: the file then reads as before
 * plus this entry. Linear in the file.
 */
export function addEntry(
  text: string,
  format: FileFormat,
  item: CslItem,
  key: string,
  { dialect = 'biblatex' }: AddOptions = {},
): AddedEntry {
  const file = readBibliographyFile(text, format);
  const known = file.entries.find((entry) => entry.key === key);
  if (known) return { kind: 'has-key', offset: known.keyRange.start };
  if (file.broken) return { kind: 'broken', ...file.broken };
  const insertions = INSERTIONS[format]({ text, file, key, item, dialect });
  const insertion = insertions.find((each) => isSound(text, file, each, key));
  if (insertion) return { kind: 'insertion', insertion };
  return { kind: 'broken', offset: 0, detail: '' };
}

export function withInsertion(text: string, { offset, text: added }: Insertion): string {
  return text.slice(0, offset) + added + text.slice(offset);
}

/** Whether the file reads as before, plus the entry. */
function isSound(
  text: string,
  before: BibliographyFile,
  insertion: Insertion,
  key: string,
): boolean {
  const { entries, broken } = readBibliographyFile(withInsertion(text, insertion), before.format);
  if (broken || entries.length !== before.entries.length + 1) return false;
  const others = entries.filter((entry) => entry.key !== key);
  return (
    others.length === before.entries.length &&
    others.every((entry, index) => {
      const old = before.entries[index];
      return old?.key === entry.key && JSON.stringify(old.item) === JSON.stringify(entry.item);
    })
  );
}

import type { TextRange } from '../../text/range';
import type { CslItem } from '../cslItem';

/** The formats of files that hold the entries of reports. */
export type FileFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/** An entry of a bibliography file; ranges are of the file's text. */
export interface FileEntry {
  readonly key: string;
  /** Of the key as it is written, without quotation marks. */
  readonly keyRange: TextRange;
  readonly range: TextRange;
  /** Null where nothing of the entry can be used. */
  readonly item: CslItem | null;
  /** Paths of its files, on the machine that wrote them; none in formats that have no field. */
  readonly attachments: readonly string[];
  /** Of an entry that a report writes out in its own list: what it prints, with its markup. */
  readonly words?: string;
}

export interface BibliographyFile {
  readonly format: FileFormat;
  /** Those that have a key, in the order of the file; keys may come again. */
  readonly entries: readonly FileEntry[];
  /** Where the file as a whole breaks, and in the parser's words why. */
  readonly broken: { readonly offset: number; readonly detail: string } | null;
}

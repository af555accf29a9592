import { arrayOf, isString, shape } from './guards';
import type { Request } from './lsp';
import type { PositionRange } from './verification';

/** A bibliography file of a report. */
export interface BibliographyFileView {
  /** As the report, or its project, names it. */
  readonly path: string;
  readonly uri: string;
  /** `unread`: it is not there, is no text, or of a format that is not read. */
  readonly state: 'read' | 'broken' | 'unread';
}

/** An entry of one of the files. */
export interface BibliographyEntryView {
  readonly key: string;
  /** Empty where it has none. */
  readonly title: string;
  /** The source in words, in the report's language. */
  readonly reference: string;
  readonly uri: string;
  /** Of the key in its file. */
  readonly range: PositionRange;
  /** Whether the report cites it, or lists it without. */
  readonly used: boolean;
}

export interface BibliographyFilesView {
  readonly files: readonly BibliographyFileView[];
  readonly entries: readonly BibliographyEntryView[];
}

/** The bibliography files of an open report, and which of their entries nobody uses. */
export const bibliographyFilesRequest: Request<
  { readonly uri: string },
  BibliographyFilesView | null
> = {
  method: 'trichDan/bibliographyFiles',
  accepts: shape<{ readonly uri: string }>({ uri: isString }),
};

/** Articles that an open report cites and that none of its bibliography files has. */
export interface MissingEntries {
  /** The file they would go to: the first that can be written. */
  readonly file: { readonly path: string; readonly uri: string };
  readonly keys: readonly string[];
}

/** Null where the report names no file of a format that can be written. */
export const missingEntriesRequest: Request<{ readonly uri: string }, MissingEntries | null> = {
  method: 'trichDan/missingEntries',
  accepts: shape<{ readonly uri: string }>({ uri: isString }),
};

export interface AddEntriesParams {
  /** Of the report, whose way of citing decides where the file does not tell. */
  readonly uri: string;
  /** The file's name, and its text as its editor has it. */
  readonly path: string;
  readonly text: string;
  /** Of articles of the library. */
  readonly keys: readonly string[];
}

export interface AddEntriesOutcome {
  readonly insertions: readonly { readonly offset: number; readonly text: string }[];
  readonly added: readonly string[];
  /** In words, why nothing is added; null where there is no reason. */
  readonly problem: string | null;
}

/** What to insert into a bibliography file; the text is changed by whoever asks. */
export const addEntriesRequest: Request<AddEntriesParams, AddEntriesOutcome> = {
  method: 'trichDan/addEntries',
  accepts: shape<AddEntriesParams>({
    uri: isString,
    path: isString,
    text: isString,
    keys: arrayOf(isString),
  }),
};

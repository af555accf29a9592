import { isString, shape } from './guards';
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

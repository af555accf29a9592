import type { ArticleFormatProblem } from '../article/errors';
import type { LibraryFileFault } from './reader';

/** Why a file of a library could not be used, or not wholly. Worded for the user by the adapters. */
export type LibraryProblemCode =
  | ArticleFormatProblem
  | LibraryFileFault
  // The library's own folder was there and is no more, or is named and nowhere.
  | 'folder-missing'
  | 'folder-absent'
  // A path in the settings that leads out of the workspace.
  | 'folder-outside'
  | 'front-matter-broken'
  | 'record-not-json'
  | 'record-invalid'
  | 'record-without-text'
  | 'source-changed'
  | 'sic-not-found'
  | 'duplicate-id'
  | 'duplicate-citekey';

export interface LibraryProblem {
  /** The file at fault. */
  readonly uri: string;
  readonly path: string;
  readonly code: LibraryProblemCode;
  /** The place in the file: a line, a byte, a JSON path or a name, as the code needs. */
  readonly detail: string;
}

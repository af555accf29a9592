import type { BibliographyCode } from '../core/citation/bibliographyFile/problems';
import { isString, shape } from './guards';
import type { Request } from './lsp';
import type { Position, PositionRange } from './verification';
import { isPosition } from './citations';

/** Something about an entry of a bibliography file, shown in the file itself. */
export interface EntryProblem {
  readonly code: BibliographyCode;
  readonly severity: 'warning' | 'hint';
  readonly message: string;
  /** Address of the words that explain the code. */
  readonly explanation: string;
  readonly key: string;
  /** Of the key; of a broken file where it breaks. */
  readonly range: PositionRange;
  readonly related: readonly {
    readonly uri: string;
    readonly range: PositionRange;
    readonly message: string;
  }[];
  /** Whether nothing is lost where the entry goes: it stands there twice, to the letter. */
  readonly isCopy: boolean;
}

export interface BibliographyCheck {
  readonly problems: readonly EntryProblem[];
}

export interface BibliographyCheckParams {
  readonly uri: string;
  /** As its editor has it. */
  readonly text: string;
}

/** What is to be said of a bibliography file; null of one that no report of the workspace names. */
export const bibliographyCheckRequest: Request<BibliographyCheckParams, BibliographyCheck | null> =
  {
    method: 'trichDan/bibliographyCheck',
    accepts: shape<BibliographyCheckParams>({ uri: isString, text: isString }),
  };

/** The entry whose key is at a position. */
export interface EntryRemovalParams extends BibliographyCheckParams {
  readonly position: Position;
}

/** What to delete so that an entry is gone and all else as it is; null where that is not sure. */
export const entryRemovalRequest: Request<EntryRemovalParams, PositionRange | null> = {
  method: 'trichDan/entryRemoval',
  accepts: shape<EntryRemovalParams>({ uri: isString, text: isString, position: isPosition }),
};

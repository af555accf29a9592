import type { RichText, ShippedStyleName } from './citing';
import { isBoolean, isOffset, isString, nullable, shape } from './guards';
import type { ReportEdit, Request } from './lsp';

/** A list to be written into an open report, or brought up to date. */
export interface BibliographyParams {
  readonly uri: string;
  /** UTF-16 offset of the cursor; null on saving, when only a list that is there is renewed. */
  readonly cursor: number | null;
  /** Whether a list that was changed by hand is replaced: its author was asked. */
  readonly force: boolean;
}

/** What came of it. Edits are for the version that is told. */
export type BibliographyOutcome =
  | {
      readonly kind: 'list';
      readonly version: number;
      readonly edits: readonly ReportEdit[];
      /** How many sources are listed. */
      readonly entries: number;
      /** What the user must know all the same, in words: keys that nobody knows. */
      readonly notes: readonly string[];
    }
  /** What the report's own tool needs. */
  | {
      readonly kind: 'directive';
      readonly version: number;
      readonly edits: readonly ReportEdit[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'changed-by-hand' }
  /** Nothing was done, and in words why. */
  | { readonly kind: 'nothing'; readonly reason: string };

export const bibliographyRequest: Request<BibliographyParams, BibliographyOutcome> = {
  method: 'trichDan/bibliography',
  accepts: shape<BibliographyParams>({
    uri: isString,
    cursor: nullable(isOffset),
    force: isBoolean,
  }),
};

/** An article as one style cites it. */
export interface StyledReference {
  readonly style: ShippedStyleName;
  /** As people know it, in the user's language. */
  readonly label: string;
  /** The entry of its list, or, of a style without one, what stands in the note. */
  readonly text: RichText;
}

/** An article in all shipped styles, in the language that reports are written in. */
export const styledReferencesRequest: Request<
  { readonly articleId: string },
  readonly StyledReference[]
> = {
  method: 'trichDan/styledReferences',
  accepts: shape<{ readonly articleId: string }>({ articleId: isString }),
};

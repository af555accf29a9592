import { isOffset, isRecord, isString, shape } from './guards';
import type { Guard } from './guards';
import type { PassageReference, Request, SearchHitView } from './lsp';
import { isPassageReference } from './lsp';

/** Who else says it: a passage of the library, or words of a report. */
export interface SimilarParams {
  readonly of: PassageReference | { readonly words: string };
  readonly limit: number;
}

/** A passage that says nearly the same. */
export interface SimilarHit extends SearchHitView {
  /** How many of its words are the other's, in the same order: 0 to 1. */
  readonly share: number;
}

const isSaid: Guard<SimilarParams['of']> = (value): value is SimilarParams['of'] =>
  isPassageReference(value) || (isRecord(value) && isString(value['words']));

/** The most alike first; the passage's own article is left out. */
export const similarRequest: Request<SimilarParams, readonly SimilarHit[]> = {
  method: 'trichDan/similar',
  accepts: shape<SimilarParams>({ of: isSaid, limit: isOffset }),
};

import type { CitedItem } from '../core/citation/cluster';
import type { CitingAbilities } from '../core/citing/types';
import { arrayOf, isOffset, isString, nullable, oneOf, shape } from './guards';
import type { Guard } from './guards';
import type { InsertedIntoReport, InsertionPlace, Request } from './lsp';
import { isPlace } from './lsp';
import type { Position, PositionRange } from './verification';

/*
 * Citations of one or several sources: what can be cited in a report, the citation at the cursor,
 * and how it is written. A source goes by its key.
 */

export type { CitedItem, CitingAbilities };

/** Something that can be cited. */
export interface CitableSource {
  readonly key: string;
  /** Of an article of the library. */
  readonly articleId: string | null;
  /** Its title, or its key where it has none. */
  readonly title: string;
  /** The source in words. */
  readonly reference: string;
  /** The bibliography file of the report it is in, as the report calls it; null of none. */
  readonly file: string | null;
}

export interface CitableSourcesParams {
  /** The report, and its language id; a citation that goes elsewhere has no report. */
  readonly uri: string | null;
  readonly languageId: string;
  /** Words of title, author, year or key, with diacritics or without; empty for all. */
  readonly filter: string;
  readonly limit: number;
}

export interface CitableSources {
  readonly sources: readonly CitableSource[];
  /** What a new citation of the report can say. */
  readonly abilities: CitingAbilities;
  /** The bibliography file that gets the articles it lacks; null where the report has none. */
  readonly addsTo: { readonly path: string; readonly uri: string } | null;
}

export const citableSourcesRequest: Request<CitableSourcesParams, CitableSources> = {
  method: 'trichDan/citableSources',
  accepts: shape<CitableSourcesParams>({
    uri: nullable(isString),
    languageId: isString,
    filter: isString,
    limit: isOffset,
  }),
};

/** A citation that stands in a report. */
export interface CitationView {
  readonly range: PositionRange;
  readonly items: readonly CitedItem[];
  /** Of each item, what it is; a key that nobody knows is its own title. */
  readonly sources: readonly CitableSource[];
  readonly abilities: CitingAbilities;
}

export const isPosition: Guard<Position> = shape<Position>({ line: isOffset, character: isOffset });

export interface CitationAtParams {
  readonly uri: string;
  readonly position: Position;
}

/** The citation in or at whose ends a position of an open report is, or null. */
export const citationAtRequest: Request<CitationAtParams, CitationView | null> = {
  method: 'trichDan/citationAt',
  accepts: shape<CitationAtParams>({ uri: isString, position: isPosition }),
};

/** A source that is cited; `was` is its index in the citation that is edited. */
export interface CitingItemParams extends CitedItem {
  readonly was: number | null;
}

export interface CitationTextParams {
  readonly uri: string | null;
  readonly languageId: string;
  readonly items: readonly CitingItemParams[];
  /** Where the citation begins that is written anew; null of a new one. */
  readonly edits: Position | null;
  /** Of a new one: where it will stand. */
  readonly places: readonly InsertionPlace[];
}

/** What is inserted; of a citation that is edited, the one text that takes its place. */
export const citationTextRequest: Request<CitationTextParams, InsertedIntoReport> = {
  method: 'trichDan/citationText',
  accepts: shape<CitationTextParams>({
    uri: nullable(isString),
    languageId: isString,
    items: arrayOf(
      shape<CitingItemParams>({
        key: isString,
        locator: nullable(isString),
        prefix: isString,
        suffix: isString,
        author: oneOf('shown', 'suppressed', 'in-text'),
        was: nullable(isOffset),
      }),
    ),
    edits: nullable(isPosition),
    places: arrayOf(isPlace),
  }),
};

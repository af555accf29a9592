import type { ParsedArticle } from '../article/types';
import type { PassageColumns } from './passageTable';

/*
 * The passage index as it is kept: everything in columns, the articles only by their order.
 */

/** An article that was in the index when it was saved. */
export interface SavedArticle {
  readonly id: string;
  readonly parsed: ParsedArticle;
}

export interface SavedIndex {
  /** Of the articles, in the order of the columns. */
  readonly ids: readonly string[];
  readonly columns: IndexColumns;
}

/** The index in columns. */
export interface IndexColumns extends PassageColumns {
  readonly wordStarts: Uint32Array;
  readonly wordUnits: Uint16Array;
  readonly termStarts: Uint32Array;
  readonly termUnits: Uint16Array;
  readonly termOfWord: Uint32Array;
  readonly tokens: Uint16Array | Uint32Array;
  /** Where the list of each term begins in `lists`, and the end of the last. */
  readonly listStarts: Uint32Array;
  readonly lists: Uint32Array;
  readonly tokenCounts: Uint32Array;
  readonly passageCounts: Uint32Array;
  /** Where those of each article begin in `statistics`, in pairs in `statements`. */
  readonly statisticStarts: Uint32Array;
  readonly statistics: Uint32Array;
  readonly statements: Uint32Array;
  /** What was found in each article, packed, and where it begins. */
  readonly structureStarts: Uint32Array;
  readonly structures: Uint8Array;
  readonly figureStarts: Uint32Array;
  readonly figures: Uint8Array;
}

/** What is known of an article that is no more. */
export const NOTHING: ParsedArticle = {
  text: '',
  title: null,
  byline: null,
  paragraphs: [],
  sections: [],
  lessons: [],
  sentences: [],
  statistics: [],
};

/** Columns one behind the other, and where each begins; the end of the last. */
export function endToEnd<Of extends Uint8Array | Uint32Array>(
  columns: readonly Of[],
  make: (length: number) => Of,
): { readonly starts: Uint32Array; readonly items: Of } {
  const starts = new Uint32Array(columns.length + 1);
  columns.forEach(({ length }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  const items = make(starts.at(-1) ?? 0);
  columns.forEach((column, index) => items.set(column, starts[index]));
  return { starts, items };
}

export function part<Of extends Uint8Array | Uint32Array>(
  items: Of,
  starts: Uint32Array,
  index: number,
): Of;
export function part(items: Uint8Array | Uint32Array, starts: Uint32Array, index: number) {
  return items.subarray(starts[index], starts[index + 1]);
}

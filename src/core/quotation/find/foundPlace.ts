import type { TextRange } from '../../text/range';

/** Where words stand in an article, from the first unit of the first word to the last of the last. */
export interface FoundPlace {
  readonly articleId: string;
  /** In UTF-16 units of the text that `sourceTextOf` gives for the article. */
  readonly range: TextRange;
  /** Words added, dropped or replaced between the words looked for and those found. */
  readonly edits: number;
  /** How many words were looked for. */
  readonly words: number;
}

export interface FindOptions {
  /** Only these articles; all where null. */
  readonly among: readonly string[] | null;
  /** At most so many places. */
  readonly limit: number;
}

export interface NearestOptions extends FindOptions {
  /** The greatest share of the words that may be edits; 0.35 by default. */
  readonly maxShare?: number;
  /** Only within this range of the source text of each article. */
  readonly within?: TextRange | null;
}

/** Words of a text that stand word for word in an article too. */
export interface CommonRun {
  /** In UTF-16 units of the text, from its first word to its last. */
  readonly range: TextRange;
  readonly place: FoundPlace;
}

/** By article id, then by place. */
function byPlace(a: FoundPlace, b: FoundPlace): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

/** Whether two places share text. */
export function overlap(a: FoundPlace, b: FoundPlace): boolean {
  return a.articleId === b.articleId && a.range.start < b.range.end && b.range.start < a.range.end;
}

/** Best first; equal ones by article id, then by place. */
export function byEdits(a: FoundPlace, b: FoundPlace): number {
  return a.edits - b.edits || byPlace(a, b);
}

import { Segment } from './segment';
import type { SegmentArticle } from './segment';
import type { FindableArticle } from './sourceText';
import { sourceTextOf } from './sourceText';
import { blockCount, SourceWords, stepCount } from './sourceWords';

/*
 * A segment as it is kept: its lists, and of its articles what reading them would give again.
 */

/** A segment in columns. */
export interface SavedColumns {
  /** Empty where every bucket has a start. */
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly blocks: Uint16Array;
  /** Of each article: how long its text is, how many words it has. */
  readonly lengths: Uint32Array;
  readonly counts: Uint32Array;
  /** The offsets of the words of all articles, end to end. */
  readonly offsets: Uint32Array;
}

export interface SavedSegment {
  /** Of its articles, in order; null for those that were taken out. */
  readonly ids: readonly (string | null)[];
  readonly columns: SavedColumns;
}

/** An article with the words it had when it was kept; null where there is none any more. */
export type Known = FindableArticle | null;

export function saveSegment({ articles, lists }: Segment): SavedSegment {
  const sources = articles.map(({ source }) => source);
  const offsets = new Uint32Array(sources.reduce((sum, one) => sum + one.offsets.length, 0));
  let at = 0;
  for (const source of sources) {
    offsets.set(source.offsets, at);
    at += source.offsets.length;
  }
  return {
    ids: articles.map(({ id, removed }) => (removed ? null : id)),
    columns: {
      keys: lists.keys ?? new Uint32Array(0),
      starts: lists.starts,
      blocks: lists.blocks,
      lengths: Uint32Array.from(sources, ({ length }) => length),
      counts: Uint32Array.from(sources, ({ count }) => count),
      offsets,
    },
  };
}

export function openSegment(columns: SavedColumns, known: readonly Known[]): Segment {
  const { keys, starts, blocks, lengths, counts, offsets } = columns;
  let firstBlock = 0;
  let firstOffset = 0;
  const articles = Array.from(counts, (count, index): SegmentArticle => {
    const article = known[index] ?? null;
    const end = firstOffset + stepCount(count);
    const text = article === null ? '' : () => sourceTextOf(article).text;
    const source = new SourceWords(
      text,
      lengths[index] ?? 0,
      count,
      offsets.subarray(firstOffset, end),
    );
    const first = firstBlock;
    firstBlock += blockCount(count);
    firstOffset = end;
    return {
      id: article?.id ?? '',
      source,
      firstBlock: first,
      blockCount: source.blockCount,
      removed: false,
    };
  });
  const lists = { keys: keys.length === 0 ? null : keys, starts, blocks };
  const segment = new Segment(articles, lists);
  articles.forEach((article, index) => {
    if ((known[index] ?? null) === null) segment.remove(article);
  });
  return segment;
}

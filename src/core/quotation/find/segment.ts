import type { PostingLists } from './postingLists';
import type { SourceWords } from './sourceWords';

/** An article in a segment. */
export interface SegmentArticle {
  readonly id: string;
  readonly source: SourceWords;
  /** The number of its first block; the others follow. */
  readonly firstBlock: number;
  readonly blockCount: number;
  /** Whether it was taken out since the segment was built. */
  removed: boolean;
}

/** Part of a sorted list: `Segment.blocks` from `start` to `end`. */
export interface Run {
  start: number;
  end: number;
}

/** For each bucket the blocks of text with such a pair of words, in order. Articles can only leave it. */
export class Segment {
  /** Block numbers, list after list. */
  readonly blocks: Uint16Array;
  readonly blockCount: number;
  /** How long the texts of its articles are together. */
  readonly units: number;
  /** Of how many blocks the articles are gone. */
  #deadBlocks = 0;
  /** The buckets that have a list, in order; null where all have a start. */
  readonly #keys: Uint32Array | null;
  readonly #starts: Uint32Array;
  /** The article of each block. */
  readonly #owners: Uint16Array;
  /** 1 for each block whose article is still there. */
  readonly #live: Uint8Array;

  constructor(
    readonly articles: readonly SegmentArticle[],
    lists: PostingLists,
  ) {
    this.blocks = lists.blocks;
    const last = articles.at(-1);
    this.blockCount = last === undefined ? 0 : last.firstBlock + last.blockCount;
    this.units = articles.reduce((sum, { source }) => sum + source.length, 0);
    this.#live = new Uint8Array(this.blockCount).fill(1);
    this.#owners = new Uint16Array(this.blockCount);
    articles.forEach(({ firstBlock, blockCount }, index) => {
      this.#owners.fill(index, firstBlock, firstBlock + blockCount);
    });
    this.#keys = lists.keys;
    this.#starts = lists.starts;
  }

  get lists(): PostingLists {
    return { keys: this.#keys, starts: this.#starts, blocks: this.blocks };
  }

  /** Bytes of the lists. */
  get bytes(): number {
    return this.blocks.byteLength + this.#starts.byteLength + (this.#keys?.byteLength ?? 0);
  }

  /** How many of its blocks are of articles that are still there. */
  get liveBlocks(): number {
    return this.blockCount - this.#deadBlocks;
  }

  /** Takes an article out. */
  remove(article: SegmentArticle): void {
    article.removed = true;
    this.#deadBlocks += article.blockCount;
    this.#live.fill(0, article.firstBlock, article.firstBlock + article.blockCount);
  }

  articleOf(block: number): SegmentArticle {
    const article = this.articles[this.#owners[block] ?? 0];
    if (article === undefined) throw new RangeError(`no block ${block}`);
    return article;
  }

  /** Sets `run` to the list of a bucket. */
  list(bucket: number, run: Run): void {
    let place = bucket;
    if (this.#keys !== null) {
      place = lowerBound(this.#keys, 0, this.#keys.length, bucket);
      if (this.#keys[place] !== bucket) {
        run.start = 0;
        run.end = 0;
        return;
      }
    }
    run.start = this.#starts[place] ?? 0;
    run.end = this.#starts[place + 1] ?? 0;
  }

  /** Narrows `run` to the blocks [from, to). */
  narrow(run: Run, from: number, to: number): void {
    if (run.start === run.end) return;
    if (from > 0) run.start = lowerBound(this.blocks, run.start, run.end, from);
    if (to < this.blockCount) run.end = lowerBound(this.blocks, run.start, run.end, to);
  }

  /** How many blocks of a list are still there. */
  liveIn({ start, end }: Run): number {
    if (this.#deadBlocks === 0) return end - start;
    let live = 0;
    for (let i = start; i < end; i++) live += this.#live[this.blocks[i] ?? 0] ?? 0;
    return live;
  }
}

/** The first place in [low, high) of the ascending items whose item is not below `value`. */
export function lowerBound(
  items: Uint16Array | Uint32Array,
  low: number,
  high: number,
  value: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((items[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

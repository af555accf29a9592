import { OVERLAP, STRIDE } from './sourceWords';
import type { SourceWords } from './sourceWords';

/** Pairs of neighbouring words fall into so many buckets, by 20 bits of their hash. */
const BUCKET_BITS = 20;
const BUCKETS = 2 ** BUCKET_BITS;
/** Block numbers of a segment take 16 bits. */
const MAX_BLOCKS = 2 ** 16;
/** Bounds the memory that building takes: 4 bytes each. A segment may exceed it by one article. */
const MAX_POSTINGS = 2 ** 23;

/** The bucket of two words in this order, by their hashes. */
export function bucketOf(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BUCKET_BITS);
}

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
    lists: { readonly starts: Uint32Array; readonly blocks: Uint16Array },
  ) {
    this.blocks = lists.blocks;
    const last = articles.at(-1);
    this.blockCount = last === undefined ? 0 : last.firstBlock + last.blockCount;
    this.units = articles.reduce((sum, { source }) => sum + source.text.length, 0);
    this.#live = new Uint8Array(this.blockCount).fill(1);
    this.#owners = new Uint16Array(this.blockCount);
    articles.forEach(({ firstBlock, blockCount }, index) => {
      this.#owners.fill(index, firstBlock, firstBlock + blockCount);
    });
    const packed = pack(lists.starts);
    this.#keys = packed?.keys ?? null;
    this.#starts = packed?.starts ?? lists.starts;
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

/** Leaves the empty lists out, where that takes less memory. */
function pack(starts: Uint32Array): { keys: Uint32Array; starts: Uint32Array } | null {
  let used = 0;
  for (let i = 0; i < BUCKETS; i++) if (starts[i] !== starts[i + 1]) used++;
  if (used * 2 > BUCKETS) return null;
  const keys = new Uint32Array(used);
  const packed = new Uint32Array(used + 1);
  let next = 0;
  for (let i = 0; i < BUCKETS; i++) {
    if (starts[i] === starts[i + 1]) continue;
    keys[next] = i;
    packed[next] = starts[i] ?? 0;
    next++;
  }
  packed[used] = starts[BUCKETS] ?? 0;
  return { keys, starts: packed };
}

/** Builds a segment out of articles given one by one, by counting and then placing. */
export class SegmentBuilder {
  readonly #articles: SegmentArticle[] = [];
  /** The buckets of every block, one after the other, each once a block. */
  #buckets: Uint32Array;
  #postings = 0;
  /** Where the buckets of each block end. */
  readonly #blockEnds: number[] = [];
  /** Above each bucket: how many blocks it has. */
  readonly #counts = new Uint32Array(BUCKETS + 1);
  /** The last block of each bucket, plus one: 17 bits. */
  readonly #lastBlock = new Uint32Array(BUCKETS);

  /** `units`: about how long the texts to come are together. */
  constructor(units: number) {
    this.#buckets = new Uint32Array(Math.min(MAX_POSTINGS, Math.ceil(units / 4)) + STRIDE);
  }

  /** Whether another article of so many blocks finds no room. */
  isFull(blocks: number): boolean {
    if (this.#articles.length === 0) return false;
    return this.#postings >= MAX_POSTINGS || this.#blockEnds.length + blocks > MAX_BLOCKS;
  }

  /** `hashes`: those of all words of the article. */
  add(id: string, source: SourceWords, hashes: Int32Array): void {
    const firstBlock = this.#blockEnds.length;
    const { blockCount } = source;
    this.#articles.push({ id, source, firstBlock, blockCount, removed: false });
    for (let block = 0; block < blockCount; block++) {
      const from = block * STRIDE;
      this.#addBlock(hashes, from, Math.min(source.count, from + STRIDE + OVERLAP));
    }
  }

  #addBlock(hashes: Int32Array, from: number, to: number): void {
    const counts = this.#counts;
    const lastBlock = this.#lastBlock;
    if (this.#postings + to - from > this.#buckets.length) {
      const grown = new Uint32Array(this.#buckets.length * 2);
      grown.set(this.#buckets);
      this.#buckets = grown;
    }
    const buckets = this.#buckets;
    const mark = this.#blockEnds.length + 1;
    let postings = this.#postings;
    let word = hashes[from] ?? 0;
    for (let i = from + 1; i < to; i++) {
      const next = hashes[i] ?? 0;
      const bucket = bucketOf(word, next);
      word = next;
      if (lastBlock[bucket] === mark) continue;
      lastBlock[bucket] = mark;
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
      buckets[postings++] = bucket;
    }
    this.#postings = postings;
    this.#blockEnds.push(postings);
  }

  build(): Segment {
    const starts = this.#counts;
    for (let i = 0; i < BUCKETS; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    // The places of the last blocks have done their work: now they are the next free places.
    const next = this.#lastBlock;
    next.set(starts.subarray(0, BUCKETS));
    const blocks = new Uint16Array(this.#postings);
    const buckets = this.#buckets;
    let i = 0;
    this.#blockEnds.forEach((end, block) => {
      for (; i < end; i++) {
        const bucket = buckets[i] ?? 0;
        const place = next[bucket] ?? 0;
        blocks[place] = block;
        next[bucket] = place + 1;
      }
    });
    return new Segment(this.#articles, { starts, blocks });
  }
}

import { bucketOf, MAX_BLOCKS, postingLists } from './postingLists';
import type { SegmentArticle } from './segment';
import { Segment } from './segment';
import type { SourceWords } from './sourceWords';
import { OVERLAP, STRIDE } from './sourceWords';

/** Bounds the memory that building takes: 4 bytes each. A segment may exceed it by one article. */
const MAX_ENTRIES = 2 ** 23;

/** Makes a segment out of articles that are given one by one. */
export class SegmentBuilder {
  readonly #articles: SegmentArticle[] = [];
  /** The buckets of every block, one after the other. */
  #buckets: Uint32Array;
  #entries = 0;
  /** Where the buckets of each block end. */
  readonly #ends: number[] = [];

  /** `units`: about how long the texts to come are together. */
  constructor(units: number) {
    // Twice as much always has room for one more block.
    this.#buckets = new Uint32Array(Math.min(MAX_ENTRIES, Math.ceil(units / 4)) + STRIDE + OVERLAP);
  }

  /** Whether another article of so many blocks finds no room. */
  isFull(blocks: number): boolean {
    if (this.#articles.length === 0) return false;
    return this.#entries >= MAX_ENTRIES || this.#ends.length + blocks > MAX_BLOCKS;
  }

  /** `hashes`: those of all words of the article. */
  add(id: string, source: SourceWords, hashes: Int32Array): void {
    const firstBlock = this.#ends.length;
    const { blockCount } = source;
    this.#articles.push({ id, source, firstBlock, blockCount, removed: false });
    for (let block = 0; block < blockCount; block++) {
      const from = block * STRIDE;
      this.#addBlock(hashes, from, Math.min(source.count, from + STRIDE + OVERLAP));
    }
  }

  #addBlock(hashes: Int32Array, from: number, to: number): void {
    let entries = this.#entries;
    if (entries + to - from > this.#buckets.length) {
      const grown = new Uint32Array(this.#buckets.length * 2);
      grown.set(this.#buckets);
      this.#buckets = grown;
    }
    const buckets = this.#buckets;
    let word = hashes[from] ?? 0;
    for (let i = from + 1; i < to; i++) {
      const next = hashes[i] ?? 0;
      buckets[entries++] = bucketOf(word, next);
      word = next;
    }
    this.#entries = entries;
    this.#ends.push(entries);
  }

  build(): Segment {
    return new Segment(this.#articles, postingLists(this.#buckets, Uint32Array.from(this.#ends)));
  }
}

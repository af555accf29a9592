import { TopList } from '../../library/topList';
import type { Run, Segment, SegmentArticle } from './segment';
import { bucketOf } from './segment';
import type { BlockRange } from './segments';

/** A block that shares pairs of words with a pattern. */
export interface Candidate {
  readonly article: SegmentArticle;
  /** Counted from the article's first. */
  readonly block: number;
  /** How many of the pairs looked up it lacks. */
  readonly missing: number;
  /** What the pairs it has are worth: rare ones tell more. */
  readonly score: number;
}

export interface VoteOptions {
  /** A candidate lacks at most so many of the pairs looked up. */
  readonly maxMissing: number;
  readonly maxCandidates: number;
  /** Which articles may be candidates; all that are still there where null. */
  readonly among: ReadonlySet<string> | null;
}

interface Pair {
  readonly bucket: number;
  /** How many blocks have it. */
  readonly entries: number;
}

/** So many pairs of a pattern are looked up, spread evenly over a long one. */
const MAX_PAIRS = 512;
/** The rarest pairs of a pattern count: those whose lists have so many entries together. */
const MAX_ENTRIES = 16_384;
/** Votes of a block: what its pairs are worth, and above that how many they are. */
const ONE_PAIR = 2 ** 20;
const SCORE = ONE_PAIR - 1;
/** What a pair is worth grows by so much with every halving of its list. */
const BIT = 16;

/** Finds the blocks that share the most and rarest pairs of neighbouring words with a pattern. */
export class Ballot {
  /** Votes of the blocks of each segment; all 0 between questions. */
  readonly #votes = new WeakMap<Segment, Int32Array>();
  #touched = new Uint32Array(1024);

  /** Most promising first; equal ones by article id and block. */
  candidates(
    pattern: Int32Array,
    ranges: readonly BlockRange[],
    options: VoteOptions,
  ): readonly Candidate[] {
    const pairs = rarest(pairsOf(pattern, ranges));
    const total = ranges.reduce((sum, { live }) => sum + live, 0);
    const best = new TopList<Candidate>(options.maxCandidates, byScore);
    for (const range of ranges) {
      const votes = this.#votesOf(range.segment);
      const touched = this.#vote(range, pairs, total, votes);
      this.#elect(range.segment, touched, votes, pairs.length, options, best);
    }
    return best.sorted();
  }

  #votesOf(segment: Segment): Int32Array {
    let votes = this.#votes.get(segment);
    if (votes === undefined) {
      votes = new Int32Array(segment.blockCount);
      this.#votes.set(segment, votes);
      if (this.#touched.length < votes.length) this.#touched = new Uint32Array(votes.length);
    }
    return votes;
  }

  /** Gives every block of the range the pairs it has; lists those that have any and says how many. */
  #vote(
    { segment, from, to }: BlockRange,
    pairs: readonly Pair[],
    total: number,
    votes: Int32Array,
  ): number {
    const { blocks } = segment;
    const touched = this.#touched;
    const run: Run = { start: 0, end: 0 };
    let count = 0;
    for (const { bucket, entries } of pairs) {
      segment.list(bucket, run);
      segment.narrow(run, from, to);
      const worth = ONE_PAIR + Math.round(Math.log2(1 + total / entries) * BIT);
      for (let at = run.start; at < run.end; at++) {
        const block = blocks[at] ?? 0;
        const before = votes[block] ?? 0;
        if (before === 0) touched[count++] = block;
        votes[block] = before + worth;
      }
    }
    return count;
  }

  /** Takes over the best of the blocks listed, and clears their votes. */
  #elect(
    segment: Segment,
    touched: number,
    votes: Int32Array,
    pairs: number,
    { maxMissing, among }: VoteOptions,
    best: TopList<Candidate>,
  ): void {
    const least = Math.max(1, pairs - maxMissing) * ONE_PAIR;
    for (let i = 0; i < touched; i++) {
      const block = this.#touched[i] ?? 0;
      const vote = votes[block] ?? 0;
      votes[block] = 0;
      if (vote < least || (vote & SCORE) < best.worst) continue;
      const article = segment.articleOf(block);
      if (article.removed || among?.has(article.id) === false) continue;
      best.add({
        article,
        block: block - article.firstBlock,
        missing: pairs - Math.floor(vote / ONE_PAIR),
        score: vote & SCORE,
      });
    }
  }
}

function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.block - b.block;
}

/** The pairs of a pattern that stand in the ranges at all, with the number of blocks that have them. */
function pairsOf(pattern: Int32Array, ranges: readonly BlockRange[]): Pair[] {
  const run: Run = { start: 0, end: 0 };
  const pairs: Pair[] = [];
  const step = Math.max(1, (pattern.length - 1) / MAX_PAIRS);
  for (let i = 0; i + 1 < pattern.length; i += step) {
    const at = Math.floor(i);
    const bucket = bucketOf(pattern[at] ?? 0, pattern[at + 1] ?? 0);
    let entries = 0;
    for (const { segment, from, to } of ranges) {
      segment.list(bucket, run);
      segment.narrow(run, from, to);
      entries += segment.liveIn(run);
    }
    pairs.push({ bucket, entries });
  }
  return pairs;
}

/** The rarest pairs, in their order of rarity; pairs that stand nowhere count as looked up. */
function rarest(pairs: Pair[]): Pair[] {
  pairs.sort((a, b) => a.entries - b.entries || a.bucket - b.bucket);
  let entries = 0;
  let count = 0;
  for (const pair of pairs) {
    entries += pair.entries;
    if (entries > MAX_ENTRIES && count > 0) break;
    count++;
  }
  return pairs.slice(0, count);
}

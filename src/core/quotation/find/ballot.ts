import type { Run, Segment, SegmentArticle } from './segment';
import { bucketOf } from './postingLists';
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
/** The rarest pairs count: at least so many, whatever their lists have… */
const MIN_PAIRS = 12;
/** …unless it is more entries than this; … */
const MAX_ENTRIES = 16_384;
/** …and more pairs while their lists have no more than this. */
const FEW_ENTRIES = 4096;
/** Votes of a block: what its pairs are worth, and above that how many they are. */
const PAIR_BIT = 20;
const ONE_PAIR = 2 ** PAIR_BIT;
const SCORE = ONE_PAIR - 1;
/** Scores are told apart in so many steps, to find the best without sorting. */
const STEP_BITS = 9;
const STEPS = 2 ** STEP_BITS;
/** What a pair is worth grows by so much with every halving of its list. */
const BIT = 16;

/** The votes of the blocks of one segment. */
class Votes {
  /** Of each block; all 0 between questions. */
  readonly sums: Int32Array;
  /** The blocks that have votes. */
  readonly touched: Uint16Array;
  count = 0;

  constructor(readonly segment: Segment) {
    this.sums = new Int32Array(segment.blockCount);
    // One more, since the next place is written before it is known to be needed.
    this.touched = new Uint16Array(segment.blockCount + 1);
  }

  /** Gives the blocks [from, to) of a list one vote more. */
  add(list: Run, worth: number): void {
    const { sums, touched } = this;
    const { blocks } = this.segment;
    const { end } = list;
    let { count } = this;
    for (let at = list.start; at < end; at++) {
      const block = blocks[at] ?? 0;
      const sum = sums[block] ?? 0;
      sums[block] = sum + worth;
      touched[count] = block;
      // No branch: whether a block is new cannot be foretold.
      count += sum === 0 ? 1 : 0;
    }
    this.count = count;
  }

  /** Forgets the blocks with less than so much, and counts the others by the step of their score. */
  sift(least: number, bits: number, steps: Int32Array): void {
    const { sums, touched, count } = this;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const block = touched[i] ?? 0;
      const sum = sums[block] ?? 0;
      if (sum < least) {
        sums[block] = 0;
        continue;
      }
      const step = (sum & SCORE) >>> bits;
      steps[step] = (steps[step] ?? 0) + 1;
      touched[kept++] = block;
    }
    this.count = kept;
  }

  /** Calls `visit` for every block left and forgets it. */
  drain(visit: (block: number, sum: number) => void): void {
    for (let i = 0; i < this.count; i++) {
      const block = this.touched[i] ?? 0;
      visit(block, this.sums[block] ?? 0);
      this.sums[block] = 0;
    }
    this.count = 0;
  }
}

/** Finds the blocks that share the most and rarest pairs of neighbouring words with a pattern. */
export class Ballot {
  readonly #votes = new WeakMap<Segment, Votes>();
  readonly #steps = new Int32Array(STEPS);

  /** Most promising first; equal ones by article id and block. */
  candidates(
    pattern: Int32Array,
    ranges: readonly BlockRange[],
    { maxMissing, maxCandidates, among }: VoteOptions,
  ): readonly Candidate[] {
    const pairs = rarest(pairsOf(pattern, ranges));
    const most = this.#vote(pairs, ranges);
    const bits = Math.max(0, 32 - Math.clz32(most) - STEP_BITS);
    const steps = this.#steps.fill(0);
    const used = new Set(ranges.map(({ segment }) => this.#votesOf(segment)));
    const least = Math.max(1, pairs.length - maxMissing) * ONE_PAIR;
    for (const votes of used) votes.sift(least, bits, steps);
    const worst = stepOfBest(steps, maxCandidates) << bits;
    const found: Candidate[] = [];
    for (const votes of used) {
      votes.drain((block, sum) => {
        const score = sum & SCORE;
        if (score < worst) return;
        const article = votes.segment.articleOf(block);
        if (article.removed || among?.has(article.id) === false) return;
        const missing = pairs.length - (sum >>> PAIR_BIT);
        found.push({ article, block: block - article.firstBlock, missing, score });
      });
    }
    return found.sort(byScore).slice(0, maxCandidates);
  }

  /** Gives every block the worth of the pairs it has; returns the highest score there can be. */
  #vote(pairs: readonly Pair[], ranges: readonly BlockRange[]): number {
    const total = ranges.reduce((sum, { live }) => sum + live, 0);
    const run: Run = { start: 0, end: 0 };
    let most = 0;
    for (const { bucket, entries } of pairs) {
      if (entries === 0) continue;
      const worth = Math.round(Math.log2(1 + total / entries) * BIT);
      most += worth;
      for (const { segment, from, to } of ranges) {
        segment.list(bucket, run);
        segment.narrow(run, from, to);
        this.#votesOf(segment).add(run, ONE_PAIR + worth);
      }
    }
    return most;
  }

  #votesOf(segment: Segment): Votes {
    let votes = this.#votes.get(segment);
    if (votes === undefined) {
      votes = new Votes(segment);
      this.#votes.set(segment, votes);
    }
    return votes;
  }
}

/** The highest step that at least so many reach; 0 where there are fewer. */
function stepOfBest(steps: Int32Array, count: number): number {
  let reached = 0;
  for (let step = steps.length - 1; step > 0; step--) {
    reached += steps[step] ?? 0;
    if (reached >= count) return step;
  }
  return 0;
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
    if (entries > (count < MIN_PAIRS ? MAX_ENTRIES : FEW_ENTRIES) && count > 0) break;
    count++;
  }
  return pairs.slice(0, count);
}

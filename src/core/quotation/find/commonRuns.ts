import { TopList } from '../../library/topList';
import type { CommonRun } from './foundPlace';
import type { QueryWords } from './queryWords';
import type { EqualRun } from './runAround';
import { runAround } from './runAround';
import { SameWords } from './sameWords';
import type { Run, Segment, SegmentArticle } from './segment';
import { bucketOf } from './postingLists';
import { lowerBound } from './segment';
import type { Segments } from './segments';
import { OVERLAP, STRIDE } from './sourceWords';
import type { WordBuffer } from './wordHash';
import type { Workspace } from './workspace';

/** Blocks that have a pair of words and are looked at for one place of the text. */
const MAX_ENTRIES = 2048;
/** Blocks whose words are read for one place of the text. */
const MAX_READ = 8;
/** Pairs counted to either side, to tell in which block the run may be longest. */
const MAX_COUNTED = 64;

/** The lists of all pairs of the text in one segment. */
interface Lists {
  readonly segment: Segment;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface Candidate {
  readonly article: SegmentArticle;
  readonly block: number;
  /** Pairs in a row, round the one in question, that the block has. */
  readonly score: number;
}

/**
 * Finds what a text shares with articles word for word. Of every few pairs of its words one is looked
 * up, the rarest; only blocks that have its neighbours too are read.
 */
export class CommonRuns {
  readonly #lists: Lists[];
  /** How many blocks have each pair of the text. */
  readonly #entries: Uint32Array;
  /** Pairs that any run has in a row, and some block with it. */
  readonly #window: number;
  readonly #words: WordBuffer;
  readonly #same: SameWords;

  constructor(
    segments: Segments,
    readonly query: QueryWords,
    readonly minWords: number,
    workspace: Workspace,
  ) {
    this.#words = workspace.words;
    const pairs = Math.max(0, query.count - 1);
    this.#window = Math.min(minWords, OVERLAP) - 1;
    this.#entries = new Uint32Array(pairs);
    this.#lists = segments.all().map((segment) => listsOf(segment, query, this.#entries));
    this.#same = new SameWords(query);
  }

  /** In order and apart, at most `limit`. */
  find(limit: number): CommonRun[] {
    const found: CommonRun[] = [];
    let floor = 0;
    let at = 0;
    while (at + this.#window <= this.#entries.length && found.length < limit) {
      const pair = this.#rarest(at, at + this.#window);
      const run = this.#entries[pair] === 0 ? null : this.#runAround(pair, floor);
      if (run === null) {
        // No run has this pair, hence none begins before it.
        at = pair + 1;
      } else {
        found.push(run.common);
        floor = run.end;
        at = run.end;
      }
    }
    return found;
  }

  /** The last of the rarest pairs [from, to). */
  #rarest(from: number, to: number): number {
    let rarest = from;
    for (let i = from + 1; i < to; i++) {
      if ((this.#entries[i] ?? 0) <= (this.#entries[rarest] ?? 0)) rarest = i;
    }
    return rarest;
  }

  /** The longest run round a pair that begins at `floor` or behind; and where it ends. */
  #runAround(pair: number, floor: number): { common: CommonRun; end: number } | null {
    let best: { article: SegmentArticle; run: EqualRun } | null = null;
    for (const { article, block, score } of this.#candidates(pair, floor)) {
      // No longer run is left than one whose words are all the pairs of the next.
      if (best !== null && best.run.count > score) break;
      const from = block * STRIDE;
      const to = from + STRIDE + OVERLAP;
      const run = runAround(this.query, pair, floor, article.source, from, to, this.#words);
      if (run !== null && run.count > (best?.run.count ?? 0)) best = { article, run };
    }
    return best === null ? null : this.#checked(best.article, best.run);
  }

  #checked(article: SegmentArticle, run: EqualRun): { common: CommonRun; end: number } | null {
    const { text } = article.source;
    const words = this.#words;
    const at = run.at - article.source.read(run.at, run.at + run.count, words);
    const count = this.#same.count(run.first, text, words, at, run.count);
    if (count < this.minWords) return null;
    const { starts, ends } = this.query;
    const end = run.first + count;
    const range = { start: starts[run.first] ?? 0, end: ends[end - 1] ?? 0 };
    const found = { start: words.starts[at] ?? 0, end: words.ends[at + count - 1] ?? 0 };
    const place = { articleId: article.id, range: found, edits: 0, words: count };
    return { common: { range, place }, end };
  }

  /** The blocks to read for a run round a pair, the most promising first. */
  #candidates(pair: number, floor: number): readonly Candidate[] {
    const best = new TopList<Candidate>(MAX_READ, byScore);
    let left = MAX_ENTRIES;
    for (const lists of this.#lists) {
      const { segment, starts, ends } = lists;
      const end = Math.min(ends[pair] ?? 0, (starts[pair] ?? 0) + left);
      for (let i = starts[pair] ?? 0; i < end; i++) {
        left--;
        const block = segment.blocks[i] ?? 0;
        const score = this.#pairsAround(lists, pair, floor, block);
        if (score < this.#window) continue;
        const article = segment.articleOf(block);
        if (!article.removed) best.add({ article, block: block - article.firstBlock, score });
      }
    }
    return best.sorted();
  }

  /** How many pairs in a row, the given one among them, a block has. */
  #pairsAround(lists: Lists, pair: number, floor: number, block: number): number {
    const { segment, starts, ends } = lists;
    const has = (at: number): boolean => {
      const end = ends[at] ?? 0;
      const place = lowerBound(segment.blocks, starts[at] ?? 0, end, block);
      return place < end && segment.blocks[place] === block;
    };
    const first = Math.max(floor, pair - MAX_COUNTED);
    const last = Math.min(this.#entries.length - 1, pair + MAX_COUNTED);
    let from = pair;
    while (from > first && has(from - 1)) from--;
    let to = pair;
    while (to < last && has(to + 1)) to++;
    return to + 1 - from;
  }
}

function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.block - b.block;
}

/** The lists of all pairs; how many live blocks they have is added to `entries`. */
function listsOf(segment: Segment, query: QueryWords, entries: Uint32Array): Lists {
  const starts = new Uint32Array(entries.length);
  const ends = new Uint32Array(entries.length);
  const run: Run = { start: 0, end: 0 };
  for (let i = 0; i < entries.length; i++) {
    segment.list(bucketOf(query.hashes[i] ?? 0, query.hashes[i + 1] ?? 0), run);
    starts[i] = run.start;
    ends[i] = run.end;
    entries[i] = (entries[i] ?? 0) + segment.liveIn(run);
  }
  return { segment, starts, ends };
}

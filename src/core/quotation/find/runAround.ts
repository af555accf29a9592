import type { QueryWords } from './queryWords';
import type { SourceWords } from './sourceWords';
import type { WordBuffer } from './wordHash';

/** Equal words of a query and a source: `count` from `first` and from `at` on. */
export interface EqualRun {
  readonly first: number;
  readonly at: number;
  readonly count: number;
}

/** A pair of words is followed where it stands, so many times in one block. */
const MAX_TRIES = 64;

/**
 * The longest run of equal words that holds the words `pair` and `pair` + 1 of the query, begins in
 * it at `floor` or behind, and has them in words[from, to) of the source; null where they are not.
 */
export function runAround(
  query: QueryWords,
  pair: number,
  floor: number,
  source: SourceWords,
  from: number,
  to: number,
  words: WordBuffer,
): EqualRun | null {
  const start = source.read(from, to, words);
  const { hashes, length } = words;
  let best: EqualRun | null = null;
  let tries = 0;
  for (let i = 0; i + 1 < length && tries < MAX_TRIES; i++) {
    if (hashes[i] !== query.hashes[pair] || hashes[i + 1] !== query.hashes[pair + 1]) continue;
    tries++;
    const before = equalBefore(query, pair, floor, hashes, i);
    const behind = equalFrom(query, pair, hashes, i, length);
    const run = { first: pair - before, at: start + i - before, count: before + behind };
    if (run.count > (best?.count ?? 0)) best = run;
  }
  return best === null ? null : extended(query, floor, source, best, words);
}

function equalBefore(
  query: QueryWords,
  first: number,
  floor: number,
  hashes: Int32Array,
  at: number,
): number {
  const most = Math.min(first - floor, at);
  let count = 0;
  while (count < most && query.hashes[first - count - 1] === hashes[at - count - 1]) count++;
  return count;
}

function equalFrom(
  query: QueryWords,
  first: number,
  hashes: Int32Array,
  at: number,
  to: number,
): number {
  const most = Math.min(query.count - first, to - at);
  let count = 0;
  while (count < most && query.hashes[first + count] === hashes[at + count]) count++;
  return count;
}

/** Follows a run beyond the words that were read, twice as many at each step. */
function extended(
  query: QueryWords,
  floor: number,
  source: SourceWords,
  run: EqualRun,
  words: WordBuffer,
): EqualRun {
  let { first, at, count } = run;
  for (let size = 64; first > floor && at > 0; size *= 2) {
    const start = source.read(Math.max(0, at - size), at, words);
    const more = equalBefore(query, first, floor, words.hashes, at - start);
    first -= more;
    count += more;
    at -= more;
    if (at > start) break;
  }
  for (let size = 64; first + count < query.count && at + count < source.count; size *= 2) {
    const end = at + count;
    const start = source.read(end, end + size, words);
    const more = equalFrom(query, first + count, words.hashes, end - start, words.length);
    count += more;
    if (end + more < start + words.length) break;
  }
  return { first, at, count };
}

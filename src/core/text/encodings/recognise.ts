import type { TextRange } from '../range';
import type { Chunk } from './chunks';
import { READINGS, weighChunks } from './chunks';
import type { LegacyEncoding } from './names';

/** How Vietnamese a text is in an encoding. */
export interface EncodingScore {
  readonly encoding: LegacyEncoding;
  /** Of the words with diacritics, the share that are Vietnamese syllables: 0 to 1. */
  readonly score: number;
}

/** A part of a text that is in one legacy encoding, whole words. */
export interface RecognisedRange extends TextRange, EncodingScore {
  /** By how much its score is above that of the next best reading, the text as it stands included. */
  readonly margin: number;
}

/** What was found: never of a text that is better as it stands. */
export interface Recognition extends EncodingScore {
  /** By how much the score is above that of the next best reading of the same ranges. */
  readonly margin: number;
  /** Ascending; those of other encodings than `encoding` too, where a text mixes them. */
  readonly ranges: readonly RecognisedRange[];
  /** The other encodings, best first, over the same ranges. */
  readonly alternatives: readonly EncodingScore[];
}

/** A share under this is no Vietnamese. */
const LEAST_SCORE = 0.7;

/*
 * The most likely reading of every piece, where changing the reading has its price (Viterbi): a
 * paragraph in another encoding is found, a word that fits one by chance is not. The price rises
 * with the length of the text, for there is more room for chance in it.
 */
const LEAST_PRICE = 3;
const PRICE_OF_LEAVING = 2;
/** Encodings change between paragraphs more often than within one. */
const PRICE_WITHIN_LINE = 1;

function priceOfEntering(chunks: readonly Chunk[]): number {
  let telling = 0;
  for (const chunk of chunks) if (!chunk.isNeutral) telling += 1;
  return LEAST_PRICE + Math.log2(telling + 1);
}

/** For every chunk the place of its reading in READINGS. */
function bestReadings(chunks: readonly Chunk[]): Uint8Array {
  const count = READINGS.length;
  const entering = priceOfEntering(chunks);
  const from = new Uint8Array(chunks.length * count);
  let totals = new Float64Array(count).fill(-entering);
  let next = new Float64Array(count);
  totals[0] = 0;
  for (const [at, { evidence, startsLine }] of chunks.entries()) {
    let best = 0;
    for (let reading = 1; reading < count; reading++) {
      if ((totals[reading] ?? 0) > (totals[best] ?? 0)) best = reading;
    }
    for (let reading = 0; reading < count; reading++) {
      const change = reading === 0 ? PRICE_OF_LEAVING : entering;
      const price = change + (startsLine ? 0 : PRICE_WITHIN_LINE);
      const changed = (totals[best] ?? 0) - price;
      const kept = totals[reading] ?? 0;
      from[at * count + reading] = kept >= changed ? reading : best;
      next[reading] = Math.max(kept, changed) + (evidence[reading]?.value ?? 0);
    }
    [totals, next] = [next, totals];
  }
  return backtrack(totals, from);
}

function backtrack(totals: Float64Array, from: Uint8Array): Uint8Array {
  const count = totals.length;
  const readings = new Uint8Array(from.length / count);
  let reading = 0;
  totals.forEach((total, at) => {
    if (total > (totals[reading] ?? 0)) reading = at;
  });
  for (let at = readings.length - 1; at >= 0; at--) {
    readings[at] = reading;
    reading = from[at * count + reading] ?? 0;
  }
  return readings;
}

/** Shares of good words over some chunks, in the order of READINGS. */
class Scores {
  readonly #good = new Float64Array(READINGS.length);
  readonly #bad = new Float64Array(READINGS.length);

  add(chunk: Chunk): void {
    for (const [reading, { good, bad }] of chunk.evidence.entries()) {
      this.#good[reading] = (this.#good[reading] ?? 0) + good;
      this.#bad[reading] = (this.#bad[reading] ?? 0) + bad;
    }
  }

  share(reading: number): number {
    const good = this.#good[reading] ?? 0;
    const all = good + (this.#bad[reading] ?? 0);
    return all === 0 ? 0 : good / all;
  }

  /** By how much a reading is above the best of the others. */
  margin(reading: number): number {
    const others = READINGS.map((_, at) => (at === reading ? 0 : this.share(at)));
    return this.share(reading) - Math.max(...others);
  }

  alternatives(reading: number): EncodingScore[] {
    return READINGS.flatMap((encoding, at) =>
      encoding === null || at === reading ? [] : [{ encoding, score: this.share(at) }],
    ).toSorted((a, b) => b.score - a.score);
  }
}

interface Run {
  readonly reading: number;
  readonly chunks: readonly Chunk[];
}

/** Neighbouring chunks of one legacy reading, without the neutral ones at either end. */
function runsOf(chunks: readonly Chunk[], readings: Uint8Array): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < chunks.length) {
    const reading = readings[at] ?? 0;
    let end = at + 1;
    while (end < chunks.length && readings[end] === reading) end += 1;
    if (reading !== 0) {
      let first = at;
      let last = end;
      while (first < last && chunks[first]?.isNeutral) first += 1;
      while (last > first && chunks[last - 1]?.isNeutral) last -= 1;
      if (first < last) runs.push({ reading, chunks: chunks.slice(first, last) });
    }
    at = end;
  }
  return runs;
}

function rangeOf({ reading, chunks }: Run): RecognisedRange | null {
  const encoding = READINGS[reading] ?? null;
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (encoding === null || !first || !last) return null;
  const scores = new Scores();
  for (const chunk of chunks) scores.add(chunk);
  const score = scores.share(reading);
  if (score < LEAST_SCORE) return null;
  return { start: first.start, end: last.end, encoding, score, margin: scores.margin(reading) };
}

/** Ranges of most characters first. */
function mostCommon(ranges: readonly RecognisedRange[]): LegacyEncoding | null {
  const lengths = new Map<LegacyEncoding, number>();
  for (const { encoding, start, end } of ranges) {
    lengths.set(encoding, (lengths.get(encoding) ?? 0) + end - start);
  }
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/**
 * Which legacy encoding a text is really in, or parts of it, as it stands after it was read as
 * Latin-1, Windows-1252 or ASCII; null where it is better as it is. Linear in the length.
 */
export function recogniseMisread(text: string): Recognition | null {
  return recognised(weighChunks(text));
}

/** The same, and the encodings in which the whole text is better than as it stands, best first. */
export function surveyEncodings(text: string): {
  readonly recognition: Recognition | null;
  readonly ranking: readonly EncodingScore[];
} {
  const chunks = weighChunks(text);
  const scores = new Scores();
  for (const chunk of chunks) scores.add(chunk);
  const ranking = scores.alternatives(0).filter(({ score }) => score > scores.share(0));
  return { recognition: recognised(chunks), ranking };
}

function recognised(chunks: readonly Chunk[]): Recognition | null {
  const ranges: RecognisedRange[] = [];
  const scores = new Scores();
  for (const run of runsOf(chunks, bestReadings(chunks))) {
    const range = rangeOf(run);
    if (!range) continue;
    ranges.push(range);
    run.chunks.forEach((chunk) => scores.add(chunk));
  }
  const encoding = mostCommon(ranges);
  if (encoding === null) return null;
  const reading = READINGS.indexOf(encoding);
  return {
    encoding,
    score: scores.share(reading),
    margin: scores.margin(reading),
    ranges,
    alternatives: scores.alternatives(reading),
  };
}

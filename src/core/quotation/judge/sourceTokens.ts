import { RunFinder } from '../find/wordRuns';
import type { JudgedSource } from './types';
import { Lexicon } from './lexicon';
import { contextKeys, findMarks } from './marks';
import type { Tokens } from './tokens';
import { tokenize } from './tokens';

/** The tokens of a source with what finding a run of them needs; made once a source. */
export interface SourceTokens extends Tokens {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** The number of each token when spelling variants and letter case are folded. */
  readonly folded: Int32Array;
  /** How many words stand before each token; one more entry than tokens. */
  readonly words: Int32Array;
  /** What is written as editors' marks in the source itself, by what stands around it. */
  readonly ownMarks: ReadonlySet<string>;
  /** Its listed errors. */
  readonly errors: readonly SourceError[];
  /** For each folded number, where its tokens begin in `places`. */
  readonly firstPlace: Int32Array;
  readonly places: Int32Array;
}

/** A listed error, as tokens [from, to), and the tokens that were meant. */
export interface SourceError {
  readonly from: number;
  readonly to: number;
  readonly intended: Tokens;
}

const CACHE = new WeakMap<JudgedSource, SourceTokens>();

export function sourceTokens(source: JudgedSource): SourceTokens {
  const known = CACHE.get(source);
  if (known) return known;
  const lexicon = new Lexicon();
  const tokens = tokenize(source.text, lexicon);
  const errors = source.sic.map(({ start, end, intended }) => ({
    from: firstFrom(tokens.starts, start),
    to: firstFrom(tokens.starts, end),
    intended: tokenize(intended, lexicon),
  }));
  const folded = Int32Array.from(tokens.forms, (form) => form.folded);
  const made: SourceTokens = {
    ...tokens,
    ...placesOf(folded, lexicon.size),
    text: source.text,
    lexicon,
    folded,
    words: countWords(tokens),
    errors,
    ownMarks: new Set(findMarks(tokens).flatMap((mark) => contextKeys(tokens, mark))),
  };
  CACHE.set(source, made);
  return made;
}

/** The first index of the ascending `offsets` that holds `offset` or more. */
export function firstFrom(offsets: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countWords({ forms }: Tokens): Int32Array {
  const counts = new Int32Array(forms.length + 1);
  let count = 0;
  forms.forEach(({ kind }, index) => {
    if (kind !== 'mark') count += 1;
    counts[index + 1] = count;
  });
  return counts;
}

function placesOf(
  folded: Int32Array,
  numbers: number,
): Pick<SourceTokens, 'firstPlace' | 'places'> {
  const firstPlace = new Int32Array(numbers + 1);
  for (const number of folded) firstPlace[number + 1] = (firstPlace[number + 1] ?? 0) + 1;
  for (let i = 1; i <= numbers; i++)
    firstPlace[i] = (firstPlace[i] ?? 0) + (firstPlace[i - 1] ?? 0);
  const next = firstPlace.slice();
  const places = new Int32Array(folded.length);
  folded.forEach((number, index) => {
    const at = next[number] ?? 0;
    places[at] = index;
    next[number] = at + 1;
  });
  return { firstPlace, places };
}

/** How many tokens have this folded number; none a number below 0, which is no word of the source. */
export function frequency({ firstPlace }: SourceTokens, number: number): number {
  return (firstPlace[number + 1] ?? 0) - (firstPlace[number] ?? 0);
}

/**
 * The token indices where a run of tokens stands, folded, in order, at most `limit`. Follows the
 * rarest of them; where that promises to cost more than reading the source, reads the source.
 */
export function findRun(source: SourceTokens, run: ArrayLike<number>, limit: number): number[] {
  const length = run.length;
  if (length === 0) return [];
  let rarest = 0;
  let fewest = Infinity;
  for (let i = 0; i < length; i++) {
    const count = frequency(source, run[i] ?? -1);
    if (count < fewest) [rarest, fewest] = [i, count];
  }
  const { folded } = source;
  return (
    followRarest(source, run, rarest, limit) ??
    new RunFinder(Int32Array.from(run)).findAll(folded, 0, folded.length, limit)
  );
}

function followRarest(
  { folded, firstPlace, places }: SourceTokens,
  run: ArrayLike<number>,
  rarest: number,
  limit: number,
): number[] | null {
  const found: number[] = [];
  let work = folded.length + 1000;
  const number = run[rarest] ?? 0;
  const end = firstPlace[number + 1] ?? 0;
  for (let at = firstPlace[number] ?? 0; at < end && found.length < limit; at++) {
    const start = (places[at] ?? 0) - rarest;
    let same = 0;
    while (same < run.length && folded[start + same] === run[same]) same += 1;
    if (same === run.length) found.push(start);
    work -= same + 1;
    if (work < 0) return null;
  }
  return found;
}

import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';
import { alignWords } from './alignWords';
import { Vocabulary } from './vocabulary';

/** A passage said to be near must keep so many of its words: the share that may be edited. */
const MAX_EDIT_SHARE = 0.3;
/** Longest pattern aligned whole, in words; of a longer one both ends are, which bounds the work. */
const MAX_PATTERN = 256;
const MAX_CANDIDATES = 8;
/** Two-word sequences more frequent than this say too little to be worth following. */
const MAX_FREQUENCY = 2000;

export interface NearPassage extends TextRange {
  /** Words added, dropped or replaced; of a passage over 256 words, those of its ends only. */
  readonly edits: number;
}

interface Tokens {
  /** Numbers of the vocabulary: diacritics count, letter case and the place of tones do not. */
  readonly words: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * The passages of `text` nearest to `exact` by words, in text order, apart from each other; none
 * where more than 0.3 of its words would have to change, hence none for fewer than four words.
 * Near ones are found by the rare pairs of words they share; `context` helps to find those of few.
 */
export function nearestPassages(
  text: string,
  exact: string,
  context: { readonly prefix: string; readonly suffix: string },
): NearPassage[] {
  const vocabulary = new Vocabulary();
  const source = tokenize(text, vocabulary);
  const pattern = tokenize(exact, vocabulary);
  if (pattern.words.length > MAX_PATTERN) {
    return nearestOfEnds(text, exact, pattern, source);
  }
  const before = tokenize(context.prefix, vocabulary).words;
  const after = tokenize(context.suffix, vocabulary).words;
  const votes = [...before, ...pattern.words, ...after];
  const found = nearestWords(source.words, pattern.words, votes, before.length);
  return found.map(({ start, end, edits }) => {
    const range = widen(text, exact, rangeOf(source, start, end), pattern);
    return { start: range.start, end: range.end, edits };
  });
}

function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  scanWords(text, 0, text.length, (start, end) => {
    tokens.words.push(vocabulary.add(text, start, end));
    tokens.starts.push(start);
    tokens.ends.push(end);
  });
  return tokens;
}

function rangeOf(tokens: Tokens, start: number, end: number): TextRange {
  return { start: tokens.starts[start] ?? 0, end: tokens.ends[end - 1] ?? 0 };
}

/** Where both ends of a long passage are near, in this order and about as far apart as they were. */
function nearestOfEnds(
  text: string,
  exact: string,
  pattern: Tokens,
  source: Tokens,
): NearPassage[] {
  const length = pattern.words.length;
  const head = pattern.words.slice(0, MAX_PATTERN);
  const tail = pattern.words.slice(-MAX_PATTERN);
  const heads = nearestWords(source.words, head, head, 0);
  const tails = nearestWords(source.words, tail, tail, 0);
  return heads.flatMap((first) => {
    const slack = length * MAX_EDIT_SHARE;
    const last = tails.find(({ end }) => Math.abs(end - first.start - length) <= slack);
    if (last === undefined) return [];
    const range = widen(text, exact, rangeOf(source, first.start, last.end), pattern);
    return [{ start: range.start, end: range.end, edits: first.edits + last.edits }];
  });
}

/** Takes in the punctuation at the ends of `exact`, as far as it stands in the text too. */
function widen(text: string, exact: string, range: TextRange, pattern: Tokens): TextRange {
  let { start, end } = range;
  let at = pattern.starts[0] ?? 0;
  while (at > 0 && start > 0 && text.charCodeAt(start - 1) === exact.charCodeAt(at - 1)) {
    at -= 1;
    start -= 1;
  }
  at = pattern.ends.at(-1) ?? exact.length;
  while (at < exact.length && end < text.length && text.charCodeAt(end) === exact.charCodeAt(at)) {
    at += 1;
    end += 1;
  }
  return { start, end };
}

/** Places of `pattern` among `source`, as word indices, in order and apart. */
function nearestWords(
  source: readonly number[],
  pattern: readonly number[],
  votes: readonly number[],
  lead: number,
): NearPassage[] {
  const maxEdits = Math.floor(pattern.length * MAX_EDIT_SHARE);
  if (maxEdits === 0) return [];
  const found: NearPassage[] = [];
  for (const at of likelyStarts(source, votes)) {
    const from = Math.max(0, at + lead - BAND - maxEdits);
    const to = Math.min(source.length, at + lead + pattern.length + BAND + maxEdits);
    const near = alignWords(pattern, source, from, to);
    if (near.edits <= maxEdits) found.push(near);
  }
  return apart(found);
}

/** Width of the band of diagonals that count as one place. */
const BAND = 8;

/** Where `votes` may begin among `source`: the diagonals with most of its rarer pairs of words. */
function likelyStarts(source: readonly number[], votes: readonly number[]): number[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i + 1 < votes.length; i++) {
    const pair = pairCode(votes[i], votes[i + 1]);
    const list = places.get(pair);
    if (list === undefined) places.set(pair, [i]);
    else list.push(i);
  }
  const hits = new Map<number, number[]>();
  for (let i = 0; i + 1 < source.length; i++) {
    const pair = pairCode(source[i], source[i + 1]);
    if (!places.has(pair)) continue;
    const list = hits.get(pair);
    if (list === undefined) hits.set(pair, [i]);
    else list.push(i);
  }
  const scores = new Map<number, number>();
  for (const [pair, found] of hits) {
    const wanted = places.get(pair) ?? [];
    if (found.length * wanted.length > MAX_FREQUENCY) continue;
    const weight = Math.log2(1 + source.length / found.length);
    for (const hit of found) {
      for (const place of wanted) {
        const band = Math.floor((hit - place) / BAND);
        scores.set(band, (scores.get(band) ?? 0) + weight);
      }
    }
  }
  return [...scores]
    .map(([band, score]) => ({ band, score: score + (scores.get(band + 1) ?? 0) }))
    .sort((a, b) => b.score - a.score || a.band - b.band)
    .slice(0, MAX_CANDIDATES)
    .map(({ band }) => band * BAND);
}

/** One number for a pair of word numbers, exact up to 2^26 words. */
function pairCode(first = 0, second = 0): number {
  return first * 0x4000000 + second;
}

/** The best of those that overlap, in text order. */
function apart(passages: readonly NearPassage[]): NearPassage[] {
  const kept: NearPassage[] = [];
  for (const one of passages.toSorted((a, b) => a.edits - b.edits || a.start - b.start)) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

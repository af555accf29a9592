import type { SeparatorHabit } from '../../text/numbers';
import type { StatisticKind } from '../types';
import type { Amount } from './amount';
import type { Token } from './tokens';

/** One sentence while it is read: its tokens, their folded text, and what earlier tokens were. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** `fold` of each token, the form that number words are read in. */
  readonly words: readonly string[];
  readonly habit: SeparatorHabit;
  /** The amounts read so far, by their first token: several rules ask for the same one. */
  readonly amounts: (Amount | null | undefined)[];
}

/** A statistic in terms of tokens: [start, end) covers qualifier, number and unit. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: StatisticKind;
  readonly value: number;
  readonly valueTo?: number | undefined;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** Tokens of the counted noun, where it is the subject too. */
  readonly noun?: { readonly start: number; readonly end: number } | undefined;
  /** It has no unit of its own ("còn 125"): a statistic only if a subject is found. */
  readonly bare?: boolean | undefined;
}

/** The folded text of a token; "" outside the sentence. */
export function foldAt(reading: Reading, at: number): string {
  return reading.words[at] ?? '';
}

/** What the tokens [start, end) read in the text, white space collapsed, closed up round slashes. */
export function phraseText(reading: Reading, start: number, end: number): string {
  const first = reading.tokens[start];
  const last = reading.tokens[end - 1];
  if (!first || !last || end <= start) return '';
  const parts: string[] = [];
  for (let at = start; at < end; at += 1) {
    const token = reading.tokens[at];
    if (!token) continue;
    const afterSlash = reading.tokens[at - 1]?.text === '/';
    const spaced = at > start && token.spaced && token.text !== '/' && !afterSlash;
    parts.push(spaced ? ` ${token.text}` : token.text);
  }
  return parts.join('');
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === '-' || token.text === '–' || token.text === '—');
}

/** Removes the noise of binary fractions: 1.1 × 1000000 is 1100000. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

import { isWordCharacter } from '../../text/characters';
import { occurrences } from '../../text/occurrences';
import type { TextRange } from '../../text/range';
import type { Judgement } from './types';

/** Brackets and ellipses are read by rule, line ends are folded: that is the long way's to do. */
const RULED = /[[\](){}…\n\r\u00a0\ufffc]|\.\.|\s\s|[\p{Cf}\p{M}]/u;
const MAX_ALTERNATIVES = 50;

/**
 * The judgement of words that stand in the source unit by unit: most quotations are such, and need
 * no reading of the source. Null of all others, which says nothing of them.
 */
export function plainJudgement(quotation: string, source: string): Judgement | null {
  const words = quotation.trim();
  if (words.length < 4 || RULED.test(words)) return null;
  const from = quotation.indexOf(words);
  const found = placesOf(words, source);
  const [first, ...others] = found;
  if (!first) return null;
  return {
    verdict: 'verbatim',
    fragments: [{ report: { start: from, end: from + words.length }, source: first }],
    source: first,
    alternatives: others.slice(0, MAX_ALTERNATIVES),
    differences: [],
    omitted: [],
    distance: 0,
  };
}

/** Whole words only; the case of the first letter is the writer's. In text order. */
function placesOf(words: string, source: string): TextRange[] {
  const rest = words.slice(1);
  const first = words.charAt(0);
  const firsts = new Set([first, first.toLowerCase(), first.toUpperCase()]);
  return occurrences(source, rest, false)
    .filter((at) => firsts.has(source.charAt(at - 1)))
    .map((at) => ({ start: at - 1, end: at + rest.length }))
    .filter(({ start, end }) => !partsWord(source, start) && !partsWord(source, end));
}

/** Whether the offset lies within a word, a number with its separators, or a run of marks. */
function partsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (isBreak(before) || isBreak(text.charAt(at))) return false;
  // Next to a sign, what is one token is left to the long way.
  const isStop = /[.,;:!?]/.test(text.charAt(at)) && isBreak(text.charAt(at + 1));
  return !isStop || !isWordCharacter(before.charCodeAt(0));
}

/** White space, or nothing at an end of the text. */
function isBreak(character: string): boolean {
  return /^\s?$/.test(character);
}

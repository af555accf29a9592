import { kindAt, SPACE } from '../text/codeUnits';
import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';
import type { PlanWord, SearchPlan } from './searchPlan';
import type { Vocabulary } from './vocabulary';

interface Seen extends TextRange {
  /** For each place of the query, how many of its words, up to that place, end here in a row. */
  readonly runs: readonly number[];
}

/**
 * What to highlight in [start, end) of `text`: the query's words, those that stand side by side as
 * one range; only the places where the whole query stands as a phrase, where there are any.
 */
export function matchedRanges(
  text: string,
  { start, end }: TextRange,
  plan: SearchPlan,
  vocabulary: Vocabulary,
): TextRange[] {
  const count = plan.words.length;
  const found: Seen[] = [];
  const phrases: TextRange[] = [];
  let before: Seen | null = null;
  scanWords(text, start, end, (wordStart, wordEnd) => {
    const { term } = vocabulary.find(text, wordStart, wordEnd);
    if (term < 0 || !plan.words.some((word) => fits(word, term))) {
      before = null;
      return;
    }
    const runs = plan.words.map((word, place) => {
      return fits(word, term) ? (place === 0 ? 0 : (before?.runs[place - 1] ?? 0)) + 1 : 0;
    });
    before = { start: wordStart, end: wordEnd, runs };
    found.push(before);
    const first = found.at(-count);
    if (runs[count - 1] === count && first) phrases.push({ start: first.start, end: wordEnd });
  });
  return joinRanges(text, phrases.length > 0 ? phrases : found);
}

function fits(word: PlanWord, term: number): boolean {
  return word.term === term || word.terms?.[term] === 1;
}

/** Ranges in order, those that touch, overlap or have only white space between them as one. */
export function joinRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && isBlank(text, last.end, start)) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kindAt(text, i) !== SPACE) return false;
  return true;
}

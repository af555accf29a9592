import type { Statistic } from '../../article/types';
import { tokenize, type Token } from '../../article/statistics/tokens';
import { readNumberWords } from '../../text/numberWords';
import type { TextRange } from '../../text/range';
import { foldedWords } from './quantity';

/** The words of a figure, cut where a correction may replace a part; joined they are its text. */
export interface FigureParts {
  /** Qualifier, or the nouns before a year, with the space behind them. */
  readonly before: string;
  /** "19,5", "2011-2015", "3/5", "hai trăm bảy mươi mốt". */
  readonly number: string;
  /** The space between number and unit. */
  readonly gap: string;
  readonly unit: string;
  /** A qualifier behind the unit, with the space before it. */
  readonly after: string;
}

export function partsOf(statistic: Statistic): FigureParts {
  const { text } = statistic;
  const tokens = tokenize(text, { start: 0, end: text.length }, [], 0);
  const number = numberRange(statistic, tokens);
  const tail = tokens[tokens.length - trailingLength(statistic, tokens)];
  const afterStart = tail ? Math.max(tail.start, number.end) : text.length;
  const rest = text.slice(number.end, afterStart);
  const unit = rest.trim();
  const gap = unit === '' ? '' : rest.slice(0, rest.length - rest.trimStart().length);
  return {
    before: text.slice(0, number.start),
    number: text.slice(number.start, number.end),
    gap,
    unit,
    after: text.slice(number.end + gap.length + unit.length),
  };
}

/** How many tokens of a qualifier stand behind the unit. */
function trailingLength(statistic: Statistic, tokens: readonly Token[]): number {
  const last = (statistic.qualifier ?? '').split(' … ').at(-1) ?? '';
  const words = foldedWords(last);
  const from = tokens.length - words.length;
  const isLast = words.every((word, index) => tokens[from + index]?.fold === word);
  return isLast ? words.length : 0;
}

function numberRange({ kind, valueTo }: Statistic, tokens: readonly Token[]): TextRange {
  const first = tokens.findIndex((token) => token.kind === 'number');
  if (first < 0) return speltRange(tokens);
  let last = first;
  if (valueTo !== undefined || kind === 'period') {
    last = tokens.findLastIndex((token) => token.kind === 'number');
  } else {
    // Spaces may group the thousands: "1 500 000".
    while (isGroup(tokens[last], tokens[last + 1])) last += 1;
  }
  return rangeOf(tokens, first, last);
}

function rangeOf(tokens: readonly Token[], first: number, last: number): TextRange {
  const start = tokens[first]?.start ?? 0;
  return { start, end: tokens[last]?.end ?? start };
}

function isGroup(token: Token | undefined, next: Token | undefined): boolean {
  return (
    next?.kind === 'number' && next.start - (token?.end ?? 0) === 1 && /^[0-9]{3}/.test(next.text)
  );
}

/** The words of a number; no word of a qualifier is one. */
function speltRange(tokens: readonly Token[]): TextRange {
  const words = tokens.map((token) => token.fold);
  for (let first = 0; first < words.length; first += 1) {
    const read = readNumberWords(words, first);
    if (read) return rangeOf(tokens, first, first + read.length - 1);
  }
  return rangeOf(tokens, 0, tokens.length - 1);
}

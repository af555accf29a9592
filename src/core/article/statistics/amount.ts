import { readDigits } from '../../text/numbers';
import { MULTIPLIERS, readNumberWords } from '../../text/numberWords';
import { exact, foldAt, type Reading } from './reading';

/** A number in digits or words with the words that multiply it. */
export interface Amount {
  /** First and past-the-end token. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Where the last multiplying words begin ("tỷ" of "1,5 tỷ"); `end` when there are none. */
  readonly multiplierStart: number;
  readonly multiplier: number;
  /** In words. */
  readonly spelt: boolean;
  /** The value an ambiguous "1.234" has by the other habit. */
  readonly otherwise?: number | undefined;
}

/** Whether the amount was multiplied by a thousand or more in words. */
export function isMultiplied(amount: Amount): boolean {
  return amount.multiplier >= 1000;
}

/** The number that starts at token `at`, or null. Names and dates are told apart elsewhere. */
export function readAmount(reading: Reading, at: number): Amount | null {
  const token = reading.tokens[at];
  if (!token?.numeric) return null;
  const known = reading.amounts[at];
  if (known !== undefined) return known;
  return (reading.amounts[at] = readAmountAt(reading, at));
}

function readAmountAt(reading: Reading, at: number): Amount | null {
  const isDigits = reading.tokens[at]?.kind === 'number';
  return isDigits ? readDigitAmount(reading, at) : readSpeltAmount(reading, at);
}

function readSpeltAmount(reading: Reading, at: number): Amount | null {
  const read = readNumberWords(reading.words, at);
  // "một triệu tập viên" is one who summons.
  if (!read || foldAt(reading, at + read.length) === 'tập') return null;
  const end = at + read.length;
  return {
    start: at,
    end,
    value: exact(read.value),
    multiplierStart: read.multiplierLength === 0 ? end : findMultiplier(reading, at, end),
    multiplier: read.multiplier,
    spelt: true,
  };
}

/** The first of the multiplying words that close an amount, before a "rưỡi". */
function findMultiplier(reading: Reading, start: number, end: number): number {
  let at = reading.words[end - 1] === 'rưỡi' ? end - 1 : end;
  while (at > start && (MULTIPLIERS.get(reading.words[at - 1] ?? '') ?? 0) >= 1000) at -= 1;
  return at;
}

function readDigitAmount(reading: Reading, at: number): Amount | null {
  const number = readGroups(reading, at);
  if (!number) return null;
  let { end, value } = number;
  let multiplierStart = end;
  let multiplier = 1;
  for (;;) {
    const chain = readMultipliers(reading, end);
    if (chain.by === 1) break;
    // The first number is multiplied; those after it ("1 tỷ 200 triệu") were added unmultiplied.
    value = multiplier === 1 ? value * chain.by : value;
    multiplierStart = end;
    multiplier = chain.by;
    end = chain.end;
    if (reading.words[end] === 'rưỡi') {
      value += chain.by / 2;
      end += 1;
      break;
    }
    const next = reading.tokens[end]?.kind === 'number' ? readGroups(reading, end) : null;
    const smaller = next ? readMultipliers(reading, next.end) : { by: 1, end };
    if (!next || smaller.by === 1 || smaller.by >= multiplier) break;
    if (next.value * smaller.by >= multiplier) break;
    value += next.value * smaller.by;
    end = next.end;
  }
  return {
    start: at,
    end,
    value: exact(value),
    multiplierStart,
    multiplier,
    spelt: false,
    otherwise: end === at + 1 ? number.otherwise : undefined,
  };
}

function readMultipliers(reading: Reading, from: number): { by: number; end: number } {
  let by = 1;
  let end = from;
  while (by < 1e12) {
    const next = MULTIPLIERS.get(reading.words[end] ?? '');
    if (next === undefined || reading.tokens[end]?.capital) break;
    by *= next;
    end += 1;
  }
  return { by, end };
}

/** A number token and, where spaces group the thousands ("1 500 000"), those after it. */
function readGroups(
  reading: Reading,
  at: number,
): { value: number; otherwise: number | undefined; end: number } | null {
  const first = reading.tokens[at];
  if (!first) return null;
  let digits = first.text;
  let end = at + 1;
  if (/^[1-9][0-9]{0,2}$/.test(digits)) {
    for (let next = reading.tokens[end]; next; next = reading.tokens[end]) {
      const previous = reading.tokens[end - 1];
      const close = previous !== undefined && next.start - previous.end === 1 && next.spaced;
      if (!close || !/^[0-9]{3}(?:,[0-9]+)?$/.test(next.text) || digits.includes(',')) break;
      digits += next.text;
      end += 1;
    }
  }
  // A group that a further number, a slash or a letter clings to was a number of its own.
  const after = reading.tokens[end];
  if (end > at + 1 && after && !after.spaced && /^[/\p{L}]/u.test(after.text)) {
    digits = first.text;
    end = at + 1;
  }
  const read = readDigits(digits, reading.habit);
  if (!read) return null;
  return { value: read.value, otherwise: read.otherwise, end };
}

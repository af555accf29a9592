import { readNumberWords } from '../../text/numberWords';
import { type Amount, readAmount } from './amount';
import { clingsToName, isName, type Naming, namingBefore, namingInList } from './names';
import {
  effectiveQualifier,
  type Qualifier,
  qualifierText,
  readQualifier,
  readTrailingQualifier,
} from './qualifiers';
import { readUpper, type Upper } from './ranges';
import { exact, foldAt, type Found, isDash, type Reading } from './reading';
import { STRICT_NAMES } from './nameLexicon';
import { isSpeltQuantity } from './spelt';
import { isPlainWord, readUnit, type Unit } from './unit';
import { FUNCTION_WORDS } from './stopLexicon';
import { PREFIX_CURRENCIES } from './unitLexicon';

/** What a number turned out to be: a quantity, a name, or neither; `end` is where to read on. */
export interface Outcome {
  readonly end: number;
  readonly found: Found | null;
  readonly naming: Naming;
  /** The value in single units, to see that "(hai trăm triệu đồng)" says it again. */
  readonly total?: number;
}

/** How many of the smaller unit make the greater: "2 giờ 30 phút" is one duration. */
const SMALLER: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['năm', ['tháng', 12] as const],
  ['giờ', ['phút', 60] as const],
  ['tiếng', ['phút', 60] as const],
  ['phút', ['giây', 60] as const],
]);
/** A bare number after these is the value of what stands before ("số hộ nghèo còn 125"). */
const STATING = new Set('là đạt còn tăng giảm lên xuống bằng :'.split(' '));

/** The quantity that starts at token `at` with its qualifier or its number, or null. */
export function readQuantity(
  reading: Reading,
  at: number,
  last: { readonly end: number; readonly naming: Naming },
): Outcome | null {
  const qualifier = readQualifier(reading, at);
  const signed = isMinus(reading, qualifier ? qualifier.number : at);
  const numberAt = (qualifier ? qualifier.number : at) + (signed ? 1 : 0);
  const prefix = readPrefix(reading, numberAt);
  const amount = withRepeatedWords(reading, readAmount(reading, numberAt + prefix));
  if (!amount) return null;
  if (!amount.spelt && prefix === 0 && !signed && clingsToName(reading, numberAt)) {
    return { end: amount.end, found: null, naming: last.naming };
  }
  const unit = prefix > 0 ? prefixedUnit(reading, amount, prefix) : readUnit(reading, amount);
  const naming = amount.spelt
    ? null
    : (namingBefore(reading, numberAt) ?? namingInList(reading, numberAt, last));
  const upper = prefix > 0 ? null : readUpper(reading, amount, unit, hasFrom(reading, qualifier));
  const whole = upper?.unit ?? unit;
  if (naming !== null && isName(reading, naming, amount, whole)) {
    return { end: amount.end, found: null, naming };
  }
  if (!whole) return readBare(reading, qualifier, amount);
  if (amount.spelt && !isSpeltQuantity(reading, amount, whole, qualifier)) return null;
  if (!amount.spelt && !isCounted(reading, amount, whole)) return null;
  const outcome = finish(reading, qualifier, amount, whole, upper, numberAt);
  return signed ? negated(outcome) : outcome;
}

/** A minus sign: close to its digits, away from what stands before, and no bullet of a list. */
function isMinus(reading: Reading, at: number): boolean {
  const mark = reading.tokens[at];
  const next = reading.tokens[at + 1];
  if (!mark || !(isDash(mark) || mark.text === '\u2212') || !mark.spaced || mark.opensLine)
    return false;
  return next?.kind === 'number' && !next.spaced && reading.tokens[at - 1]?.kind === 'word';
}

/** "-20 °C", "-2,5%"; before anything else the dash is no sign. */
function negated(outcome: Outcome): Outcome | null {
  const { found } = outcome;
  if (!found || (found.kind !== 'measure' && found.kind !== 'percent')) return null;
  const start = found.qualifier === null ? found.start - 1 : found.start;
  return { ...outcome, found: { ...found, start, value: -found.value } };
}

function finish(
  reading: Reading,
  qualifier: Qualifier | null,
  amount: Amount,
  unit: Unit,
  upper: Upper | null,
  numberAt: number,
): Outcome {
  const total = upper ? upper.low : plausible(reading, amount, unit);
  const scale = unit.kind === 'money' ? (upper?.amount ?? amount).multiplier : 1;
  let value = exact(total / scale);
  let end = Math.max(unit.end, upper ? upper.end : amount.end);
  if (!upper && foldAt(reading, end) === 'rưỡi') {
    value += 0.5;
    end += 1;
  } else if (!upper && unit.kind === 'duration') {
    const rest = readSmaller(reading, unit);
    if (rest) {
      value = exact(value + rest.value);
      end = rest.end;
    }
  }
  const trailing = readTrailingQualifier(reading, end, unit);
  const open = trailing > end;
  const before = upper ? null : effectiveQualifier(reading, qualifier, unit, open);
  const framed = upper
    ? upper.qualifier
    : qualifierText(reading, before, { start: end, end: trailing });
  const start = (upper ? qualifier : before)?.start ?? numberAt;
  const found: Found = {
    start,
    end: trailing,
    kind: unit.kind,
    value,
    valueTo: upper ? exact(upper.high / scale) : undefined,
    unit: unit.text === '' ? null : unit.text,
    qualifier: upper ? upperQualifier(reading, qualifier, framed) : framed,
    noun: unit.kind === 'count' ? { start: unit.start, end: unit.end } : undefined,
  };
  return { end: trailing, found, naming: null, total };
}

/** Of a range "từ … đến" is the frame; what else qualifies its ends is told: "đủ … dưới". */
function upperQualifier(
  reading: Reading,
  qualifier: Qualifier | null,
  upper: string | null,
): string | null {
  if (!qualifier) return upper;
  const words = reading.tokens.slice(qualifier.start, qualifier.end);
  const lower = words.filter((token) => token.fold !== 'từ').map((token) => token.text);
  const parts = [lower.join(' '), upper ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' … ');
}

function hasFrom(reading: Reading, qualifier: Qualifier | null): boolean {
  return qualifier !== null && reading.words.slice(qualifier.start, qualifier.end).includes('từ');
}

/** "$200", "US$ 5 triệu", "USD 200": tokens of a currency before the digits. */
function readPrefix(reading: Reading, from: number): number {
  const length = PREFIX_CURRENCIES.match(reading.tokens, from);
  const next = reading.tokens[from + length];
  if (length === 0 || next?.kind !== 'number') return 0;
  const before = reading.tokens[from - 1];
  // "200 USD 5 hộ": the currency belongs to the number before it.
  return before?.kind === 'number' || before?.fold === 'triệu' || before?.fold === 'tỷ'
    ? 0
    : length;
}

function prefixedUnit(reading: Reading, amount: Amount, length: number): Unit {
  const start = amount.start - length;
  const currency = reading.tokens
    .slice(start, amount.start)
    .map((token) => token.text)
    .join('');
  const multiplier = reading.tokens
    .slice(amount.multiplierStart, amount.end)
    .map((token) => token.text);
  const text = [...multiplier, currency].join(' ');
  return { kind: 'money', start: amount.end, end: amount.end, text, strong: true, known: true };
}

/** "05 (năm) ngày": the same number again in words, in brackets before the unit. */
function withRepeatedWords(reading: Reading, amount: Amount | null): Amount | null {
  if (!amount || amount.spelt || foldAt(reading, amount.end) !== '(') return amount;
  const words = readNumberWords(reading.words, amount.end + 1);
  const end = amount.end + 1 + (words?.length ?? 0);
  if (!words || words.value !== amount.value || foldAt(reading, end) !== ')') return amount;
  return { ...amount, end: end + 1, multiplierStart: end + 1 };
}

/** The likelier reading of an ambiguous "1.234" with this unit. */
function plausible(reading: Reading, amount: Amount, unit: Unit): number {
  const { value, otherwise } = amount;
  if (otherwise === undefined) return value;
  const decimals = !Number.isInteger(value);
  const digits = reading.tokens[amount.start]?.text ?? '';
  // Nobody writes 1,250 for 1,25; people and single đồng have no decimals.
  if (decimals && (digits.endsWith('0') || unit.kind === 'count' || unit.kind === 'duration')) {
    return otherwise;
  }
  if (decimals && unit.kind === 'money' && amount.multiplier === 1) return otherwise;
  if (unit.kind === 'percent' && !decimals && !digits.endsWith('0')) return otherwise;
  return value;
}

/** "2 giờ 30 phút": what the smaller unit adds, in the greater. */
function readSmaller(reading: Reading, unit: Unit): { value: number; end: number } | null {
  const smaller = SMALLER.get(foldAt(reading, unit.start));
  if (!smaller || unit.end - unit.start > 1) return null;
  const amount = readAmount(reading, unit.end);
  if (!amount || foldAt(reading, amount.end) !== smaller[0] || amount.value >= smaller[1])
    return null;
  const rest = readUnit(reading, amount);
  if (rest?.kind !== 'duration' || rest.end - rest.start > 1) return null;
  if (foldAt(reading, rest.end) === 'đầu' || foldAt(reading, rest.end) === 'cuối') return null;
  return { value: amount.value / smaller[1], end: rest.end };
}

/** Digits before a noun count it, unless they number a heading or end a proper name. */
function isCounted(reading: Reading, amount: Amount, unit: Unit): boolean {
  const token = reading.tokens[amount.start];
  const before = reading.tokens[amount.start - 1];
  const head = reading.tokens[unit.start];
  // Nothing costs four đồng: "4đ" is a point of an article.
  if ((unit.text === 'đ' || unit.text === 'kíp') && amount.value < 100) return false;
  if (unit.kind !== 'count') return true;
  if (token?.opensLine && head?.capital && !(unit.strong && amount.value >= 20)) return false;
  // "đoạn 2 Điều 3": the noun belongs to the number after it.
  const next = reading.tokens[unit.end];
  const following = next?.kind === 'number' || /^[IVXLC]+$/.test(next?.text ?? '');
  if (following && STRICT_NAMES.matchBefore(reading.tokens, unit.end) > 0) return false;
  if (!unit.known && before?.capital && amount.start > 1) return false;
  // "2 đẩy mạnh, 3 tăng cường": a slogan in quotation marks.
  if (!unit.known && before && /["“‘']/.test(before.text)) return false;
  // "năm 2015 xã đạt": a year that no count would be written like.
  return !(before?.fold === 'năm' && /^(?:19|20)[0-9]{2}$/.test(token?.text ?? ''));
}

/** A number without a unit, where a verb states it and the sentence goes on without a noun. */
function readBare(reading: Reading, qualifier: Qualifier | null, amount: Amount): Outcome | null {
  const digits = reading.tokens[amount.start]?.text ?? '';
  const verb = (qualifier?.start ?? amount.start) - 1;
  // "1:50.000" is a scale; a colon states only what a noun announces.
  const announced = foldAt(reading, verb) !== ':' || reading.tokens[verb - 1]?.kind === 'word';
  const stated = STATING.has(foldAt(reading, verb)) && announced;
  if (amount.spelt || !stated || /^(?:19|20)[0-9]{2}$/.test(digits)) return null;
  const next = reading.tokens[amount.end];
  const ends = next === undefined || /^[.,;)(]$/.test(next.text);
  if (
    !ends &&
    (isPlainWord(reading, amount.end) || FUNCTION_WORDS.match(reading.tokens, amount.end) === 0)
  ) {
    return null;
  }
  if (next?.text === ',' && reading.tokens[amount.end + 1]?.kind === 'number') return null;
  // "tăng từ 6,5 lên 8,1": where it began.
  const qualified = qualifier !== null && foldAt(reading, qualifier.start) !== 'từ';
  const start = qualified ? qualifier.start : amount.start;
  const text = qualified ? qualifierText(reading, qualifier, { start: 0, end: 0 }) : null;
  const found: Found = {
    start,
    end: amount.end,
    kind: 'count',
    value: amount.value,
    unit: null,
    qualifier: text,
    bare: true,
  };
  return { end: amount.end, found, naming: null, total: amount.value };
}

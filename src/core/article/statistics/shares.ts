import { readDigits } from '../../text/numbers';
import { readAmount, type Amount } from './amount';
import { namingBefore } from './names';
import { Phrases } from './phrases';
import { foldAt, phraseText, type Found, type Reading } from './reading';
import { readNounAt, readUnit, type Unit } from './unit';
import { DURATIONS } from './unitLexicon';

/* Parts of a whole: "1 trong những xã điểm", "một trong ba", "3/5 chỉ tiêu", "hai phần ba số hộ". */

/** Whole things whose fractions are spoken of, countable or not. */
export const WHOLES = new Phrases(`
  số, tổng số, diện tích, tổng diện tích, dân số, quãng đường, chặng đường, thời gian, ngân sách, thu nhập, lực lượng, lãnh thổ, đất nước, lượng, khối lượng, sản lượng
  tổng, giá trị, vốn, kinh phí, nguồn, nhu cầu, số lượng, chiều dài, thế giới, nhân loại, công việc, doanh thu, lợi nhuận, chi phí, mức, thời hạn, số phiếu, lương, quỹ đất, nhiệm kỳ`);
/** Before "a/b" alone: then a share is meant, not a day and month. */
const REACHED = new Set('đạt có được chiếm còn là với hoàn thành gần hơn khoảng'.split(' '));
const DATE_BEFORE = new Set(
  'từ đến tới trước sau dịp vào hôm qua lễ kỷ niệm mừng ngày sáng chiều tối tháng đường cầu phố'.split(
    ' ',
  ),
);

const MAX_PART = 999_999;

export function readShare(reading: Reading, at: number): Found | null {
  return (
    readOneOf(reading, at) ??
    readFraction(reading, at) ??
    readSpeltFraction(reading, at) ??
    readHalf(reading, at)
  );
}

/** A whole number small enough to be a part, or -1. */
function integerOf(amount: Amount | null): number {
  if (!amount || !Number.isInteger(amount.value) || amount.multiplier > 1) return -1;
  return amount.value <= MAX_PART ? amount.value : -1;
}

/** "1 trong những xã điểm", "một trong ba xã", "2 trong số 5 chỉ tiêu", "1 trong 3". */
function readOneOf(reading: Reading, from: number): Found | null {
  const part = readAmount(reading, from);
  const value = integerOf(part);
  // "đứng thứ 35 trong 40" is a rank.
  if (!part || value < 1 || foldAt(reading, part.end) !== 'trong') return null;
  if (namingBefore(reading, from) !== null) return null;
  let at = part.end + 1;
  const some = foldAt(reading, at) === 'những' || foldAt(reading, at) === 'các';
  if (some) {
    // In words "một trong những nhiệm vụ" is a turn of phrase.
    if (part.spelt || value !== 1) return null;
    const noun = readNounAt(reading, at + 1);
    return noun && share(reading, from, noun.end, value, undefined, noun);
  }
  if (foldAt(reading, at) === 'tổng') at += 1;
  if (foldAt(reading, at) === 'số') at += 1;
  const whole = readAmount(reading, at);
  const of = integerOf(whole);
  if (!whole || of <= value) return null;
  const noun = readUnit(reading, whole);
  if (noun && noun.kind !== 'count') return null;
  if (!noun && (part.spelt || whole.spelt)) return null;
  return share(reading, from, noun ? noun.end : whole.end, value, of, noun);
}

/** "15/19 tiêu chí", "2/3 số hộ", "đạt 45/48". */
function readFraction(reading: Reading, from: number): Found | null {
  const part = integerAt(reading, from);
  if (part < 0 || foldAt(reading, from + 1) !== '/') return null;
  let at = from + 2;
  if (foldAt(reading, at) === 'tổng') at += 1;
  if (foldAt(reading, at) === 'số') at += 1;
  const whole = integerAt(reading, at);
  if (whole < 1 || foldAt(reading, at + 1) === '/') return null;
  const before = foldAt(reading, from - 1);
  const noun = readWhole(reading, at + 1);
  const day = part >= 1 && part <= 31 && whole <= 12;
  if (noun) {
    if (day && DATE_BEFORE.has(before) && !noun.whole) return null;
    if (day && !noun.known) return null;
    return share(reading, from, noun.end, part, whole, noun);
  }
  const unit = day ? null : readDividedUnit(reading, at);
  if (unit) return { ...share(reading, from, unit.end, part, whole, null), unit: unit.text };
  if (!REACHED.has(before) && !(before === '(' && !day && part <= whole)) return null;
  if (day ? part > whole : part > whole * 3) return null;
  return share(reading, from, at + 1, part, whole, null);
}

/** "8.350/10.500 tỷ đồng": the unit of both. */
function readDividedUnit(reading: Reading, at: number): Unit | null {
  const whole = readAmount(reading, at);
  const unit = whole && readUnit(reading, whole);
  return unit && (unit.kind === 'money' || unit.kind === 'measure') ? unit : null;
}

function integerAt(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  const read = token?.kind === 'number' ? readDigits(token.text, reading.habit) : null;
  return read && Number.isInteger(read.value) && read.value <= MAX_PART ? read.value : -1;
}

/** "hai phần ba số hộ", "1 phần 3 diện tích", "một phần tư". */
function readSpeltFraction(reading: Reading, from: number): Found | null {
  const part = readAmount(reading, from);
  const value = integerOf(part);
  if (!part || value < 1 || foldAt(reading, part.end) !== 'phần') return null;
  const at = part.end + 1;
  const quarter = foldAt(reading, at) === 'tư';
  const whole = quarter ? null : readAmount(reading, at);
  const of = quarter ? 4 : integerOf(whole);
  const end = quarter ? at + 1 : (whole?.end ?? at);
  if (of <= value || of > 20) return null;
  const noun = readWhole(reading, end);
  return share(reading, from, noun ? noun.end : end, value, of, noun);
}

/** "một nửa số hộ", "hơn nửa dân số". */
function readHalf(reading: Reading, from: number): Found | null {
  const one = foldAt(reading, from) === 'một' || foldAt(reading, from) === '1';
  const at = one ? from + 1 : from;
  // "Một nửa tháng" is half a month: a duration.
  if (foldAt(reading, at) !== 'nửa' || DURATIONS.match(reading.tokens, at + 1) > 0) return null;
  const noun = readWhole(reading, at + 1);
  if (!noun?.whole && !one) return null;
  if (noun && !noun.whole) return share(reading, from, at + 1, 1, 2, null);
  return share(reading, from, noun ? noun.end : at + 1, 1, 2, noun);
}

interface Noun {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
  /** It names a whole ("số hộ", "diện tích"). */
  readonly whole: boolean;
}

/** The whole of which a share is told: "số hộ", "tổng số đảng viên", "diện tích", "tiêu chí". */
function readWhole(reading: Reading, at: number): Noun | null {
  const whole = WHOLES.match(reading.tokens, at);
  if (whole === 0) {
    const noun = readNounAt(reading, at);
    return noun && { ...noun, whole: false };
  }
  const noun = readNounAt(reading, at + whole);
  const end = noun?.known ? noun.end : at + whole;
  return { start: at, end, known: true, whole: true };
}

function share(
  reading: Reading,
  start: number,
  end: number,
  value: number,
  valueTo: number | undefined,
  noun: { readonly start: number; readonly end: number } | null,
): Found {
  const unit = noun ? phraseText(reading, noun.start, noun.end) : null;
  return {
    start,
    end,
    kind: 'share',
    value,
    valueTo,
    unit,
    qualifier: null,
    noun: noun ?? undefined,
  };
}

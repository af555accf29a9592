import { readNumberWords } from '../../text/numberWords';
import { CLOCK_AFTER, CLOCK_BEFORE, IDIOMS, LASTING } from './nameLexicon';
import { foldAt, isDash, type Reading } from './reading';
import { readAmount } from './amount';
import { readUnit } from './unit';

/*
 * Dates, times of day and set phrases: numbers that state no quantity. Each function returns the
 * token after what it read, or -1.
 */

/** Words that open a date. */
export const DATE_WORDS = [
  'ngày',
  'mùng',
  'mồng',
  'tháng',
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'đêm',
  'rạng',
];
const DAY_PARTS = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'rạng']);
const MONTH_NAMES = new Set(['giêng', 'tư', 'chạp', 'mười']);
const LIST_MARKS = new Set([',', 'và', 'đến', 'tới', 'hoặc', 'hay', 'sang', '&']);
/** What is done or taken so many times a day: "ngày 2 lần". */
const DAILY = new Set('lần bữa viên liều buổi ca chuyến lượt suất cữ'.split(' '));
/** A list of days longer than this is read on as a new one. */
const MAX_LIST = 40;

export function readReference(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (!token) return -1;
  const idiom = IDIOMS.match(reading.tokens, at);
  if (idiom > 0) return at + idiom;
  if (token.kind === 'number') {
    const clock = readClock(reading, at);
    if (clock > 0) return clock;
    return readNumericDate(reading, at, false);
  }
  if (token.fold === 'ngày' || token.fold === 'mùng' || token.fold === 'mồng') {
    return readDays(reading, at + 1, token.fold !== 'ngày');
  }
  if (token.fold === 'tháng') return readMonths(reading, at + 1);
  if (DAY_PARTS.has(token.fold) && reading.tokens[at + 1]?.kind === 'number') {
    return readNumericDate(reading, at + 1, true);
  }
  return -1;
}

function numberAt(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  return token?.kind === 'number' && /^[0-9]{1,4}$/.test(token.text) ? Number(token.text) : -1;
}

export function isYear(value: number): boolean {
  return value >= 1000 && value <= 2999;
}

/** "5/3/2015", "5-3-2015", "1.5.2015", "3/2015"; after "ngày" or "sáng" also "5/3", "5-3", "1.5". */
function readNumericDate(reading: Reading, at: number, announced: boolean): number {
  const dotted = /^([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{2}|[0-9]{4}))?$/.exec(
    reading.tokens[at]?.text ?? '',
  );
  if (dotted && Number(dotted[1]) <= 31 && Number(dotted[2]) <= 12) {
    if (dotted[3] !== undefined || announced) return at + 1;
  }
  const first = numberAt(reading, at);
  const mark = reading.tokens[at + 1];
  const second = numberAt(reading, at + 2);
  if (first < 0 || second < 0 || !(mark?.text === '/' || isDash(mark))) {
    return readDayMonth(reading, at, first);
  }
  const third = numberAt(reading, at + 4);
  if (first <= 31 && second <= 12 && reading.tokens[at + 3]?.text === mark?.text) {
    if (third >= 0 && (isYear(third) || (third < 100 && mark?.text === '/'))) return at + 5;
  }
  if (first >= 1 && first <= 12 && isYear(second) && second >= 1900) {
    if (mark?.text === '/' || announced) return at + 3;
  }
  return announced && first <= 31 && second <= 12 ? at + 3 : -1;
}

/** "30 tháng 4", "3 tháng 2 năm 1930", where a month's number follows. */
function readDayMonth(reading: Reading, at: number, day: number): number {
  if (day < 1 || day > 31 || foldAt(reading, at + 1) !== 'tháng') return -1;
  const month = numberAt(reading, at + 2);
  return month >= 1 && month <= 12 ? readMonths(reading, at + 2) : -1;
}

/** Days from `from` on ("5/3", "5 tháng 3 năm 2015", "5, 6 và 7/3", "5 đến ngày 10"). */
function readDays(reading: Reading, from: number, certain: boolean): number {
  let at = from;
  let end = -1;
  for (let count = 0; count < MAX_LIST; count += 1) {
    const next = readDay(reading, at, certain || count > 0);
    if (next < 0) break;
    end = next;
    at = nextListed(reading, end, 'ngày');
    if (at < 0) break;
  }
  return end;
}

/** The token after a mark that carries a list of days or months on, and after a repeated noun. */
function nextListed(reading: Reading, end: number, noun: string): number {
  const token = reading.tokens[end];
  if (!token || !(isDash(token) || LIST_MARKS.has(token.fold))) return -1;
  const at = foldAt(reading, end + 1) === noun ? end + 2 : end + 1;
  return at;
}

function readDay(reading: Reading, at: number, listed: boolean): number {
  const numeric = readNumericDate(reading, at, true);
  if (numeric > 0) return numeric;
  const spelt = reading.tokens[at]?.kind === 'word' ? readNumberWords(reading.words, at) : null;
  const day = spelt ? spelt.value : numberAt(reading, at);
  if (!Number.isInteger(day) || day < 1 || day > 31) return -1;
  const end = at + (spelt ? spelt.length : 1);
  if (foldAt(reading, end) === 'tháng') {
    const month = readMonths(reading, end + 1);
    if (month > 0) return month;
  }
  // "ngày 8 tiếng", "ngày 5 người": so much a day.
  const amount = readAmount(reading, at);
  const unit = amount && readUnit(reading, amount);
  if (unit?.strong || (unit && (listed || DAILY.has(foldAt(reading, unit.start))))) return -1;
  return spelt && !listed ? -1 : end;
}

/** Months from `from` on: "3", "3/2015", "3 năm 2015", "tám năm 1945", "5, 6", "5 đến tháng 9". */
function readMonths(reading: Reading, from: number): number {
  let at = from;
  let end = -1;
  for (let count = 0; count < MAX_LIST; count += 1) {
    const next = readMonth(reading, at, count > 0);
    if (next < 0) break;
    end = next;
    at = nextListed(reading, end, 'tháng');
    if (at < 0) break;
  }
  return end;
}

function readMonth(reading: Reading, at: number, listed: boolean): number {
  const numeric = readNumericDate(reading, at, true);
  if (numeric > 0) return numeric;
  const word = foldAt(reading, at);
  const spelt = reading.tokens[at]?.kind === 'word' ? readNumberWords(reading.words, at) : null;
  const month = spelt ? spelt.value : numberAt(reading, at);
  let end = at + (spelt ? spelt.length : 1);
  if (!spelt && MONTH_NAMES.has(word)) end = at + 1;
  else if (!Number.isInteger(month) || month < 1 || month > 12) return -1;
  else if (!followedByYear(reading, end)) {
    const amount = readAmount(reading, at);
    const unit = amount && readUnit(reading, amount);
    if (unit && (unit.strong || listed || spelt)) return -1;
  }
  if (followedByYear(reading, end)) {
    end += 2;
    if (isDash(reading.tokens[end]) && isYear(numberAt(reading, end + 1))) end += 2;
  }
  return end;
}

function followedByYear(reading: Reading, at: number): boolean {
  const word = foldAt(reading, at);
  const next = foldAt(reading, at + 1);
  if (word === 'năm') {
    return isYear(numberAt(reading, at + 1)) || ['nay', 'ngoái', 'sau', 'trước'].includes(next);
  }
  return (word === '/' || word === '.') && isYear(numberAt(reading, at + 1));
}

/** "lúc 7 giờ 30", "7h30", "19:00", "17h", "22 giờ đêm", "từ 7 giờ đến 11 giờ". */
function readClock(reading: Reading, at: number): number {
  const hour = numberAt(reading, at);
  const next = reading.tokens[at + 1];
  if (hour < 0 || hour > 24 || !next) return -1;
  if (next.text === ':' && !next.spaced) {
    const minute = reading.tokens[at + 2];
    return minute && !minute.spaced && /^[0-5][0-9]$/.test(minute.text) ? at + 3 : -1;
  }
  const before = foldAt(reading, at - 1);
  const lasting =
    LASTING.has(before) || (before === 'khoảng' && foldAt(reading, at - 2) === 'trong');
  if (!next.spaced && /^[hg][0-5]?[0-9]$/.test(next.fold)) return lasting ? -1 : at + 2;
  if (next.fold !== 'giờ' && next.fold !== 'h') return -1;
  const minutes = numberAt(reading, at + 2);
  const end = minutes < 0 ? at + 2 : foldAt(reading, at + 3) === 'phút' ? at + 4 : at + 3;
  const after = foldAt(reading, end);
  const dated = after === 'ngày' && reading.tokens[end + 1]?.kind === 'number';
  if (CLOCK_BEFORE.has(before) || CLOCK_AFTER.has(after) || dated) return end;
  // "từ 22 giờ đến 6 giờ": two times of day, not so many hours.
  const span = after === 'đến' || after === 'tới' || isDash(reading.tokens[end]);
  const until = numberAt(reading, end + 1);
  if (span && until >= 0 && ['giờ', 'h'].includes(foldAt(reading, end + 2))) {
    const hours = before === 'từ' && !LASTING.has(foldAt(reading, at - 2));
    if (hours || until < hour) return end + 3;
  }
  const glued = next.fold === 'h' && !next.spaced && hour < 24;
  return glued && !lasting ? end : -1;
}

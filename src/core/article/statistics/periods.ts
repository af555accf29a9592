import { DATED_NAMES, TITLE_ENDS } from './nameLexicon';
import { Phrases } from './phrases';
import { YEAR_QUALIFIERS } from './qualifierLexicon';
import { foldAt, isDash, phraseText, type Found, type Reading } from './reading';
import { readAmount } from './amount';
import { readUnit } from './unit';

/** Nouns that introduce a period and belong to it ("giai đoạn 2011-2015"). */
export const INTRODUCTIONS = new Phrases(`
  giai đoạn, thời kỳ, nhiệm kỳ, niên khóa, khóa, năm học, mùa giải, niên vụ, mùa vụ, thời gian, năm, các năm, những năm, niên độ, khóa học`);
export const DECADES = new Phrases('thập niên, thập kỷ, những năm, thập niên những năm');
const EDGES = new Phrases('đầu, cuối, giữa, hết, sau, trước, hết năm');
/** A bare four-digit number after these is a year: "đến 2020", "so với 2014", "từ 2010". */
const YEAR_WORDS = new Set(
  'trong đến tới từ vào với trước sau cuối đầu giữa hết hè xuân thu đông mùa vụ tết'.split(' '),
);
const QUARTERS = /^(?:i|ii|iii|iv|[1-4])$/;
/** Longest title looked back over for "Luật … năm 2013". */
const MAX_TITLE = 14;

function yearAt(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || !/^[12][0-9]{3}$/.test(token.text)) return -1;
  const next = reading.tokens[at + 1];
  return next?.kind === 'word' && !next.spaced ? -1 : Number(token.text);
}

/** A period that starts at token `at`: introducing noun, years, or a part of one year. */
export function readPeriod(reading: Reading, at: number): Found | null {
  return (
    readQuarter(reading, at) ??
    readMonthsOf(reading, at) ??
    readDecade(reading, at) ??
    readYears(reading, at)
  );
}

function period(start: number, end: number, value: number, valueTo?: number): Found {
  return { start, end, kind: 'period', value, valueTo, unit: null, qualifier: null };
}

/** "giai đoạn 2011-2015", "từ năm 2010 đến năm 2015", "2011 – 2015", "năm học 2014/2015". */
function readYears(reading: Reading, from: number): Found | null {
  const introduction = INTRODUCTIONS.match(reading.tokens, from);
  let at = from + introduction;
  if (foldAt(reading, at) === 'từ') at += 1;
  at += EDGES.match(reading.tokens, at);
  const named = introduction > 0 || foldAt(reading, at) === 'năm';
  if (foldAt(reading, at) === 'năm') at += 1;
  const first = yearAt(reading, at);
  if (first < 0) return null;
  const to = readUntil(reading, at + 1, first);
  if (!to || to.year <= first || to.year - first > 300) return null;
  // "2000-2500 người" counts people.
  if (!named && hasUnit(reading, to.end - 1, !to.tight)) return null;
  return period(from, to.end, first, to.year);
}

/** The second year of a period, after a dash, "đến" or a slash; "2023-24" too. */
function readUntil(
  reading: Reading,
  at: number,
  first: number,
): { year: number; end: number; tight: boolean } | null {
  const mark = reading.tokens[at];
  let next = at + 1;
  if (mark?.fold === 'đến' || mark?.fold === 'tới') {
    next += EDGES.match(reading.tokens, next);
    if (foldAt(reading, next) === 'năm') next += 1;
    const year = yearAt(reading, next);
    return year < 0 ? null : { year, end: next + 1, tight: false };
  }
  const slash = mark?.text === '/';
  if (!slash && !isDash(mark)) return null;
  if (foldAt(reading, next) === 'năm') next += 1;
  const year = yearAt(reading, next);
  if (year >= 0) return slash && year !== first + 1 ? null : { year, end: next + 1, tight: true };
  const short = reading.tokens[next];
  const follows = String((first + 1) % 100).padStart(2, '0');
  if (short?.kind !== 'number' || short.text !== follows || short.spaced) return null;
  return { year: first + 1, end: next + 1, tight: true };
}

/** Whether the number at `at` has a unit that rules a year out. */
function hasUnit(reading: Reading, at: number, nouns: boolean): boolean {
  const amount = readAmount(reading, at);
  const unit = amount && readUnit(reading, amount);
  if (!unit || !amount) return false;
  if (amount.end > at + 1) return true;
  return (
    (unit.strong && unit.kind !== 'duration') || (nouns && unit.kind === 'count' && unit.known)
  );
}

/** "quý II/2015", "quý I năm 2024", "quý III và IV năm 2015"; without a year it dates nothing. */
function readQuarter(reading: Reading, from: number): Found | null {
  if (foldAt(reading, from) !== 'quý' || !QUARTERS.test(foldAt(reading, from + 1))) return null;
  let at = from + 2;
  for (let more = 0; more < 3; more += 1) {
    const mark = foldAt(reading, at);
    if (mark !== ',' && mark !== 'và' && !isDash(reading.tokens[at])) break;
    const skip = foldAt(reading, at + 1) === 'quý' ? 2 : 1;
    if (!QUARTERS.test(foldAt(reading, at + skip))) break;
    at += skip + 1;
  }
  const mark = foldAt(reading, at);
  if (mark !== '/' && mark !== 'năm' && !isDash(reading.tokens[at])) return null;
  const year = yearAt(reading, at + 1);
  return year < 0 ? null : period(from, at + 2, year);
}

/** "6 tháng đầu năm 2015", "9 tháng năm 2015", "sáu tháng cuối năm 2014". */
function readMonthsOf(reading: Reading, from: number): Found | null {
  const amount = readAmount(reading, from);
  if (!amount || amount.value > 12) return null;
  let at = amount.end;
  if (!['tháng', 'quý', 'tuần'].includes(foldAt(reading, at))) return null;
  at += 1 + EDGES.match(reading.tokens, at + 1);
  if (foldAt(reading, at) === 'của') at += 1;
  if (foldAt(reading, at) !== 'năm') return null;
  const year = yearAt(reading, at + 1);
  if (year < 0 || readUntil(reading, at + 2, year)) return null;
  return period(from, at + 2, year);
}

/** "thập niên 90", "những năm 1990", "thập kỷ 80". */
function readDecade(reading: Reading, from: number): Found | null {
  const introduction = DECADES.match(reading.tokens, from);
  if (introduction === 0) return null;
  const at = from + introduction;
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || !/^(?:1[89]|20)?[0-9]0$/.test(token.text)) return null;
  const next = reading.tokens[at + 1];
  if (isDash(next) && reading.tokens[at + 2]?.kind === 'number') return null;
  if (next?.text === ',' && reading.tokens[at + 2]?.kind === 'number') return null;
  const decade = Number(token.text);
  const first = decade < 100 ? 1900 + decade : decade;
  return period(from, at + 1, first, first + 9);
}

/** "năm 2015", "đến năm 2015", "so với 2014": `at` is at the qualifier, the noun or the number. */
export function readYear(reading: Reading, from: number, listed: boolean): Found | null {
  const qualifiers = YEAR_QUALIFIERS.match(reading.tokens, from);
  let at = from + qualifiers;
  const edge = qualifiers > 0 ? EDGES.match(reading.tokens, at) : 0;
  at += edge;
  const named = foldAt(reading, at) === 'năm';
  if (named) at += 1;
  const year = named ? namedYear(reading, at) : yearAt(reading, at);
  if (year < 0) return null;
  if (!named) {
    const announced =
      qualifiers > 0 ||
      listed ||
      isBracketed(reading, at) ||
      YEAR_WORDS.has(foldAt(reading, at - 1));
    if (!announced || year < 1900 || year > 2100 || hasUnit(reading, at, listed)) return null;
  }
  if (isDash(reading.tokens[at + 1]) && reading.tokens[at + 2]?.kind === 'number') return null;
  if (isOfTitle(reading, named ? at - 1 : at)) return null;
  const qualifier =
    at - (named ? 1 : 0) > from ? phraseText(reading, from, at - (named ? 1 : 0)) : null;
  return { start: from, end: at + 1, kind: 'year', value: year, unit: null, qualifier };
}

/** "3 năm (2021, 2022, 2023)". */
function isBracketed(reading: Reading, at: number): boolean {
  if (foldAt(reading, at - 1) !== '(' || foldAt(reading, at - 2) !== 'năm') return false;
  return [',', ')', 'và', ';'].includes(foldAt(reading, at + 1));
}

/** After "năm" three digits do ("năm 938"), if nothing follows that they could count. */
function namedYear(reading: Reading, at: number): number {
  const year = yearAt(reading, at);
  if (year >= 0) return hasMoney(reading, at) ? -1 : year;
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || !/^[1-9][0-9]{2}$/.test(token.text)) return -1;
  const amount = readAmount(reading, at);
  return amount && (amount.end > at + 1 || readUnit(reading, amount)) ? -1 : Number(token.text);
}

/** "mỗi năm 2000 đồng": a sum a year, not a year. */
function hasMoney(reading: Reading, at: number): boolean {
  const amount = readAmount(reading, at);
  const unit = amount && readUnit(reading, amount);
  return unit?.kind === 'money' || unit?.kind === 'percent';
}

/** "Luật Đất đai năm 2013", "Hiến pháp 1992": the year is part of a law's name. */
function isOfTitle(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= MAX_TITLE; back -= 1) {
    const token = reading.tokens[back];
    if (!token) return false;
    if (DATED_NAMES.match(reading.tokens, back) > 0 && token.capital) return true;
    if (/[.;:!?]/.test(token.text) || TITLE_ENDS.match(reading.tokens, back) > 0) return false;
  }
  return false;
}

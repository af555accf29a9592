import { isLetter } from '../text/characters';
import { numberFromRoman, numberFromWords, numberWordPattern } from './numerals';
import { enumeratedNouns } from './vocabulary';

/*
 * The markers that can open a member of an enumeration: "Một là,", "Thứ hai:", "Bài học 3.",
 * "4.", "1.2.", "II -", "a)", "(5)". A marker proves nothing alone; series.ts decides.
 */

export type MarkerFamily = 'word' | 'number' | 'roman' | 'letter';

/** One way to read a marker: "I." is the numeral one, or the letter after H. */
export interface MarkerReading {
  readonly family: MarkerFamily;
  /** Markers of one series share their form, e.g. `là`, `thứ`, `1.`, `1.#.`, `a)`. */
  readonly form: string;
  readonly number: number;
  /** For lettered markers, the letter as written. */
  readonly letter?: string;
}

export interface Marker {
  readonly start: number;
  /** After the separator, before the space. */
  readonly end: number;
  readonly readings: readonly MarkerReading[];
}

/** No marker is longer; only so much of a paragraph is looked at. */
const longestMarker = 120;

const boundary = '(?![\\p{L}\\p{M}\\p{N}])';
const separator = '(?:\\s?[,:;.](?!\\d)|\\s[-–—](?=\\s)|[-–—](?=\\s))';

const cardinalIs = new RegExp(
  `^(${numberWordPattern})\\s{1,3}là${boundary}(?!\\s\\1${boundary})${separator}?`,
  'iu',
);
const ordinal = new RegExp(
  `^thứ\\s{1,3}(${numberWordPattern}|\\d{1,2})${boundary}(?:\\s{1,3}là${boundary})?${separator}?`,
  'iu',
);
const nounOrdinal = new RegExp(
  `^(\\p{L}{1,12}(?:\\s\\p{L}{1,12}){0,5}?)\\s{1,3}thứ\\s{1,3}(${numberWordPattern}|\\d{1,2})${boundary}` +
    `(?:\\s{1,3}là${boundary}${separator}?|${separator}|(?=\\s*[*_]{0,3}\\s*$))`,
  'iu',
);
const nounNumber = new RegExp(
  `^(${enumeratedNouns})\\s{1,3}(?:số\\s{1,3})?(\\d{1,2}|${numberWordPattern}|[IVX]{1,5})${boundary}` +
    `(?:\\s{1,3}là${boundary}${separator}?|${separator}|\\)|(?=\\s*[*_]{0,3}\\s*$))`,
  'iu',
);
const cardinalAlone = new RegExp(
  `^(${numberWordPattern})[,:.](?=\\s)(?!\\s+${numberWordPattern}${boundary})`,
  'iu',
);
const opening = '(?=\\s*[“"‘\'«(\\[*_]{0,4}\\s*[\\p{L}\\p{N}])';
const digits = new RegExp(
  `^(\\d{1,3})(?:(\\.)(?=\\s|\\p{Lu}|[“"*_])|(\\))|(\\/)(?=\\s|\\p{L})|\\s?([-–])(?=\\s?\\p{L}))${opening}`,
  'u',
);
const bracketed = new RegExp(`^\\((\\d{1,3}|[a-zđ]|[ivx]{1,4})\\)${opening}`, 'u');
const nested = new RegExp(
  `^(\\d{1,3}(?:\\.\\d{1,2}){1,4})(?:([.)])(?=\\s|\\p{Lu})|\\s?([-–:])(?=\\s)|(?=\\s+\\p{Lu}))${opening}`,
  'u',
);
const roman = new RegExp(
  `^([IVX]{1,6})\\s?(?:([.)/:])(?=\\s|\\p{Lu})|([-–])(?=\\s?\\p{L}))${opening}`,
  'u',
);
const lowerRoman = new RegExp(`^([ivx]{1,5})([.)])(?=\\s)${opening}`, 'u');
const letter = new RegExp(
  `^([a-zđA-ZĐ])(?:\\s?([.)])(?=\\s|\\p{Lu})|(\\/)(?=\\s)|\\s?([-–])(?=\\s))${opening}`,
  'u',
);
const circled = /^([①-⑳])/u;

/** Nouns before "thứ hai" that make it a date or a rank: "Hội nghị lần thứ hai". */
const notEnumerated =
  /(?:^|\s)(?:lần|ngày|tuần|tháng|năm|quý|kỳ|khóa|khoá|giải|hạng|sáng|chiều|tối|trưa|đêm|từ|đến|vào|phần|chương|mục|thế kỷ|người|đứng|xếp|và)$/iu;
/** What follows a weekday and not a second or third point. */
const afterWeekday =
  /^[\s,]*(?:\(?\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d|\(?\s*ngày\s+(?:\d|mồng|mùng|mai|kia|hôm)|(?:tuần\s+)?(?:trước|tới|này|sau|vừa qua|vừa rồi)(?![\p{L}])|(?:hằng|hàng)\s+tuần)/iu;

/** What markers of signs and figures begin with. */
const signs: ReadonlySet<string> = new Set('0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
/** The first syllables of markers of words. */
const firstWords: ReadonlySet<string> = new Set([
  'thứ',
  ...(numberWordPattern.match(/\p{L}{2,}/gu) ?? []),
  ...enumeratedNouns.split('|').map((noun) => noun.split(' ')[0] ?? noun),
]);

/** A pattern that ignores case takes ſ for s. */
function opensWords(word: string): boolean {
  return firstWords.has(word.toLowerCase()) || word.includes('ſ');
}

/** Whether "thứ" may stand there: most paragraphs begin without any. */
function mayHoldOrdinal(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x1ee9 || code === 0x1ee8) return true;
  }
  return false;
}

/** Reads the marker at an offset, which is the start of a paragraph's words; null for none. */
export function readMarker(text: string, at: number, end: number): Marker | null {
  let start = at;
  // Emphasis and an opening quotation mark belong to the page, not to the marker.
  while (start - at < 4 && '*_“"‘«'.includes(text[start] ?? ' ')) start += 1;
  const limit = Math.min(end, start + longestMarker);
  if (start >= limit) return null;
  const ahead = (): string => text.slice(start, limit);
  const first = text.charCodeAt(start);
  // Half of a pair may be a letter's.
  if (!isLetter(first) && (first & 0xfc00) !== 0xd800) {
    return signs.has(text[start] ?? '') ? readSigns(ahead(), start) : null;
  }
  let wordEnd = start + 1;
  while (wordEnd < limit && isLetter(text.charCodeAt(wordEnd))) wordEnd += 1;
  const word = text.slice(start, wordEnd);
  const words = opensWords(word) || mayHoldOrdinal(text, start, limit);
  const marker = words ? readWords(ahead(), start) : null;
  if (marker) return marker;
  return word.length === 1 || /^[ivx]{2,6}$/i.test(word) ? readSigns(ahead(), start) : null;
}

/** Whether a line begins like a member of an enumeration. */
export function looksLikeMarker(text: string, at: number, end: number): boolean {
  return readMarker(text, at, end) !== null;
}

function readWords(ahead: string, start: number): Marker | null {
  const make = (match: RegExpExecArray, form: string, number: number): Marker | null =>
    number > 0
      ? { start, end: start + match[0].length, readings: [{ family: 'word', form, number }] }
      : null;

  let match = cardinalIs.exec(ahead);
  if (match) return make(match, 'là', numberFromWords(match[1] ?? ''));
  match = ordinal.exec(ahead);
  if (match) {
    const weekday = afterWeekday.test(ahead.slice(match[0].replace(/[,:.]$/, '').length));
    return weekday ? null : make(match, 'thứ', wordOrDigits(match[1] ?? ''));
  }
  match = nounNumber.exec(ahead);
  if (match) return make(match, nounForm(match[1]), wordOrDigits(match[2] ?? ''));
  match = nounOrdinal.exec(ahead);
  if (match && !notEnumerated.test(match[1] ?? '')) {
    return make(match, nounForm(match[1]), wordOrDigits(match[2] ?? ''));
  }
  match = cardinalAlone.exec(ahead);
  return match ? make(match, 'một', numberFromWords(match[1] ?? '')) : null;
}

function nounForm(noun = ''): string {
  return `${noun.toLowerCase().replace(/\s+/g, ' ')} #`;
}

function wordOrDigits(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return numberFromWords(written) || numberFromRoman(written);
}

function readSigns(ahead: string, start: number): Marker | null {
  let match = nested.exec(ahead);
  if (match?.[1]) {
    const parts = match[1].split('.');
    const number = Number(parts.pop());
    const form = `${parts.join('.')}.#`;
    return { start, end: start + match[0].length, readings: [{ family: 'number', form, number }] };
  }
  match = digits.exec(ahead);
  if (match?.[1]) {
    const sign = match[2] ?? match[3] ?? match[4] ?? '-';
    return sign === undefined ? null : numbered(match, start, Number(match[1]), `1${sign}`);
  }
  match = bracketed.exec(ahead);
  if (match?.[1]) {
    const inner = match[1];
    if (/^\d/.test(inner)) return numbered(match, start, Number(inner), '(1)');
    return { start, end: start + match[0].length, readings: signReadings(inner, '(', ')') };
  }
  match = roman.exec(ahead) ?? lowerRoman.exec(ahead) ?? letter.exec(ahead);
  if (match?.[1]) {
    const readings = signReadings(match[1], '', match[2] ?? match[3] ?? '-');
    return readings.length > 0 ? { start, end: start + match[0].length, readings } : null;
  }
  match = circled.exec(ahead);
  if (!match) return null;
  return numbered(match, start, match[0].charCodeAt(0) - 0x245f, '①');
}

function numbered(match: RegExpExecArray, start: number, number: number, form: string): Marker {
  return { start, end: start + match[0].length, readings: [{ family: 'number', form, number }] };
}

/** The readings of a numeral or letter: Roman first, since "I." opens far more lists than "I" after "H". */
function signReadings(written: string, before: string, after: string): MarkerReading[] {
  const upper = written === written.toUpperCase();
  const sign = after === '–' ? '-' : after;
  const readings: MarkerReading[] = [];
  const number = numberFromRoman(written);
  if (number > 0) {
    readings.push({ family: 'roman', form: `${before}${upper ? 'I' : 'i'}${sign}`, number });
  }
  if (written.length === 1) {
    const form = `${before}${upper ? 'A' : 'a'}${sign}`;
    const first = written.toLowerCase() === 'a' ? 1 : 0;
    readings.push({ family: 'letter', form, number: first, letter: written });
  }
  return readings;
}

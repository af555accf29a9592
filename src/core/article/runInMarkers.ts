import { isBlank, isDigit, isLetter } from '../text/characters';
import { numberWordPattern } from './numerals';
import { enumeratedNouns } from './vocabulary';

/** What stands before a marker in the run of a sentence, where such a marker follows. */
export const separated = new RegExp(
  '(?:([.:;,!?…])["”’)*_]{0,3}\\s{0,3}(?:(?:và|còn)\\s{1,3})?|\\s(?:gồm|là|như|sau)\\s{1,3}(?=\\(?\\d)|\\s(?:nhờ|do|vì|bởi|gồm|có|rằng)\\s{1,3}|\\svà\\s{1,3})' +
    `[“"*_]{0,3}(?=${numberWordPattern}\\s{1,3}là|(?:(?:${enumeratedNouns})\\s{1,3})?thứ\\s|` +
    `(?:${enumeratedNouns})\\s{1,3}(?:số\\s)?\\d|\\((?:\\d{1,2}|[a-zđ]|[ivx]{1,4})\\)|(?:\\d{1,2}|[a-zđ])\\)|\\d{1,2}\\.\\s)`,
  'giu',
);

/*
 * What such a marker cannot do without: "là" behind a number word, "thứ", digits behind "số" or a
 * counted noun, a stop behind digits, a closing bracket. Few paragraphs have any, and to look for these
 * is many times quicker than to look for whole markers.
 */

const PLAIN = 0;
const DIGIT = 1;
const BRACKET = 2;
/** The à of "là". */
const COPULA = 3;
/** The ứ of "thứ". */
const ORDINAL = 4;
/** ſ and the Kelvin sign: a pattern that ignores case takes them for s and k. */
const ODD = 5;

const kinds = new Uint8Array(0x10000);
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = DIGIT;
for (const [characters, kind] of [
  [')', BRACKET],
  ['àÀ', COPULA],
  ['ứỨ', ORDINAL],
  ['\u017f\u212a', ODD],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

/** The last syllables of words that a number is written behind. */
const BEFORE_DIGITS: ReadonlySet<string> = new Set([
  'số',
  ...enumeratedNouns.split('|').map((noun) => noun.split(' ').at(-1) ?? noun),
]);
/** The syllables of numbers in words. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(numberWordPattern.match(/\p{L}{2,}/gu));
const LONGEST_WORD = 8;

/** Whether a marker may stand in the run of [start, end); where it says no, there is none. */
export function mayHoldMarker(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? PLAIN;
    if (kind === PLAIN) continue;
    if (kind === ODD) return true;
    if (kind === BRACKET && closesMarker(text, start, at)) return true;
    if (kind === COPULA && isCopula(text, start, at)) return true;
    if (kind === ORDINAL && isOrdinal(text, start, at)) return true;
    if (kind !== DIGIT) continue;
    let digitsEnd = at + 1;
    while (digitsEnd < end && isDigit(text.charCodeAt(digitsEnd))) digitsEnd += 1;
    if (isCount(text, start, at, digitsEnd)) return true;
    at = digitsEnd - 1;
  }
  return false;
}

/** "(1)", "a)", "(iv)". */
function closesMarker(text: string, start: number, at: number): boolean {
  let from = at;
  const isWord = (code: number): boolean => isLetter(code) || isDigit(code);
  while (from > start && at - from < 5 && isWord(text.charCodeAt(from - 1))) from -= 1;
  return at - from === 1 || (at - from < 5 && /^(?:\d{2}|[ivx]+)$/i.test(text.slice(from, at)));
}

/** "hai là". */
function isCopula(text: string, start: number, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 0x20;
  return before === 0x6c && at > start && NUMBER_WORDS.has(wordBefore(text, start, at - 1));
}

/** "thứ ". */
function isOrdinal(text: string, start: number, at: number): boolean {
  if (at - start < 2 || !isBlank(text.charCodeAt(at + 1))) return false;
  return (text.charCodeAt(at - 1) | 0x20) === 0x68 && (text.charCodeAt(at - 2) | 0x20) === 0x74;
}

/** "1. ", "số 1", "bài học 1". */
function isCount(text: string, start: number, at: number, digitsEnd: number): boolean {
  const stopped = text.charCodeAt(digitsEnd) === 0x2e && isBlank(text.charCodeAt(digitsEnd + 1));
  if (stopped && digitsEnd - at <= 2) return true;
  return BEFORE_DIGITS.has(wordBefore(text, start, at));
}

/** The word before white space before `at`, in lower case; "" where there is none. */
function wordBefore(text: string, start: number, at: number): string {
  let end = at;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end === at) return '';
  let from = end;
  while (from > start && end - from <= LONGEST_WORD && isLetter(text.charCodeAt(from - 1)))
    from -= 1;
  return text.slice(from, end).toLowerCase();
}

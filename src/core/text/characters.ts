import type { TextRange } from './range';

/*
 * What a UTF-16 code unit is, for scanners that go through megabytes. Properties are looked up
 * once per code unit and remembered: a regular expression per character is ten times slower.
 */

const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const DIGIT = 8;
const BLANK = 16;
const KNOWN = 128;

const properties = new Uint8Array(0x10000);

/** Blanks beyond `\s`: zero-width space, word joiner. They separate nothing a reader could see. */
const invisible = /[\s\u200b\u2060]/;

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = KNOWN;
  if (/[\p{L}\p{M}]/u.test(character)) found |= LETTER;
  if (/\p{Lu}/u.test(character)) found |= UPPER;
  if (/\p{Ll}/u.test(character)) found |= LOWER;
  if (code >= 0x30 && code <= 0x39) found |= DIGIT;
  if (invisible.test(character)) found |= BLANK;
  properties[code] = found;
  return found;
}

function has(code: number, property: number): boolean {
  // `charCodeAt` gives NaN past the end; the table gives undefined for it.
  const known = properties[code];
  if (known === undefined) return false;
  return ((known === 0 ? classify(code) : known) & property) !== 0;
}

/** A letter or a combining mark that stayed apart in NFC. */
export const isLetter = (code: number): boolean => has(code, LETTER);
export const isUpper = (code: number): boolean => has(code, UPPER);
export const isLower = (code: number): boolean => has(code, LOWER);
/** An ASCII digit. */
export const isDigit = (code: number): boolean => has(code, DIGIT);
export const isBlank = (code: number): boolean => has(code, BLANK);
export const isWordCharacter = (code: number): boolean => has(code, LETTER | DIGIT);

/** The first offset in [start, end) that is not blank, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The smallest offset such that [offset, end) is blank and not before `start`. */
export function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The range without blanks at either end; an empty range when there is nothing else. */
export function trimRange(text: string, range: TextRange): TextRange {
  const end = skipBlanksBack(text, range.start, range.end);
  return { start: skipBlanks(text, range.start, end), end };
}

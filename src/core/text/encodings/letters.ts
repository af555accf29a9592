/*
 * The 134 letters that Vietnamese adds to ASCII, composed once from their parts: what every table
 * of this folder is made of and checked against.
 */

/** In the order of the alphabet; each carries any tone. */
export const VOWELS = 'aăâeêioôơuưy';

/** The combining marks of the tones: none, huyền, sắc, ngã, hỏi, nặng. */
export const TONE_MARKS = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

/** Past the last composed letter, U+1EF9. */
const TABLE_SIZE = 0x1f00;

interface LetterTable {
  /** The lower-case letter without its tone, or 0 of what no Vietnamese word has. */
  readonly plain: Uint16Array;
  /** The place in TONE_MARKS. */
  readonly tone: Uint8Array;
}

function buildTable(): LetterTable {
  const table: LetterTable = {
    plain: new Uint16Array(TABLE_SIZE),
    tone: new Uint8Array(TABLE_SIZE),
  };
  const add = (letter: string, plain: number, tone: number): void => {
    for (const shown of [letter, letter.toUpperCase()]) {
      table.plain[shown.charCodeAt(0)] = plain;
      table.tone[shown.charCodeAt(0)] = tone;
    }
  };
  for (const consonant of 'bcdđghklmnpqrstvx') add(consonant, consonant.charCodeAt(0), 0);
  for (const vowel of VOWELS) {
    for (const [tone, mark] of TONE_MARKS.entries()) {
      add((vowel + mark).normalize('NFC'), vowel.charCodeAt(0), tone);
    }
  }
  return table;
}

const TABLE = /* @__PURE__ */ buildTable();

/** The lower-case letter without its tone, or 0 where the unit is no Vietnamese letter (f, j, w, z, ö). */
export function plainOf(unit: number): number {
  return TABLE.plain[unit] ?? 0;
}

/** The tone's place in TONE_MARKS; 0 for none. */
export function toneOf(unit: number): number {
  return TABLE.tone[unit] ?? 0;
}

/** The capital of one letter. */
export function capitalOf(letter: string): string {
  return letter.toUpperCase();
}

/** Every letter of Vietnamese that ASCII does not have, lower case before its capital: 134. */
export function accentedLetters(): string[] {
  const letters = ['đ', 'Đ'];
  for (const vowel of VOWELS) {
    for (const mark of TONE_MARKS) {
      const letter = (vowel + mark).normalize('NFC');
      if (letter > '\x7f') letters.push(letter, capitalOf(letter));
    }
  }
  return letters;
}

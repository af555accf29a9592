import { isDigit, isLetter } from '../characters';
import type { Decoded } from './codec';
import type { LegacyEncoding } from './codecs';
import { byteOf } from './latin1';
import { isSyllable, syllableWeight } from './syllable';

/** What one reading of a piece of text says for it. */
export interface Evidence {
  /** Points for this reading, in no unit but comparable between readings of the same piece. */
  readonly value: number;
  /** Words with diacritics that are Vietnamese syllables, and those that are none. */
  readonly good: number;
  readonly bad: number;
}

/*
 * The points. Measured on law texts in every encoding and on English, French, German, Portuguese
 * and code; what matters is that a wrong reading loses more by a word than a right one wins.
 */
const NO_SYLLABLE = -4;
const UNREAD = -4;
/** A letter that stands for no byte was never misread: the word is as it should be. */
const NOT_MISREAD = -4;
/** A well-formed sequence of UTF-8 is hardly ever there by chance, whatever it says. */
const WELL_FORMED = 2;
/** As the text stands: "café" may be anything; "ViÖt" and "C¶nh" are written by nobody. */
const FOREIGN = -1;
const SIGN_AT_WORD = -1;
const SIGN_IN_WORD = -3;
/** "the" among Vietnamese words. */
const FOREIGN_ASCII = -0.7;

const neutral: Evidence = { value: 0, good: 0, bad: 0 };

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

const isUpper = (word: string): boolean => word !== word.toLowerCase();
const isLower = (word: string): boolean => word !== word.toUpperCase();

/** Whether a capital follows a small letter: "ViÖt". Of ASCII letters it is a name ("iPhone"). */
function hasInnerCapital(word: string): boolean {
  let afterSmall = false;
  for (const letter of word) {
    if (letter > '\x7f' && afterSmall && isUpper(letter)) return true;
    afterSmall = isLower(letter);
  }
  return false;
}

/** Capitals and small letters mixed as nobody writes: what a table of the wrong encoding gives. */
function isOddlyCased(word: string, encoding: LegacyEncoding): boolean {
  const rest = word.slice(1);
  if (!isUpper(rest) || !isLower(word)) return false;
  // TCVN3 has no capitals with tones: what is small in ĐảNG stood in a font of capitals.
  return encoding !== 'tcvn3' || Array.from(word).some((letter) => letter <= '\x7f' && isLower(letter));
}

function visitWords(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
    visit(start, at);
  }
}

const touchesDigit = (text: string, start: number, end: number): boolean =>
  isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end));

/** A piece of ASCII among text in a legacy encoding of eight bits, where ASCII says what it says. */
export function asciiEvidence(piece: string): Evidence {
  let value = 0;
  visitWords(piece, (start, end) => {
    const word = piece.slice(start, end);
    const isWord = word.length > 1 && !isUpper(word.slice(1)) && !touchesDigit(piece, start, end);
    if (isWord && !isSyllable(word)) value += FOREIGN_ASCII;
  });
  return value === 0 ? neutral : { value, good: 0, bad: 0 };
}

/** For every encoding, of a piece with letters that stand for no byte. */
export const notMisread: Evidence = { value: NOT_MISREAD, good: 0, bad: 1 };

/** Whether a letter of the piece stands for no byte; Ă does where Windows-1258 was read. */
export function hasOtherLetters(piece: string): boolean {
  for (let i = 0; i < piece.length; i++) {
    const unit = piece.charCodeAt(i);
    if (unit > 0xff && unit !== 0x102 && byteOf(unit) < 0 && isLetter(unit)) return true;
  }
  return false;
}

/** UTF-8 tells itself apart by its form: what it says may be in any language. */
function utf8Evidence(decoded: Decoded): Evidence {
  const { value, good, bad } = plainEvidence(decoded.text);
  const unread = decoded.unread.length;
  const isClean = unread === 0 && value >= bad * FOREIGN;
  return {
    value: value + (isClean ? WELL_FORMED : 0) + unread * UNREAD,
    good: isClean ? Math.max(good + bad, 1) : good,
    bad: isClean ? 0 : bad + unread,
  };
}

/** A piece that is not all ASCII, decoded from an encoding. */
export function decodedEvidence(
  piece: string,
  decoded: Decoded,
  encoding: LegacyEncoding,
): Evidence {
  const { text, unread } = decoded;
  if (encoding === 'utf-8' || encoding === 'utf-8-twice') {
    // What it leaves as it was, a sign or a dash, says nothing.
    return text === piece && unread.length === 0 ? neutral : utf8Evidence(decoded);
  }
  let good = 0;
  let bad = unread.length;
  let value = unread.length * UNREAD;
  visitWords(text, (start, end) => {
    const word = text.slice(start, end);
    if (isAscii(word)) return;
    const weight =
      touchesDigit(text, start, end) || isOddlyCased(word, encoding) ? 0 : syllableWeight(word);
    if (weight > 0) good += 1;
    else bad += 1;
    value += weight > 0 ? weight : NO_SYLLABLE;
  });
  return { value, good, bad };
}

/** Signs of Latin-1 that stand within or at a word only where they are letters of another encoding. */
const ODD_SIGN = /[\x80-\x9f¡-©¬-¶¸¹»-¿×÷ˆ˜‚ƒ„…†‡‰‹›€™\u2212\ufffd]/;

function signEvidence(text: string, at: number): number {
  const character = text.charAt(at);
  if (!ODD_SIGN.test(character)) return 0;
  const before = isLetter(text.charCodeAt(at - 1));
  const after = isLetter(text.charCodeAt(at + 1));
  if (/[\x80-\x9f]/.test(character)) return SIGN_IN_WORD;
  if (before && after) return SIGN_IN_WORD;
  return before || after ? SIGN_AT_WORD : 0;
}

/** A piece as it stands. Eth is read as Đ, for which it is often written. */
export function plainEvidence(piece: string): Evidence {
  const text = piece.normalize('NFC').replace(/[Ðð]/g, (eth) => (eth === 'ð' ? 'đ' : 'Đ'));
  let value = 0;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) value += signEvidence(text, i);
  }
  visitWords(text, (start, end) => {
    const word = text.slice(start, end);
    if (isAscii(word)) return;
    const weight = hasInnerCapital(word) ? 0 : syllableWeight(word);
    if (weight > 0) {
      good += 1;
      value += weight;
    } else {
      bad += 1;
      value += hasInnerCapital(word) ? SIGN_IN_WORD : FOREIGN;
    }
  });
  return { value, good, bad };
}

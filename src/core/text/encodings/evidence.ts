import { isDigit, isLetter, isLower, isUpper } from '../characters';
import type { Decoded } from './codec';
import type { LegacyEncoding } from './names';
import { byteOf } from './latin1';
import { isSyllable, syllableWeight } from './syllable';
import { utf8 } from './utf8';

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
/** However odd a piece is, it may be noise; what it is otherwise must be good by itself. */
const LEAST_OF_PLAIN = -5;
/** "the" among Vietnamese words. */
const FOREIGN_ASCII = -0.7;

const neutral: Evidence = { value: 0, good: 0, bad: 0 };

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Whether a capital follows a small letter: "ViÖt". Of ASCII letters it is a name ("iPhone"). */
function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f && isUpper(unit) && isLower(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** Capitals and small letters mixed as nobody writes: what a table of the wrong encoding gives. */
function isOddlyCased(word: string, encoding: LegacyEncoding): boolean {
  let capitals = 0;
  let small = 0;
  let smallInAscii = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (isLower(unit)) small += 1;
    if (isLower(unit) && unit <= 0x7f) smallInAscii += 1;
    if (at > 0 && isUpper(unit)) capitals += 1;
  }
  if (capitals === 0 || small === 0) return false;
  // TCVN3 has no capitals with tones: what is small in ĐảNG stood in a font of capitals.
  return encoding !== 'tcvn3' || smallInAscii > 0;
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
    const isWord =
      word.length > 1 &&
      word.slice(1) === word.slice(1).toLowerCase() &&
      !touchesDigit(piece, start, end);
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

/** Letters of other scripts than Latin: two bytes of another encoding may look like one of them. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;

/** UTF-8 tells itself apart by its form: what it says may be in any language of Latin letters. */
function utf8Evidence(decoded: Decoded): Evidence {
  const { value, good, bad } = plainEvidence(decoded.text);
  const unread = decoded.unread.length;
  const isClean = unread === 0 && value >= bad * FOREIGN && !OTHER_SCRIPT.test(decoded.text);
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
    if (text === piece && unread.length === 0) return neutral;
    const isOnce = encoding === 'utf-8-twice' && utf8.decode(piece).text === text;
    return isOnce ? notMisread : utf8Evidence(decoded);
  }
  let good = 0;
  let bad = unread.length;
  let value = unread.length * UNREAD;
  visitWords(text, (start, end) => {
    const word = text.slice(start, end);
    if (isAscii(word)) return;
    const weight = syllableWeight(word);
    if (weight === 0 || touchesDigit(text, start, end) || isOddlyCased(word, encoding)) {
      bad += 1;
      value += NO_SYLLABLE;
    } else {
      good += 1;
      value += weight;
    }
  });
  return { value, good, bad };
}

/** Signs of Latin-1 that stand within or at a word only where they are letters of another encoding. */
const ODD_SIGNS = '¡¢£¤¥¦§¨©¬\xad®¯°±²³´µ¶¸¹»¼½¾¿×÷ˆ˜‚ƒ„…†‡‰‹›€™\u2212\ufffd';

const NONE = 0;
const SIGN = 1;
const CONTROL = 2;

/** By code unit: whether it is such a sign, or a control character, which no text has. */
const oddity = /* @__PURE__ */ (() => {
  const table = new Uint8Array(0x10000);
  for (const sign of ODD_SIGNS) table[sign.charCodeAt(0)] = SIGN;
  return table.fill(CONTROL, 0x80, 0xa0);
})();

function signEvidence(text: string, at: number): number {
  const odd = oddity[text.charCodeAt(at)] ?? NONE;
  if (odd === NONE) return 0;
  if (odd === CONTROL) return SIGN_IN_WORD;
  const before = isLetter(text.charCodeAt(at - 1));
  const after = isLetter(text.charCodeAt(at + 1));
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
    const isOdd = hasInnerCapital(text, start, end);
    const weight = isOdd ? 0 : syllableWeight(word);
    if (weight > 0) {
      good += 1;
      value += weight;
    } else {
      bad += 1;
      value += isOdd ? SIGN_IN_WORD : FOREIGN;
    }
  });
  return { value: Math.max(value, LEAST_OF_PLAIN), good, bad };
}

import type { Codec, Decoded, Encoded } from './codec';
import { DecodedText, encodeWith } from './codec';
import { byteOf, isSpecial, specialOf } from './latin1';
import { capitalOf } from './letters';

/*
 * VNI-Windows: a letter of ASCII and the mark behind it, each a byte, as Unikey and xvnkb have it
 * (ỹ = yõ, ỵ = î; some programs' tables are wrong there). The longest reading wins, in one pass:
 * "öô" is ươ, and "oâ" is never read as o + â.
 */

/** The tone marks behind a letter that has its shape, in the order sắc huyền hỏi ngã nặng. */
const TONES = 'ùøûõï';
/** The shape and its tones in one: for a, e, o. */
const CIRCUMFLEX = 'âáàåãä';
/** The same for a with its breve. */
const BREVE = 'êéèúüë';

const MARKED: readonly (readonly [base: string, letters: string, marks: string])[] = [
  ['a', 'áàảãạ', TONES],
  ['a', 'âấầẩẫậ', CIRCUMFLEX],
  ['a', 'ăắằẳẵặ', BREVE],
  ['e', 'éèẻẽẹ', TONES],
  ['e', 'êếềểễệ', CIRCUMFLEX],
  ['o', 'óòỏõọ', TONES],
  ['o', 'ôốồổỗộ', CIRCUMFLEX],
  ['ô', 'ớờởỡợ', TONES],
  ['u', 'úùủũụ', TONES],
  ['ö', 'ứừửữự', TONES],
  // The heavy y has a code of its own.
  ['y', 'ýỳỷỹ', TONES],
];

/** Letters that are one byte. */
const SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** By one character or two of misread text; marks may be small behind a capital. */
const letters = new Map<string, string>();
const codes = new Map<string, readonly number[]>();

function learn(code: string, letter: string): void {
  letters.set(code, letter);
  if (!codes.has(letter)) {
    codes.set(
      letter,
      Array.from(code, (unit) => unit.charCodeAt(0)),
    );
  }
}

for (const [code, letter] of Object.entries(SINGLE)) {
  learn(code, letter);
  learn(capitalOf(code), capitalOf(letter));
}
for (const [base, row, marks] of MARKED) {
  for (const [at, letter] of Array.from(row).entries()) {
    const mark = marks.charAt(at);
    const capital = capitalOf(letter);
    learn(base + mark, letter);
    learn(capitalOf(base) + capitalOf(mark), capital);
    letters.set(base + capitalOf(mark), letter);
    letters.set(capitalOf(base) + mark, capital);
  }
}

/** Whether a character stands for itself: ASCII, and the signs of Windows-1252 that are no letters. */
function standsForItself(unit: number): boolean {
  const byte = byteOf(unit);
  if (byte < 0x80 || isSpecial(byte)) return true;
  return byte >= 0xa0 && (byte < 0xc0 || byte === 0xd7 || byte === 0xf7);
}

const LOST = 0xfffd;

function decode(text: string): Decoded {
  const decoded = new DecodedText();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const pair = next > 0x7f ? letters.get(text.slice(at, at + 2)) : undefined;
    const single = pair === undefined && unit > 0x7f ? letters.get(text.charAt(at)) : undefined;
    if (pair !== undefined) {
      decoded.addText(pair);
      at += 1;
    } else if (single !== undefined) {
      decoded.addText(single);
    } else if (unit === LOST || !standsForItself(unit)) {
      decoded.addUnread(unit);
    } else {
      decoded.addText(isSpecial(unit) ? specialOf(unit) : text.charAt(at));
    }
  }
  return decoded.done();
}

export const vni: Codec = {
  decode,
  encode(text: string): Encoded {
    return encodeWith(text, (character) => {
      const own = byteOf(character.charCodeAt(0));
      const alone = character.length === 1 && own >= 0 && standsForItself(own);
      return codes.get(character) ?? (alone ? [own] : null);
    });
  },
};

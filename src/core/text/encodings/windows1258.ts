import type { Codec, Decoded, Encoded } from './codec';
import { DecodedText, encodeWith } from './codec';
import { byteOf, specialOf } from './latin1';
import { plainOf, TONE_MARKS, toneOf } from './letters';

/*
 * Windows-1258: Windows-1252 with fourteen codes changed, five of them combining tones behind their
 * vowel (Encoding Standard, index-windows-1258). Decoded text is composed.
 */

const CHANGED: ReadonlyMap<number, string> = new Map([
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
]);

const byteOfChanged = new Map([...CHANGED].map(([byte, character]) => [character, byte]));

/** Codes of Windows-1252 that Windows-1258 leaves empty: Š Ž š ž. */
const EMPTY = new Set([0x8a, 0x8e, 0x9a, 0x9e]);

function isTone(character: string): boolean {
  return character !== '' && (TONE_MARKS as readonly string[]).includes(character);
}

/** The letter with a tone behind it in one; null where there is no such letter. */
function withTone(letter: string, tone: string): string | null {
  const composed = (letter + tone).normalize('NFC');
  return composed.length === 1 ? composed : null;
}

function characterOf(text: string, at: number): string | null {
  const unit = text.charCodeAt(at);
  if (unit === 0xfffd) return null;
  const byte = byteOf(unit);
  if (EMPTY.has(byte)) return null;
  const changed = CHANGED.get(byte);
  if (changed !== undefined) return changed;
  return byte >= 0x80 && byte < 0xa0 ? specialOf(byte) : text.charAt(at);
}

/** Tones of a vowel's own codes that Latin-1 has as well (à é ó) and those written apart. */
function bytesOf(character: string): readonly number[] | null {
  const changed = byteOfChanged.get(character);
  if (changed !== undefined) return [changed];
  const unit = character.charCodeAt(0);
  const own = character.length === 1 ? byteOf(unit) : -1;
  if (own >= 0 && !CHANGED.has(own) && !EMPTY.has(own)) return [own];
  const tone = TONE_MARKS[toneOf(unit)] ?? '';
  if (plainOf(unit) === 0 || tone === '') return null;
  const bare = character.normalize('NFD').replace(tone, '').normalize('NFC');
  const base = bytesOf(bare);
  return base && [...base, byteOfChanged.get(tone) ?? 0];
}

export const windows1258: Codec = {
  decode(text: string): Decoded {
    const decoded = new DecodedText();
    let i = 0;
    while (i < text.length) {
      const character = characterOf(text, i);
      const next = i + 1 < text.length ? characterOf(text, i + 1) : null;
      const toned = character && next && isTone(next) ? withTone(character, next) : null;
      if (toned !== null) decoded.addText(toned);
      // A tone with no vowel before it is no letter.
      else if (character === null || isTone(character)) decoded.addUnread(text.charCodeAt(i));
      else decoded.addText(character);
      i += toned === null ? 1 : 2;
    }
    return decoded.done();
  },
  encode(text: string): Encoded {
    return encodeWith(text, bytesOf);
  },
};

import type { Codec, Decoded, Encoded } from './codec';
import { DecodedText } from './codec';
import { byteOf, textFromBytes } from './latin1';

/*
 * UTF-8 whose bytes were read one by one, as Latin-1, as Windows-1252 or, on Vietnamese systems, as
 * Windows-1258: "Äáº£ng" for Đảng. Only well-formed sequences are put together; signs between
 * them stand as they are.
 */

const CONTINUATION = 0x80;
const NO_BREAK_SPACE = 0xa0;
const SPACE = 0x20;

/** Ă stands for C3 where the bytes were read as Windows-1258; the other lead bytes are the same. */
function leadByte(unit: number): number {
  return unit === 0x102 ? 0xc3 : byteOf(unit);
}

function isContinuation(byte: number): boolean {
  return byte >= CONTINUATION && byte <= 0xbf;
}

/** How many bytes a sequence has by its first; 0 of a byte that begins none. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The code point of the sequence at `at`, or -1; overlong forms and surrogates are none. */
function codePointAt(text: string, at: number, lead: number, length: number): number {
  let point = lead & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset++) {
    const byte = at + offset < text.length ? byteOf(text.charCodeAt(at + offset)) : -1;
    if (!isContinuation(byte)) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < least || point > 0x10ffff || isSurrogate ? -1 : point;
}

/**
 * à is C3 A0, and A0 is the no-break space that editors and web pages turn into a space or drop at
 * the end of a line: "lÃ  " is là. A single space inside a line could be either, and is not guessed.
 */
function lostNoBreakSpace(text: string, at: number, lead: number): number {
  if (lead !== 0xc3) return 0;
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next) || next === 0x0a || next === 0x0d) return 1;
  if (next !== SPACE) return 0;
  const afterNext = text.charCodeAt(at + 2);
  const isEnd =
    Number.isNaN(afterNext) || afterNext === SPACE || afterNext === 0x0a || afterNext === 0x0d;
  return isEnd ? 2 : 0;
}

function decode(text: string): Decoded {
  const decoded = new DecodedText();
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const lead = leadByte(unit);
    const length = unit < CONTINUATION ? 0 : lengthOf(lead);
    const point = length === 0 ? -1 : codePointAt(text, at, lead, length);
    const lost = point < 0 ? lostNoBreakSpace(text, at, lead) : 0;
    if (point >= 0) decoded.addText(String.fromCodePoint(point));
    else if (lost > 0) decoded.addText('à');
    else if (isUnread(unit)) decoded.addUnread(unit);
    else decoded.add(unit);
    at += point >= 0 ? length : Math.max(1, lost);
  }
  return decoded.done();
}

/** Bytes of no sequence; a no-break space is one as often as it is none. */
function isUnread(unit: number): boolean {
  return unit === 0xfffd || (unit > 0x7f && unit <= 0xff && unit !== NO_BREAK_SPACE);
}

function bytesOfPoint(point: number): number[] {
  if (point < 0x80) return [point];
  const tail = (shift: number) => CONTINUATION | ((point >> shift) & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

function encode(text: string): Encoded {
  const bytes: number[] = [];
  const missing: number[] = [];
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    if (isHalf) missing.push(at);
    bytes.push(...(isHalf ? [0x3f] : bytesOfPoint(point)));
    at += character.length;
  }
  return { bytes: Uint8Array.from(bytes), missing };
}

export const utf8: Codec = { decode, encode };

/** The same mistake made twice: saved as UTF-8 after it had been misread, and misread again. */
export const utf8Twice: Codec = {
  decode: (text) => decode(decode(text).text),
  encode(text) {
    const { bytes, missing } = encode(text);
    return { bytes: encode(textFromBytes(bytes)).bytes, missing };
  },
};

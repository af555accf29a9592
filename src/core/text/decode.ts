import { ArticleFormatError } from '../article/errors';
import type { ArticleFormatProblem } from '../article/errors';

/** What every host offers of the Encoding Standard, as far as it is used here. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

export interface DecodeLimits {
  /** Largest size accepted, in bytes. */
  readonly maxBytes: number;
}

/** Control characters that no text has; tab, line ends, form feed and escape are let pass. */
const isBinaryByte = (byte: number): boolean =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);

/**
 * Decodes the bytes of an article: UTF-8, or UTF-16 that says so by its byte order mark. The mark
 * itself is left out.
 *
 * @throws {ArticleFormatError} for bytes that are no such text, with the place of the first fault.
 */
export function decodeText(bytes: Uint8Array, limits: DecodeLimits): string {
  if (bytes.length > limits.maxBytes) {
    throw new ArticleFormatError('too-large', { size: bytes.length, limit: limits.maxBytes });
  }
  const text = decode(bytes);
  if (!/\S/.test(text)) throw new ArticleFormatError('empty');
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0 && bytes.length % 4 === 0) fail(bytes, 'utf32', 0);
    return decodeUtf16(bytes, 'utf-16le');
  }
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) fail(bytes, 'utf32', 0);
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  rejectBinary(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(bytes, 'not-utf8', firstInvalidUtf8(bytes));
  }
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string {
  if (bytes.length % 2 === 1) fail(bytes, 'broken-utf16', bytes.length - 1);
  const text = new TextDecoder(label, { fatal: false, ignoreBOM: true }).decode(bytes.subarray(2));
  const replaced = text.indexOf('\ufffd');
  const code = replaced < 0 ? 0xfffd : unitAt(bytes, 2 + replaced * 2, label);
  // A replacement character that was not in the bytes stands for a broken pair of surrogates.
  if (code !== 0xfffd) fail(bytes, 'broken-utf16', 2 + replaced * 2);
  return text;
}

function unitAt(bytes: Uint8Array, at: number, label: 'utf-16le' | 'utf-16be'): number {
  const [low = 0, high = 0] = [bytes[at], bytes[at + 1]];
  return label === 'utf-16le' ? low | (high << 8) : (low << 8) | high;
}

/** Tells UTF-16 without its mark and files that are no text, by their zero and control bytes. */
function rejectBinary(bytes: Uint8Array): void {
  let zeros = 0;
  let oddZeros = 0;
  let controls = 0;
  let firstControl = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isBinaryByte(byte)) continue;
    if (firstControl < 0) firstControl = at;
    controls += 1;
    if (byte !== 0) continue;
    zeros += 1;
    oddZeros += at % 2;
  }
  if (zeros * 5 >= bytes.length && (oddZeros * 20 >= zeros * 19 || oddZeros * 20 <= zeros)) {
    if (zeros > 1) fail(bytes, 'utf16-without-mark', bytes.indexOf(0));
  }
  // A stray control character is an accident of copying; one in a hundred, or a zero, is not.
  if (zeros > 0 || controls * 100 > bytes.length) fail(bytes, 'binary', firstControl);
}

/** Offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const next = bytes[at + 1] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (next < least || next > most) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    const byte = bytes[at + offset] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function fail(bytes: Uint8Array, problem: ArticleFormatProblem, byteOffset: number): never {
  let line = 1;
  for (let at = 0; at < byteOffset; at += 1) if (bytes[at] === 0x0a) line += 1;
  throw new ArticleFormatError(problem, { byteOffset, line });
}

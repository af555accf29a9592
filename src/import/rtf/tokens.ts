import { ImportError } from '../types';

/** What an RTF file consists of (Rich Text Format 1.9.1, "RTF syntax"). */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word and its number, null where it has none. */
  word(name: string, value: number | null): void;
  /** A control symbol: the one character after the backslash. */
  symbol(char: string): void;
  /** A byte of text, plain or as `\'hh`. */
  byte(value: number): void;
}

const BACKSLASH = 0x5c;
const longestWord = 32;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Goes through a file once. @throws {ImportError} `broken` where its groups do not close. */
export function readTokens(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) {
      depth += 1;
      handler.open();
    } else if (byte === 0x7d) {
      depth -= 1;
      if (depth < 0) throw new ImportError('broken', 'rtf: groups');
      handler.close();
      // What follows the outermost group is no part of the document.
      if (depth === 0) return;
    } else if (byte === BACKSLASH) {
      at = readControl(bytes, at, handler);
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) {
      handler.byte(byte);
    }
  }
  throw new ImportError('broken', 'rtf: end');
}

/** Reads what follows a backslash; returns the offset after it. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from];
  if (first === undefined) throw new ImportError('broken', 'rtf: end');
  if (!isLetter(first)) return readSymbol(bytes, from, handler);
  let at = from;
  while (at < bytes.length && isLetter(bytes[at] ?? 0)) at += 1;
  if (at - from > longestWord) throw new ImportError('broken', 'rtf: word');
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0) ? -1 : 1;
  if (sign < 0) at += 1;
  const digits = at;
  let value = 0;
  while (isDigit(bytes[at] ?? 0)) {
    value = Math.min(value * 10 + (bytes[at] ?? 0) - 0x30, 0x7fffffff);
    at += 1;
  }
  const number = at > digits ? sign * value : null;
  if (bytes[at] === 0x20) at += 1;
  if (name !== 'bin') handler.word(name, number);
  return name === 'bin' && number !== null && number > 0 ? at + number : at;
}

function readSymbol(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const char = String.fromCharCode(bytes[at] ?? 0);
  if (char !== "'") {
    handler.symbol(char);
    return at + 1;
  }
  const hex = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
  if (!/^[0-9a-f]{2}$/i.test(hex)) throw new ImportError('broken', 'rtf: hex');
  handler.byte(Number.parseInt(hex, 16));
  return at + 3;
}

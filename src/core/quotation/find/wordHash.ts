import {
  addShape,
  baseOf,
  DIGIT,
  IGNORABLE,
  isDropped,
  kindAt,
  LETTER,
  MARK,
  shapeOf,
  toneOf,
} from '../../text/codeUnits';
import { numberEnd, runEnd } from '../../text/words';

/*
 * Words as numbers: equal for words that `Vocabulary` takes for one (letter case, Unicode form and
 * the place of the tone mark do not count), nearly always different for others. What is said of them
 * in the end must be checked, see `sameWords`.
 */

/** Units below are read by table: all that Vietnamese uses. The others are asked one by one. */
const TABLE_SIZE = 0x2100;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Codes of tones lie apart from letters. */
const FIRST_TONE_CODE = 0xf000;

/** Letter and shape of a unit as one number. */
const LETTERS = new Int32Array(TABLE_SIZE);
/** Kind of a unit in the low three bits, its tone above. */
const KINDS = new Uint8Array(TABLE_SIZE);

for (let unit = 0; unit < TABLE_SIZE; unit++) {
  LETTERS[unit] = baseOf(unit) | (shapeOf(unit) << 16);
  KINDS[unit] = kindAt(String.fromCharCode(unit), 0) | (toneOf(unit) << 3);
}

/** The words of a piece of text, in order: their hashes and where they stand. */
export class WordBuffer {
  hashes = new Int32Array(1024);
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  length = 0;

  /** Makes room for so many words; those it holds stay. */
  reserve(size: number): void {
    if (size <= this.hashes.length) return;
    const grown = Math.max(size, this.hashes.length * 2);
    const { hashes, starts, ends } = this;
    this.hashes = new Int32Array(grown);
    this.starts = new Uint32Array(grown);
    this.ends = new Uint32Array(grown);
    this.hashes.set(hashes.subarray(0, this.length));
    this.starts.set(starts.subarray(0, this.length));
    this.ends.set(ends.subarray(0, this.length));
  }
}

/**
 * Puts the words of `text` from the offset `from` on, at most `limit`, behind those of the buffer:
 * the same words that `scanWords` visits. Gives the offset to go on from, or the text's length.
 */
export function readWords(text: string, from: number, limit: number, into: WordBuffer): number {
  const { length } = text;
  const last = into.length + limit;
  let at = from;
  while (at < length && into.length < last) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) {
      at += 1;
      continue;
    }
    if (into.length === into.hashes.length) into.reserve(into.length + 1);
    const end = kind === LETTER ? readPlainWord(text, at, into) : -1;
    at = end >= 0 ? end : readWord(text, at, kind, into);
  }
  return at;
}

/** Reads a word of composed letters and digits, one pass; gives its end, or -1 if it is no such. */
function readPlainWord(text: string, start: number, into: WordBuffer): number {
  const { length } = text;
  let hash = SEED;
  let tones = 0;
  let at = start;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= TABLE_SIZE) return -1;
    const info = KINDS[unit] ?? 0;
    const kind = info & 7;
    if (kind !== LETTER && kind !== DIGIT) {
      if (kind === MARK || kind === IGNORABLE) return -1;
      break;
    }
    hash = Math.imul(hash ^ (LETTERS[unit] ?? 0), PRIME);
    if (info > 7) tones = tones * 6 + (info >> 3);
  }
  push(into, finish(hash, tones), start, at);
  return at;
}

/** Reads any word that begins at `start`; gives its end. */
function readWord(text: string, start: number, kind: number, into: WordBuffer): number {
  const { length } = text;
  const end = kind === LETTER ? runEnd(text, start, length, true) : numberEnd(text, start, length);
  push(into, hashOf(text, start, end), start, end);
  return end;
}

function push(into: WordBuffer, hash: number, start: number, end: number): void {
  const index = into.length;
  into.hashes[index] = hash;
  into.starts[index] = start;
  into.ends[index] = end;
  into.length = index + 1;
}

/** The hash of the word at [start, end), spelt letter by letter as `Vocabulary` spells it. */
function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  let tones = 0;
  let letter = 0;
  let shape = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const tone = toneOf(unit);
    if (tone !== 0) tones = tones * 6 + tone;
    if (isDropped(unit)) {
      shape = addShape(shape, shapeOf(unit));
    } else {
      if (i > start) hash = Math.imul(hash ^ (letter | (shape << 16)), PRIME);
      letter = baseOf(unit);
      shape = shapeOf(unit);
    }
  }
  return finish(Math.imul(hash ^ (letter | (shape << 16)), PRIME), tones);
}

/** Takes in the tones and spreads every bit over all. */
function finish(hash: number, tones: number): number {
  let mixed = tones === 0 ? hash : Math.imul(hash ^ (FIRST_TONE_CODE + (tones & 0xfff)), PRIME);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

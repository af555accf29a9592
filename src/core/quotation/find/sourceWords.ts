import type { WordBuffer } from './wordHash';
import { readWords } from './wordHash';

/** Offsets are kept for every so manyth word, so that reading can begin near any word. */
const STEP = 64;
/** Words of a block that are its own, and those it shares with the next. */
export const STRIDE = 448;
export const OVERLAP = 64;

/**
 * The words of a text by number, read anew whenever they are wanted: reading is as fast as looking
 * them up and costs no memory.
 */
export class SourceWords {
  #text: string | (() => string);

  /**
   * @param text or what gives it when it is wanted
   * @param length of the text, in UTF-16 units
   * @param count how many words there are
   * @param offsets of the words 0, STEP, 2 STEP…
   */
  constructor(
    text: string | (() => string),
    readonly length: number,
    readonly count: number,
    readonly offsets: Uint32Array,
  ) {
    this.#text = text;
  }

  /** `all`: every word of the text. */
  static of(text: string, all: WordBuffer): SourceWords {
    const offsets = new Uint32Array(stepCount(all.length));
    for (let i = 0; i < offsets.length; i++) offsets[i] = all.starts[i * STEP] ?? 0;
    return new SourceWords(text, text.length, all.length, offsets);
  }

  get text(): string {
    if (typeof this.#text === 'function') this.#text = this.#text();
    return this.#text;
  }

  /** Blocks of words, each STRIDE behind the one before. */
  get blockCount(): number {
    return blockCount(this.count);
  }

  /**
   * Reads the words [from, to), or what of them there is, and perhaps some before them; gives the
   * number of the first word read.
   */
  read(from: number, to: number, into: WordBuffer): number {
    into.length = 0;
    const step = Math.max(0, Math.floor(from / STEP));
    const first = step * STEP;
    const last = Math.min(to, this.count);
    if (last <= first) return first;
    into.reserve(last - first);
    readWords(this.text, this.offsets[step] ?? 0, last - first, into);
    return first;
  }

  /** The number of the first word that does not begin before `offset`. */
  wordAt(offset: number, scratch: WordBuffer): number {
    let low = 0;
    let high = this.offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const first = this.read((low - 1) * STEP, low * STEP, scratch);
    let index = 0;
    while (index < scratch.length && (scratch.starts[index] ?? 0) < offset) index++;
    return first + index;
  }
}

/** How many offsets are kept for so many words. */
export function stepCount(words: number): number {
  return Math.ceil(words / STEP);
}

export function blockCount(words: number): number {
  return Math.max(1, Math.ceil((words - OVERLAP) / STRIDE));
}

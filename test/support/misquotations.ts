import { scanWords } from '../../src/core/text/words';
import { wordDistance } from './wordDistance';

/** Words cut out of a text, and what somebody made of them. */
export interface Misquotation {
  /** The index of the text; -1 for words that stand in none. */
  readonly text: number;
  readonly original: string;
  readonly quoted: string;
}

/** Makes quotations out of texts, by a source of numbers in [0, 1) of its own. */
export class Misquoter {
  readonly #words: string[][];

  constructor(
    readonly texts: readonly string[],
    readonly random: () => number,
  ) {
    this.#words = texts.map((text) => {
      const words: string[] = [];
      scanWords(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
      return words;
    });
  }

  #below(count: number): number {
    return Math.floor(this.random() * count);
  }

  /** `length` words in a row as one of the texts has them. */
  cut(length: number): Misquotation {
    for (;;) {
      const text = this.#below(this.texts.length);
      const words = this.#words[text] ?? [];
      if (words.length < length) continue;
      const from = this.#below(words.length - length + 1);
      const original = words.slice(from, from + length).join(' ');
      return { text, original, quoted: original };
    }
  }

  /**
   * The same with so many words replaced, dropped or added; of its words, no more than `share` are
   * edits in the end, so that it is still the same passage.
   */
  edited(length: number, edits: number, share = 0.35): Misquotation {
    for (;;) {
      const one = this.cut(length);
      const words = one.original.split(' ');
      for (let i = 0; i < edits; i++) this.#edit(words);
      const quoted = words.join(' ');
      if (wordDistance(one.original, quoted) <= words.length * share) return { ...one, quoted };
    }
  }

  #edit(words: string[]): void {
    const at = this.#below(words.length);
    const kind = this.#below(3);
    if (kind === 0) words[at] = this.word();
    else if (kind === 1) words.splice(at, 1);
    else words.splice(at, 0, this.word());
  }

  /** The same with every word respelt. */
  respelt(length: number, respell: (text: string) => string): Misquotation {
    const one = this.cut(length);
    return { ...one, quoted: respell(one.original) };
  }

  /** Words drawn by chance from all texts. */
  drawn(length: number): Misquotation {
    const quoted = Array.from({ length }, () => this.word()).join(' ');
    return { text: -1, original: '', quoted };
  }

  /** Pieces of two to five words of different texts. */
  stitched(length: number): Misquotation {
    const words: string[] = [];
    while (words.length < length) words.push(...this.cut(2 + this.#below(4)).quoted.split(' '));
    return { text: -1, original: '', quoted: words.slice(0, length).join(' ') };
  }

  word(): string {
    return this.cut(1).quoted;
  }
}

/** Moves the tone mark of open oa, oe, uy: "hòa" becomes "hoà", "thụy" "thuỵ". */
export function otherTonePlace(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC');
}

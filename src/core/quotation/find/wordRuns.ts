/**
 * Where a pattern stands among words without gap: Knuth, Morris and Pratt, so that time is the sum
 * of the two lengths whatever repeats.
 */
export class RunFinder {
  /** For each length matched: the longest shorter one that the same words match. */
  readonly #borders: Int32Array;

  constructor(readonly pattern: Int32Array) {
    this.#borders = new Int32Array(pattern.length + 1);
    let border = 0;
    for (let i = 1; i < pattern.length; i++) {
      while (border > 0 && pattern[i] !== pattern[border]) border = this.#borders[border] ?? 0;
      if (pattern[i] === pattern[border]) border++;
      this.#borders[i + 1] = border;
    }
  }

  /** The first index in words[from, to) at which the whole pattern stands before `to`; or -1. */
  find(words: Int32Array, from: number, to: number): number {
    return this.findAll(words, from, to, 1)[0] ?? -1;
  }

  /** All such indices, in order, though the places overlap; at most `limit`. */
  findAll(words: Int32Array, from: number, to: number, limit: number): number[] {
    const { length } = this.pattern;
    const found: number[] = [];
    let matched = 0;
    for (let i = from; i < to && found.length < limit; i++) {
      const word = words[i];
      while (matched > 0 && word !== this.pattern[matched]) matched = this.#borders[matched] ?? 0;
      if (word === this.pattern[matched]) matched++;
      if (matched === length) {
        found.push(i + 1 - length);
        matched = this.#borders[matched] ?? 0;
      }
    }
    return found;
  }
}

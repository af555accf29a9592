/**
 * Word edit distance of a pattern to every part of a text at once (Myers' bit-parallel algorithm
 * over words instead of letters, in blocks of 32 words after Hyyrö): time is the length of the text
 * times the number of blocks.
 */
export class WordMatcher {
  readonly length: number;
  readonly #blocks: number;
  /** Open addressing: the words of the pattern, and 1 + their number, 0 for a free place. */
  readonly #words: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  /** For each word and block which of the pattern's places it has; word 0 is any other. */
  readonly #places: Int32Array;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  constructor(readonly pattern: Int32Array) {
    const { length } = pattern;
    const blocks = Math.max(1, (length + 31) >>> 5);
    const size = 2 ** Math.ceil(Math.log2(length * 2 + 2));
    this.length = length;
    this.#blocks = blocks;
    this.#words = new Int32Array(size);
    this.#numbers = new Int32Array(size);
    this.#mask = size - 1;
    this.#places = new Int32Array((length + 1) * blocks);
    this.#plus = new Int32Array(blocks);
    this.#minus = new Int32Array(blocks);
    let known = 0;
    for (let i = 0; i < length; i++) {
      const word = pattern[i] ?? 0;
      const place = this.#placeOf(word);
      if (this.#numbers[place] === 0) {
        known += 1;
        this.#words[place] = word;
        this.#numbers[place] = known;
      }
      const index = (this.#numbers[place] ?? 0) * blocks + (i >>> 5);
      this.#places[index] = (this.#places[index] ?? 0) | (1 << (i & 31));
    }
  }

  #placeOf(word: number): number {
    let place = word & this.#mask;
    while (this.#numbers[place] !== 0 && this.#words[place] !== word) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }

  /**
   * Goes over `count` words from `from` on, forwards (`step` 1) or backwards (-1), and puts the
   * distance after each into `into`: that of the pattern to what was read so far, all of it if
   * `anchored`, else the best of what ends here.
   */
  distances(
    words: Int32Array,
    from: number,
    count: number,
    step: 1 | -1,
    anchored: boolean,
    into: Int32Array,
  ): void {
    if (this.#blocks === 1) this.#oneBlock(words, from, count, step, anchored, into);
    else this.#manyBlocks(words, from, count, step, anchored, into);
  }

  #oneBlock(
    words: Int32Array,
    from: number,
    count: number,
    step: number,
    anchored: boolean,
    into: Int32Array,
  ): void {
    const places = this.#places;
    const numbers = this.#numbers;
    const known = this.#words;
    const mask = this.#mask;
    const top = this.length - 1;
    const carry = anchored ? 1 : 0;
    let plus = -1;
    let minus = 0;
    let distance = this.length;
    for (let k = 0, j = from; k < count; k++, j += step) {
      const word = words[j] ?? 0;
      let place = word & mask;
      while (numbers[place] !== 0 && known[place] !== word) place = (place + 1) & mask;
      const equal = places[numbers[place] ?? 0] ?? 0;
      const vertical = equal | minus;
      const horizontal = (((equal & plus) + plus) ^ plus) | equal;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      distance += ((up >>> top) & 1) - ((down >>> top) & 1);
      up = (up << 1) | carry;
      down <<= 1;
      plus = down | ~(vertical | up);
      minus = up & vertical;
      into[k] = distance;
    }
  }

  #manyBlocks(
    words: Int32Array,
    from: number,
    count: number,
    step: number,
    anchored: boolean,
    into: Int32Array,
  ): void {
    const blocks = this.#blocks;
    const places = this.#places;
    const allPlus = this.#plus.fill(-1);
    const allMinus = this.#minus.fill(0);
    const lastTop = (this.length - 1) & 31;
    let distance = this.length;
    for (let k = 0, j = from; k < count; k++, j += step) {
      const first = (this.#numbers[this.#placeOf(words[j] ?? 0)] ?? 0) * blocks;
      let carry = anchored ? 1 : 0;
      for (let block = 0; block < blocks; block++) {
        const plus = allPlus[block] ?? 0;
        const minus = allMinus[block] ?? 0;
        let equal = places[first + block] ?? 0;
        const vertical = equal | minus;
        if (carry < 0) equal |= 1;
        const horizontal = (((equal & plus) + plus) ^ plus) | equal;
        const up = minus | ~(horizontal | plus);
        const down = plus & horizontal;
        const top = block === blocks - 1 ? lastTop : 31;
        const next = ((up >>> top) & 1) - ((down >>> top) & 1);
        const shiftedUp = (up << 1) | (carry > 0 ? 1 : 0);
        const shiftedDown = (down << 1) | (carry < 0 ? 1 : 0);
        allPlus[block] = shiftedDown | ~(vertical | shiftedUp);
        allMinus[block] = shiftedUp & vertical;
        carry = next;
      }
      distance += carry;
      into[k] = distance;
    }
  }
}

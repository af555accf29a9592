/** The word numbers of all articles end to end: two bytes each until there are too many words. */
export class TokenStore {
  #items: Uint16Array | Uint32Array = new Uint16Array(1024);
  #length = 0;

  /** A store of these words. */
  static over(items: Uint16Array | Uint32Array): TokenStore {
    const store = new TokenStore();
    store.#items = items;
    store.#length = items.length;
    return store;
  }

  /** All words, only until the next change. */
  get used(): Uint16Array | Uint32Array {
    return this.#items.subarray(0, this.#length);
  }

  /** Only until the next change. */
  get items(): Uint16Array | Uint32Array {
    return this.#items;
  }

  /** Adds an article's words behind all others; `highest` is the greatest. Gives the first's place. */
  add(words: readonly number[], highest: number): number {
    const start = this.#length;
    const needed = start + words.length;
    const wide = highest > 0xffff || this.#items instanceof Uint32Array;
    if (needed > this.#items.length || wide !== this.#items instanceof Uint32Array) {
      const size = Math.max(needed, Math.floor(this.#items.length * 1.5));
      const grown = wide ? new Uint32Array(size) : new Uint16Array(size);
      grown.set(this.#items.subarray(0, start));
      this.#items = grown;
    }
    this.#items.set(words, start);
    this.#length = needed;
    return start;
  }

  /** Moves `count` words down to `target`, for closing gaps from the front to the back. */
  move(start: number, count: number, target: number): void {
    this.#items.copyWithin(target, start, start + count);
  }

  /** Forgets all words from `length` on. */
  truncate(length: number): void {
    this.#length = length;
  }
}

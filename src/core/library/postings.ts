/** An ascending list of passage numbers that grows at its end, four bytes each. */
export class PostingList {
  #items: Uint32Array = new Uint32Array(2);
  #length = 0;

  /** A list over `items` themselves, until it grows. */
  static over(items: Uint32Array): PostingList {
    const list = new PostingList();
    list.#items = items;
    list.#length = items.length;
    return list;
  }

  get length(): number {
    return this.#length;
  }

  /** The items; only the first `length` count, and only until the next change. */
  get items(): Uint32Array {
    return this.#items;
  }

  /** Adds an item not below the last; the last one again is not stored twice. */
  push(item: number): void {
    if (this.#length > 0 && this.#items[this.#length - 1] === item) return;
    if (this.#length === this.#items.length) {
      const grown = new Uint32Array(this.#length + (this.#length >>> 1) + 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.#length++] = item;
  }

  /** First index, from `from` on, whose item is not below `item`; doubling steps, then halving. */
  seek(item: number, from: number): number {
    const items = this.#items;
    let step = 1;
    let high = from;
    while (high < this.#length && (items[high] ?? 0) < item) {
      high += step;
      step *= 2;
    }
    let low = Math.max(from, high - (step >>> 1));
    high = Math.min(high, this.#length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((items[middle] ?? 0) < item) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes out every item of [start, end). */
  removeRange(start: number, end: number): void {
    const from = this.seek(start, 0);
    const to = this.seek(end, from);
    this.#items.copyWithin(from, to, this.#length);
    this.#length -= to - from;
  }

  /** Replaces every item by `renumber[item]`, which must keep the order. */
  renumber(renumber: Uint32Array): void {
    for (let i = 0; i < this.#length; i++) {
      this.#items[i] = renumber[this.#items[i] ?? 0] ?? 0;
    }
  }
}

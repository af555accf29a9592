interface Scored {
  readonly score: number;
}

/** Keeps the best so many of what it is shown. */
export class TopList<Item extends Scored> {
  readonly #items: Item[] = [];
  readonly #limit: number;
  readonly #compare: (a: Item, b: Item) => number;

  /** `compare` puts the better item first, by score before all else, and leaves no ties. */
  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    this.#limit = Math.max(0, limit);
    this.#compare = compare;
  }

  /** A lower score than this cannot enter any more. */
  get worst(): number {
    if (this.#items.length < this.#limit) return -Infinity;
    return this.#items.at(-1)?.score ?? Infinity;
  }

  add(item: Item): void {
    if (item.score < this.worst) return;
    const items = this.#items;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = items[middle];
      if (other !== undefined && this.#compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low >= this.#limit) return;
    items.splice(low, 0, item);
    if (items.length > this.#limit) items.pop();
  }

  /** The items kept, best first. */
  sorted(): Item[] {
    return [...this.#items];
  }
}

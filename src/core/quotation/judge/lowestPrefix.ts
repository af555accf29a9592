/** Remembers the lowest value, and whose it is, among the first so many of a row of places. */
export class LowestPrefix<T> {
  /* A Fenwick tree: entry i holds the lowest of the places that its lowest bit spans. */
  readonly #lowest: ({ readonly value: number; readonly item: T } | undefined)[];

  constructor(size: number) {
    this.#lowest = Array.from({ length: size + 1 });
  }

  add(place: number, value: number, item: T): void {
    for (let at = place + 1; at < this.#lowest.length; at += at & -at) {
      if (value < (this.#lowest[at]?.value ?? Infinity)) this.#lowest[at] = { value, item };
    }
  }

  /** The lowest of the first `count` places, or null when they are empty. */
  lowest(count: number): { readonly value: number; readonly item: T } | null {
    let best: { readonly value: number; readonly item: T } | null = null;
    for (let at = count; at > 0; at -= at & -at) {
      const here = this.#lowest[at];
      if (here && here.value < (best?.value ?? Infinity)) best = here;
    }
    return best;
  }
}

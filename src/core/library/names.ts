/** Gives everyone a name of its own: the wanted one to the first, a numbered one to the next. */
export class Names {
  /** The number to try next for each name that is taken. */
  readonly #next = new Map<string, number>();

  claim(name: string): string {
    let number = this.#next.get(name) ?? 1;
    let free = name;
    for (; this.#next.has(free); number += 1) free = `${name}-${number + 1}`;
    this.#next.set(name, number);
    if (free !== name) this.#next.set(free, 1);
    return free;
  }
}

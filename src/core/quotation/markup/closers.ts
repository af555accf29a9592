/**
 * The next offset at which something can close, for marks that open again and again without ever
 * closing: the search goes on where it stopped, so all of a text costs one walk through it.
 */
export class Closers {
  readonly #cursors = new Map<string, number>();

  constructor(readonly text: string) {}

  /**
   * The first offset from `from` on where `mark` stands and `closes` holds, or -1. Whether it holds
   * must not depend on `from`, and for one `name` calls must come with growing `from`.
   */
  next(mark: string, from: number, closes: (at: number) => boolean, name = mark): number {
    const known = this.#cursors.get(name);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    let at = this.text.indexOf(mark, from);
    while (at >= 0 && !closes(at)) at = this.text.indexOf(mark, at + 1);
    this.#cursors.set(name, at);
    return at;
  }
}

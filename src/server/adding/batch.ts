/** What of a batch was given files: the library does not have it yet. */
export class Batch {
  readonly #texts = new Map<string, string>();
  readonly citekeys = new Set<string>();

  constructor(readonly id: string) {}

  /** @param digest of the article's text, as `titleOf` is asked for it */
  add(digest: string, citekey: string, title: string): void {
    this.#texts.set(digest, title);
    this.citekeys.add(citekey);
  }

  /** The title of the article with just this text; null where there is none. */
  titleOf(digest: string): string | null {
    return this.#texts.get(digest) ?? null;
  }
}

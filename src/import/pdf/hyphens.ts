/** Marks behind which a line may end without a blank. */
const BREAKING = /[^\s\-‐‑–—/][-‐‑–—/]$/u;

/** Joins lines into words; what it needs to know of a document is collected first. */
export class LineJoiner {
  readonly #words = new Set<string>();
  readonly #hyphenated = new Set<string>();
  /** How often a hyphen closes a word and a blank follows, against none: "ủy- HĐND". */
  #apart = 0;
  #close = 0;
  /** Hyphens taken away. */
  joined = 0;

  /** Whole words of a line: the first and the last may be parts of one. */
  learn(text: string): void {
    this.#apart += text.match(/\p{L}- \p{L}/gu)?.length ?? 0;
    this.#close += text.match(/\p{L}-\p{L}/gu)?.length ?? 0;
    for (const word of text.slice(0, 2000).split(' ').slice(1, -1)) {
      const [before = '', letters] =
        /^\P{L}*(\p{L}[\p{L}\p{M}]*(?:[-‐][\p{L}\p{M}]+)*)/u.exec(word) ?? [];
      if (letters === undefined || /\p{L}/u.test(word.slice(before.length))) continue;
      const key = letters.toLowerCase().replaceAll('‐', '-');
      (key.includes('-') ? this.#hyphenated : this.#words).add(key);
    }
  }

  /**
   * What stands between two lines of a paragraph. A hyphen goes only where it is a soft one, or the
   * document has the whole word elsewhere and never with the hyphen; "2011-" and "2015" close up.
   */
  join(before: string, after: string): string {
    if (before.endsWith('\u00AD')) {
      this.joined += 1;
      return before.slice(0, -1) + after;
    }
    if (!BREAKING.test(before)) return `${before} ${after}`;
    const head = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[-‐]$/u
      .exec(before.slice(-60))?.[1]
      ?.toLowerCase();
    const tail = /^[\p{Ll}\p{M}]+/u.exec(after.slice(0, 60))?.[0].toLowerCase();
    if (head !== undefined && tail !== undefined) {
      const isWord = this.#words.has(head + tail) && !this.#hyphenated.has(`${head}-${tail}`);
      if (isWord) {
        this.joined += 1;
        return before.slice(0, -1) + after;
      }
    }
    const isApart = head !== undefined && tail === undefined && this.#apart > this.#close;
    return isApart && /^\p{L}/u.test(after) ? `${before} ${after}` : before + after;
  }
}

/** A soft hyphen within a line shows nothing. */
export function withoutSoftHyphens(text: string): string {
  return text.replace(/\u00AD(?!$)/g, '');
}

import type { ArticleRename } from '../core/library/renames';

/**
 * The ids under which the library view knows its articles. It keeps by them what is open and
 * selected, so that an article that is renamed goes on under the one it had first.
 */
export class TreeIds {
  /** By what the article is called now. */
  readonly #first = new Map<string, string>();

  of(articleId: string): string {
    return this.#first.get(articleId) ?? articleId;
  }

  /** That of a line within an article, or of the article's own. */
  ofLine(articleId: string, line: string): string {
    return this.of(articleId) + line.slice(articleId.length);
  }

  rename(renames: readonly ArticleRename[]): void {
    const renamed = renames.map(({ from, to }) => [to, this.of(from)] as const);
    for (const { from } of renames) this.#first.delete(from);
    for (const [to, first] of renamed) {
      if (to === first) this.#first.delete(to);
      else this.#first.set(to, first);
    }
  }

  /** Of the articles that are shown no two go by one id: whose own name it is, has it. */
  settle(articleIds: ReadonlySet<string>): void {
    const holders = new Map<string, string>();
    for (const [id, first] of this.#first) {
      if (!articleIds.has(id)) continue;
      if (holders.has(first)) this.#first.delete(id);
      else holders.set(first, id);
    }
    for (const first of holders.keys()) {
      if (!articleIds.has(first) || this.#first.has(first)) continue;
      // Who gives a name back goes by its own, which somebody else may have.
      let holder = holders.get(first);
      while (holder !== undefined && this.#first.delete(holder)) holder = holders.get(holder);
    }
  }
}

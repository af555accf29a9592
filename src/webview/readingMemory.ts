import type { Host } from './host';

/** Where each article was left: in this page, and for one article beyond its life. */
export class ReadingMemory {
  readonly #host: Pick<Host, 'savedState' | 'saveState'>;
  readonly #left = new Map<string, number>();

  constructor(host: Pick<Host, 'savedState' | 'saveState'>) {
    this.#host = host;
  }

  keep(articleId: string, position: number): void {
    this.#left.set(articleId, position);
    this.#host.saveState({ articleId, position });
  }

  /** The offset at which an article was left; 0 for one not read yet. */
  recall(articleId: string): number {
    const saved = this.#host.savedState();
    const here = this.#left.get(articleId);
    return here ?? (saved?.articleId === articleId ? saved.position : 0);
  }
}

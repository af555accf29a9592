import type { Searchable } from '../protocol/lsp';

// Present in Node and in workers; no `lib` has it without the DOM.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** How often it is told how far the index is, in milliseconds. */
const PACE = 300;

export interface IndexProgressOptions {
  readonly searchable: () => Searchable;
  /** Rejects when nobody listens any more. */
  readonly tell: (searchable: Searchable) => Promise<void>;
  /** Default: `PACE`. */
  readonly pace?: number;
}

/** Tells how far the index of a large library is, while it grows; nothing of a small one. */
export class IndexProgress {
  #isTelling = false;

  constructor(readonly options: IndexProgressOptions) {}

  /** Begins to tell, unless that is being done. Resolves when the index is whole. */
  async run(): Promise<void> {
    const { searchable, tell, pace = PACE } = this.options;
    const isWhole = () => {
      const { done, all } = searchable();
      return done >= all;
    };
    if (this.#isTelling || isWhole()) return;
    this.#isTelling = true;
    try {
      while (!isWhole()) {
        await tell(searchable());
        await new Promise<void>((resolve) => setTimeout(resolve, pace));
      }
      await tell(searchable());
    } finally {
      this.#isTelling = false;
    }
  }
}

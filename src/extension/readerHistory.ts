import type { TextRange } from '../core/text/range';

export interface ReaderPlace {
  readonly articleId: string;
  /** Null for the article as a whole. */
  readonly range: TextRange | null;
}

function samePlace(a: ReaderPlace, b: ReaderPlace): boolean {
  return (
    a.articleId === b.articleId &&
    a.range?.start === b.range?.start &&
    a.range?.end === b.range?.end
  );
}

const longest = 100;

/** The places a reader chose to go to, as a browser keeps them. */
export class ReaderHistory {
  #places: ReaderPlace[] = [];
  #at = -1;

  /** Going somewhere new forgets what lay ahead; staying where one is leaves no step. */
  visit(place: ReaderPlace): void {
    const current = this.#places[this.#at];
    if (current && samePlace(current, place)) {
      return;
    }
    this.#places = [...this.#places.slice(0, this.#at + 1), place].slice(-longest);
    this.#at = this.#places.length - 1;
  }

  /** An article goes by another id from now on. */
  rename(from: string, to: string): void {
    this.#places = this.#places.map((place) =>
      place.articleId === from ? { ...place, articleId: to } : place,
    );
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#places.length - 1;
  }

  /** One step back or forward, or null where there is none. */
  step(by: -1 | 1): ReaderPlace | null {
    const place = this.#places[this.#at + by];
    if (!place) {
      return null;
    }
    this.#at += by;
    return place;
  }
}

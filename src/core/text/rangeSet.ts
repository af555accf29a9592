import { countWhile } from './order';
import type { TextRange } from './range';

/** Many ranges, which may overlap, and what is asked of all of them at once; each answer takes log n. */
export class RangeSet {
  readonly #starts: readonly number[];
  /** The furthest end of the ranges up to each. */
  readonly #ends: readonly number[];

  constructor(ranges: readonly TextRange[]) {
    const ordered = ranges.toSorted((a, b) => a.start - b.start);
    let furthest = -Infinity;
    this.#starts = ordered.map(({ start }) => start);
    this.#ends = ordered.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** Whether one of them has all of `inner` in it. */
  covers(inner: TextRange): boolean {
    return this.#furthest((start) => start <= inner.start) >= inner.end;
  }

  /** Whether one of them shares a code unit with the range. */
  overlaps(range: TextRange): boolean {
    return this.#furthest((start) => start < range.end) > range.start;
  }

  #furthest(isAmong: (start: number) => boolean): number {
    const count = countWhile(this.#starts.length, (at) => isAmong(this.#starts[at] ?? Infinity));
    return this.#ends[count - 1] ?? -Infinity;
  }
}

import { WordMatcher } from './wordMatcher';
import type { Workspace } from './workspace';

/** A part of a list of words, as word indices, and its word edit distance to the pattern. */
export interface WordPlace {
  readonly from: number;
  readonly to: number;
  readonly edits: number;
}

/** So many ends of overlapping places are looked at before a window is left. */
const MAX_TRIES = 64;

/** Finds where a pattern of words stands among others, with edits. */
export class PlaceFinder {
  readonly #forward: WordMatcher;
  #backward: WordMatcher | null = null;

  constructor(
    readonly pattern: Int32Array,
    readonly workspace: Workspace,
  ) {
    this.#forward = new WordMatcher(pattern);
  }

  /**
   * The places in words[from, to) of at most `maxEdits`, apart from each other, the best first and
   * none that is more than `slack` worse than that; at most `limit`.
   */
  find(
    words: Int32Array,
    from: number,
    to: number,
    options: { readonly maxEdits: number; readonly slack: number; readonly limit: number },
  ): WordPlace[] {
    const count = to - from;
    if (count <= 0 || this.pattern.length === 0) return [];
    const distances = this.workspace.distances(count);
    this.#forward.distances(words, from, count, 1, false, distances);
    const found: WordPlace[] = [];
    let bound = options.maxEdits;
    for (let tries = 0; tries < MAX_TRIES && found.length < options.limit; tries++) {
      const end = leastUpTo(distances, count, bound);
      if (end < 0) break;
      const edits = distances[end] ?? 0;
      const place = this.#around(words, from, to, from + end, edits);
      distances[end] = NONE;
      if (found.some((other) => place.from < other.to && other.from < place.to)) continue;
      found.push(place);
      bound = Math.min(bound, (found[0]?.edits ?? 0) + options.slack);
      // What ends here overlaps the place, as it is at least so long.
      const behind = place.to - from + Math.max(0, this.pattern.length - bound);
      distances.fill(NONE, place.from - from, Math.min(count, behind - 1));
    }
    return found;
  }

  /** The place that ends with word `last` or near it, most like the pattern in length. */
  #around(words: Int32Array, from: number, to: number, last: number, edits: number): WordPlace {
    const { length } = this.pattern;
    const reach = length + edits;
    const near = this.workspace.near(reach);
    this.#backward ??= new WordMatcher(this.pattern.toReversed());
    const back = Math.min(reach, last + 1 - from);
    this.#backward.distances(words, last, back, -1, true, near);
    const start = last + 1 - this.#lengthNearest(near, back, edits);
    const ahead = Math.min(reach, to - start);
    this.#forward.distances(words, start, ahead, 1, true, near);
    return { from: start, to: start + this.#lengthNearest(near, ahead, edits), edits };
  }

  /** Of the lengths up to `count` that have so many edits, the one nearest to the pattern's. */
  #lengthNearest(near: Int32Array, count: number, edits: number): number {
    let best = 0;
    let off = Infinity;
    for (let k = 0; k < count; k++) {
      const distance = Math.abs(k + 1 - this.pattern.length);
      if (near[k] === edits && distance < off) {
        best = k + 1;
        off = distance;
      }
    }
    return best;
  }
}

const NONE = 0x7fffffff;

/** The first of the least items that is not above `bound`; -1 where there is none. */
function leastUpTo(items: Int32Array, count: number, bound: number): number {
  let found = -1;
  let least = bound + 1;
  for (let i = 0; i < count; i++) {
    const item = items[i] ?? 0;
    if (item < least) {
      least = item;
      found = i;
    }
  }
  return found;
}

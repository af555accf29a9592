import { countWhile, firstEndingAfter } from '../core/text/order';
import type { TextRange } from '../core/text/range';

/** The matches of a search and the one that is current. */
export interface MatchList {
  readonly ranges: readonly TextRange[];
  /** Index of the current match, or -1 where there is none. */
  readonly current: number;
}

export const noMatches: MatchList = { ranges: [], current: -1 };

/** Begins at the first match that ends after an offset, or from the top where none does. */
export function matchesFrom(ranges: readonly TextRange[], offset: number): MatchList {
  if (ranges.length === 0) {
    return noMatches;
  }
  const index = firstEndingAfter(ranges, offset);
  return { ranges, current: index < ranges.length ? index : 0 };
}

/** The next or previous match, going round at the ends. */
export function stepMatch(matches: MatchList, step: 1 | -1): MatchList {
  const count = matches.ranges.length;
  return count === 0
    ? matches
    : { ranges: matches.ranges, current: (matches.current + step + count) % count };
}

/** The matches that show some of a range. */
export function matchesIn(matches: MatchList, range: TextRange): readonly TextRange[] {
  const from = firstEndingAfter(matches.ranges, range.start);
  const end = countWhile(matches.ranges.length, (i) => (matches.ranges[i]?.start ?? 0) < range.end);
  return matches.ranges.slice(from, end);
}

import type { Ballot } from './ballot';
import { exactPlaces } from './exactPlaces';
import type { FoundPlace } from './foundPlace';
import { longPlaces } from './longPlaces';
import type { NearQuery } from './nearSearch';
import { NearSearch } from './nearSearch';
import type { Segments } from './segments';

/** Longer patterns are compared piece by piece: the work for a whole one is that of its square. */
const MAX_WHOLE_PATTERN = 512;

/** The places nearest to some words; see `PassageFinder.nearest`. */
export function nearestPlaces(
  segments: Segments,
  ballot: Ballot,
  query: NearQuery,
): readonly FoundPlace[] {
  const { words, maxEdits, limit } = query;
  if (words.count === 0 || limit <= 0) return [];
  if (maxEdits <= 0) return exactPlaces(segments, words, query);
  if (words.count <= MAX_WHOLE_PATTERN) return new NearSearch(segments, ballot, query).find();
  const exact = exactPlaces(segments, words, query);
  return exact.length > 0 ? exact : longPlaces(segments, ballot, query);
}

import type { Ballot } from './ballot';
import { exactPlaces } from './exactPlaces';
import type { FoundPlace } from './foundPlace';
import { longPlaces } from './longPlaces';
import type { NearQuery } from './nearSearch';
import { NearSearch } from './nearSearch';
import type { Segments } from './segments';
import type { Workspace } from './workspace';

/** Longer patterns are compared piece by piece: the work for a whole one is that of its square. */
const MAX_WHOLE_PATTERN = 512;

/** The places nearest to some words; see `PassageFinder.nearest`. */
export function nearestPlaces(
  segments: Segments,
  ballot: Ballot,
  query: NearQuery,
  workspace: Workspace,
): readonly FoundPlace[] {
  const { words, maxEdits } = query;
  // Cheaper than the search, and certain to find what is there.
  const exact = exactPlaces(segments, words, query, workspace);
  if (exact.length > 0 || maxEdits <= 0) return exact;
  if (words.count > MAX_WHOLE_PATTERN) return longPlaces(segments, ballot, query, workspace);
  return new NearSearch(segments, ballot, query, workspace).find();
}

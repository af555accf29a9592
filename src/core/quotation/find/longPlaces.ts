import type { Ballot } from './ballot';
import type { FoundPlace } from './foundPlace';
import { byEdits, overlap } from './foundPlace';
import type { NearQuery } from './nearSearch';
import { NearSearch } from './nearSearch';
import { PieceChain } from './pieceChain';
import type { Segments } from './segments';
import type { Workspace } from './workspace';

/** So many pieces are looked for everywhere; the others near those that were found. */
const MAX_ANCHORS = 8;

/**
 * The places nearest to a very long passage: a piece of it is looked for, and the others one after
 * the other before and behind it. Linear in its length; the edits may be a few more than needed.
 */
export function longPlaces(
  segments: Segments,
  ballot: Ballot,
  query: NearQuery,
  workspace: Workspace,
): readonly FoundPlace[] {
  const chain = new PieceChain(query.words, query.maxEdits, workspace);
  const found: FoundPlace[] = [];
  const step = Math.max(1, Math.floor(chain.count / MAX_ANCHORS));
  for (let anchor = 0; anchor < chain.count && found.length === 0; anchor += step) {
    const { words, maxEdits } = chain.piece(anchor);
    const near = new NearSearch(segments, ballot, { ...query, words, maxEdits }, workspace).find();
    for (const { articleId, range, edits } of near) {
      const [indexed] = segments.articles([articleId]);
      if (indexed === undefined) continue;
      const { source } = indexed.article;
      const from = source.wordAt(range.start, workspace.words);
      const to = source.wordAt(range.end, workspace.words);
      const place = chain.around(articleId, source, anchor, { from, to, edits });
      if (place === null || found.some((other) => overlap(place, other))) continue;
      const { within } = query;
      if (within === null || (within.start <= place.range.start && place.range.end <= within.end)) {
        found.push(place);
      }
    }
  }
  return found.sort(byEdits);
}

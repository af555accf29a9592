import type { TextRange } from '../../text/range';
import type { FindingDetails } from '../details';
import { detailsOf } from '../details';
import type { DetailSources } from '../details';
import type { FindingCode } from '../findings';
import { findingsOf } from '../findings';
import { findingRange } from '../findingRange';

/** What is to be said of words of a report, beside them. Offsets are those of its text. */
export interface WordComment extends TextRange {
  /** One line each. */
  readonly paragraphs: readonly string[];
}

/** How findings are said, in the user's language. */
export interface CommentWords {
  finding(code: FindingCode, details: FindingDetails): string;
  /** Which article is compared with, and where in it; null where there is none. */
  source(details: FindingDetails): string | null;
}

/** The findings of a verified report, in its order; those of the same words are one comment. */
export function commentsOf(
  sources: DetailSources,
  isElsewhere: (key: string) => boolean,
  words: CommentWords,
): WordComment[] {
  const found = new Map<string, { range: TextRange; paragraphs: Set<string> }>();
  for (const placed of sources.items) {
    const codes = findingsOf(placed.item, isElsewhere);
    if (codes.length === 0) continue;
    const details = detailsOf(placed.item, sources);
    const source = words.source(details);
    for (const code of codes) {
      const range = findingRange(placed, code);
      const key = `${range.start}-${range.end}`;
      const comment = found.get(key) ?? { range, paragraphs: new Set() };
      comment.paragraphs.add(words.finding(code, details));
      if (source !== null) comment.paragraphs.add(source);
      found.set(key, comment);
    }
  }
  return [...found.values()]
    .map(({ range: { start, end }, paragraphs }) => ({ start, end, paragraphs: [...paragraphs] }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

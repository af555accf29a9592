import type { TextRange } from '../../text/range';
import type { FindingDetails } from '../details';
import { detailsOf, placeOf } from '../details';
import type { DetailSources } from '../details';
import { shownWords } from '../../library/shownWords';
import { shorten } from '../../text/shorten';
import type { FindingCode } from '../findings';
import { findingsOf } from '../findings';
import { findingRange } from '../findingRange';
import type { VerifiedItem } from '../verify/results';

/** What is to be said of words of a report, beside them. Offsets are those of its text. */
export interface WordComment extends TextRange {
  /** One line each. */
  readonly paragraphs: readonly string[];
}

/** How findings are said, in the user's language. */
export interface CommentWords {
  finding(code: FindingCode, details: FindingDetails): string;
  /** Which article says so, where in it, and what it says. */
  source(title: string, locator: string | null, passage: string): string;
}

/** Findings that say how words differ from a passage: who mends them wants to see it. */
const compared: ReadonlySet<FindingCode> = new Set([
  'typography',
  'variant',
  'case',
  'corrected',
  'altered',
  'omitted-negation',
  'figure-notation',
  'figure-qualifier',
  'figure-wrong',
]);

/** In UTF-16 units: a comment is read in a margin. */
const LONGEST_PASSAGE = 600;

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
    const source = codes.some((code) => compared.has(code))
      ? sourceLine(placed.item, details, sources, words)
      : null;
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

function sourceLine(
  item: VerifiedItem,
  { title, locator }: FindingDetails,
  sources: DetailSources,
  words: CommentWords,
): string | null {
  const place = placeOf(item);
  const article = place && sources.article(place.articleId);
  if (!place || !article || title === null) return null;
  // A figure alone says little.
  const range = item.kind === 'figure' && item.expected ? item.expected.sentence : place.range;
  const passage = shorten(shownWords(article, range).text, LONGEST_PASSAGE);
  return words.source(title, locator, passage);
}

import type { TextRange } from '../../text/range';
import type { PassageFinder } from './passageFinder';
import type { FindableArticle } from './sourceText';

/** A place in the text that `sourceTextOf` gives for an article. */
export interface ArticlePlace extends TextRange {
  /** Words added, dropped or replaced. */
  readonly edits: number;
}

/** Several places fit a short quotation; more than these nobody reads. */
const MAX_PLACES = 20;

/**
 * Finds words in one article that the finder holds: best first, and only within a range of its
 * source text where one is given. Nothing in an article it does not hold.
 */
export function placesIn(
  finder: PassageFinder,
  article: Pick<FindableArticle, 'id'>,
): (words: string, within: TextRange | null) => readonly ArticlePlace[] {
  return (words, within) =>
    finder
      .nearest(words, { among: [article.id], limit: MAX_PLACES, within })
      .map(({ range, edits }) => ({ start: range.start, end: range.end, edits }));
}

import { sourceTextOf } from '../quotation/find/sourceText';
import type { TextRange } from '../text/range';
import type { Article } from './article';

/** The words of a range as a reader sees them, and where each place of the article is in them. */
export interface ShownWords {
  readonly text: string;
  /** The offset in `text` of an offset of the article within the range. */
  readonly toShown: (offset: number) => number;
}

/** A Markdown article is quoted by its words, not by the marks that make some of them bold. */
export function shownWords(
  article: Pick<Article, 'format' | 'parsed' | 'sic'>,
  range: TextRange,
): ShownWords {
  const source = sourceTextOf(article);
  const { start, end } = source.toSource(range);
  return {
    text: source.text.slice(start, end),
    toShown: (offset) => source.toSource({ start: range.start, end: offset }).end - start,
  };
}

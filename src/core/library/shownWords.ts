import { markdownMarks } from '../article/markdownMarks';
import type { TextRange } from '../text/range';
import type { Article } from './article';
import { paragraphsIn } from './locate';

/** The words of a range as a reader sees them, and where each place of the article is in them. */
export interface ShownWords {
  readonly text: string;
  /** The offset in `text` of an offset of the article within the range. */
  readonly toShown: (offset: number) => number;
}

type ShownArticle = Pick<Article, 'format' | 'parsed'>;

/** The markup within the range that is no word of the article; none in a text article. */
function hiddenIn(article: ShownArticle, range: TextRange): readonly TextRange[] {
  if (article.format !== 'markdown') {
    return [];
  }
  const paragraphs = paragraphsIn(article.parsed, range);
  // A byline is no paragraph, and has marks of its own.
  return (paragraphs.length > 0 ? paragraphs : [range])
    .flatMap((paragraph) => markdownMarks(article.parsed.text, paragraph).hidden)
    .map(({ start, end }) => ({
      start: Math.max(start, range.start),
      end: Math.min(end, range.end),
    }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
}

/** A Markdown article is quoted by its words, not by the marks that make some of them bold. */
export function shownWords(article: ShownArticle, range: TextRange): ShownWords {
  const { text } = article.parsed;
  const hidden = hiddenIn(article, range);
  const parts: string[] = [];
  let from = range.start;
  for (const { start, end } of hidden) {
    parts.push(text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  parts.push(text.slice(from, range.end));
  return {
    text: parts.join(''),
    toShown(offset) {
      let shown = offset - range.start;
      for (const { start, end } of hidden) {
        if (start >= offset) {
          break;
        }
        shown -= Math.min(end, offset) - start;
      }
      return shown;
    },
  };
}

import type { Lesson, Paragraph, ParsedArticle } from '../article/types';
import type { Locator } from '../citation/locator';
import type { TextRange } from '../text/range';
import { contains, overlaps } from '../text/range';
import type { ArticlePage, PagedArticle } from './article';

/** The first element of a list ordered by place whose end lies behind `offset`. */
function firstEndingAfter(ordered: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The paragraphs that share a code unit with the range, in order. */
export function paragraphsIn(article: ParsedArticle, range: TextRange): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (
    let index = firstEndingAfter(article.paragraphs, range.start);
    index < article.paragraphs.length;
    index += 1
  ) {
    const paragraph = article.paragraphs[index];
    if (!paragraph || !overlaps(paragraph, range)) {
      break;
    }
    found.push(paragraph);
  }
  return found;
}

/**
 * The locator of a passage: its page, "tr. 5", where the source has pages; else its paragraph,
 * "đoạn 5", or its paragraphs, "đoạn 5-7".
 */
export function locatorOf({ parsed, pages = [] }: PagedArticle, range: TextRange): Locator | null {
  const firstPage = pageAt(pages, range.start);
  if (firstPage !== null) {
    const lastPage = pageAt(pages, Math.max(range.start, range.end - 1)) ?? firstPage;
    return { kind: 'page', value: firstPage === lastPage ? firstPage : `${firstPage}-${lastPage}` };
  }
  const paragraphs = paragraphsIn(parsed, range);
  const first = paragraphs[0]?.number;
  const last = paragraphs.at(-1)?.number;
  if (first === undefined || last === undefined) {
    return null;
  }
  return { kind: 'paragraph', value: first === last ? String(first) : `${first}-${last}` };
}

/** The label of the page an offset is on; null before the first. */
function pageAt(pages: readonly ArticlePage[], offset: number): string | null {
  return pages.findLast(({ start }) => start <= offset)?.label ?? null;
}

/** The innermost lesson that holds the whole range, or null. */
export function lessonAt(article: ParsedArticle, range: TextRange): Lesson | null {
  return article.lessons.findLast((lesson) => contains(lesson, range)) ?? null;
}

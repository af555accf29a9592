import type { ParsedArticle } from '../../article/types';
import type { Locator } from '../../citation/locator';
import type { TextRange } from '../../text/range';
import { contains, overlaps } from '../../text/range';
import type { ArticlePage, PagedArticle } from '../../library/article';

/**
 * The parts of an article a locator names, with what "5-" and "-5" leave open; null where it is of a kind the text cannot tell (a page,
 * of a source without any) or names none we count.
 */
export function rangesOfLocator(
  { parsed, pages = [] }: PagedArticle,
  { kind, value }: Locator,
): readonly TextRange[] | null {
  if (kind === 'page') return pages.length === 0 ? null : rangesOfPages(parsed, pages, value);
  if (kind !== 'paragraph' && kind !== 'lesson') return null;
  const numbered = kind === 'paragraph' ? parsed.paragraphs : parsed.lessons;
  const wanted = numbersIn(value);
  if (wanted === null) return null;
  return numbered.filter(({ number }) =>
    wanted.some(([from, to]) => from <= number && number <= to),
  );
}

/** The pages by their labels, "5", "xii-xv, 3": none where a label is no page's. */
function rangesOfPages(
  { text }: ParsedArticle,
  pages: readonly ArticlePage[],
  value: string,
): TextRange[] {
  const indexOf = (label: string): number =>
    pages.findIndex((page) => page.label.toLowerCase() === label.trim().toLowerCase());
  return value.split(',').flatMap((part) => {
    // A label may have a hyphen of its own: "A-3".
    const whole = indexOf(part);
    const [from = '', to = from] = whole >= 0 ? [part] : part.split('-');
    const first = from.trim() === '' ? 0 : indexOf(from);
    const last = to === '' ? pages.length - 1 : indexOf(to);
    if (first < 0 || last < first) return [];
    const start = pages[first]?.start ?? 0;
    return [{ start, end: pages[last + 1]?.start ?? text.length }];
  });
}

/** "2, 5-7, 9-" as pairs of first and last; null where a part is no number. */
function numbersIn(value: string): (readonly [number, number])[] | null {
  const pairs: (readonly [number, number])[] = [];
  for (const part of value.split(',')) {
    const match = /^(\d{0,6})(\s*-\s*)?(\d{0,6})$/.exec(part.trim());
    const [, from = '', range, to = ''] = match ?? [];
    if (from + to === '' || (range === undefined && to !== '')) return null;
    const first = from === '' ? 1 : Number(from);
    pairs.push([first, range === undefined ? first : to === '' ? Infinity : Number(to)]);
  }
  return pairs;
}

/** Whether the passage stands where the locator says, with every paragraph it touches. */
export function isAt(
  article: ParsedArticle,
  passage: TextRange,
  places: readonly TextRange[],
): boolean {
  const touched = article.paragraphs.filter((paragraph) => overlaps(paragraph, passage));
  if (touched.length === 0) return places.some((place) => overlaps(place, passage));
  return touched.every((paragraph) => {
    const start = Math.max(paragraph.start, passage.start);
    const part = { start, end: Math.min(paragraph.end, passage.end) };
    // A page may end within the paragraph; a lesson told in its run stands for all of it.
    return places.some((place) => overlaps(place, contains(paragraph, place) ? paragraph : part));
  });
}

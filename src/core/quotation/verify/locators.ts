import type { ParsedArticle } from '../../article/types';
import type { Locator } from '../../citation/locator';
import type { TextRange } from '../../text/range';
import { overlaps } from '../../text/range';

/**
 * The parts of an article a locator names; null where it is of a kind the text cannot tell (a page)
 * or names none we count.
 */
export function rangesOfLocator(
  article: ParsedArticle,
  { kind, value }: Locator,
): readonly TextRange[] | null {
  if (kind !== 'paragraph' && kind !== 'lesson') return null;
  const numbered = kind === 'paragraph' ? article.paragraphs : article.lessons;
  const wanted = numbersIn(value);
  if (wanted === null) return null;
  return numbered.filter(({ number }) =>
    wanted.some(([from, to]) => from <= number && number <= to),
  );
}

/** "2, 5-7" as pairs of first and last; null where a part is no number. */
function numbersIn(value: string): (readonly [number, number])[] | null {
  const pairs: (readonly [number, number])[] = [];
  for (const part of value.split(',')) {
    const match = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part);
    if (!match) return null;
    const from = Number(match[1]);
    pairs.push([from, Number(match[2] ?? from)]);
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
  return touched.every((paragraph) => places.some((place) => overlaps(place, paragraph)));
}

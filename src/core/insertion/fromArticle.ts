import type { Statistic } from '../article/types';
import type { Article } from '../library/article';
import { locatorOf, paragraphsIn } from '../library/locate';
import type { ShownWords } from '../library/shownWords';
import { shownWords } from '../library/shownWords';
import type { TextRange } from '../text/range';
import { contains } from '../text/range';
import type { InsertionRequest, Passage, StatisticPart } from './types';

/** What is wanted of an article, by reference. */
export interface ArticleInsertion {
  readonly what: InsertionRequest['what'];
  /** Ignored for a citation without locator. */
  readonly range: TextRange;
  readonly statisticId: string | null;
  readonly form: StatisticPart['form'];
  /** Whether the citation names the place. */
  readonly locator: boolean;
}

/** Why nothing can be inserted: the article has changed since the passage was chosen. */
export class NoSuchPassageError extends Error {
  override readonly name = 'NoSuchPassageError';
}

function mapped({ start, end }: TextRange, { toShown }: ShownWords): TextRange {
  return { start: toShown(start), end: toShown(end) };
}

/** Spaces and line breaks at the ends are no words of the passage. U+00A0 and its like included. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, end - (slice.length - slice.trimEnd().length)) };
}

function passageAt(article: Article, range: TextRange, words: ShownWords): Passage {
  const { parsed, sic } = article;
  const paragraphs = paragraphsIn(parsed, range).map(({ start, end }) =>
    trimmed(parsed.text, { start: Math.max(start, range.start), end: Math.min(end, range.end) }),
  );
  return {
    text: words.text,
    sic: sic.filter((place) => contains(range, place)).map((place) => mapped(place, words)),
    // A range over a heading is more than its paragraphs: then blank lines part it.
    ...(isMadeOf(parsed.text, range, paragraphs)
      ? { paragraphs: paragraphs.map((paragraph) => mapped(paragraph, words)) }
      : {}),
  };
}

/** Whether nothing but white space stands in the range outside its paragraphs. */
function isMadeOf(text: string, range: TextRange, paragraphs: readonly TextRange[]): boolean {
  let end = range.start;
  for (const paragraph of paragraphs) {
    if (/\S/.test(text.slice(end, paragraph.start))) return false;
    end = paragraph.end;
  }
  return paragraphs.length > 0 && !/\S/.test(text.slice(end, range.end));
}

function statisticPart(
  statistic: Statistic,
  words: ShownWords,
  form: StatisticPart['form'],
): StatisticPart {
  const { qualifier, unit } = statistic;
  return { ...mapped(statistic, words), qualifier, unit, form };
}

/**
 * The parts of an insertion request that an article decides: its words, their errors and
 * paragraphs, the figure, the source and the locator.
 * @throws NoSuchPassageError when the range or statistic is not in the article.
 */
export function insertionFrom(
  article: Article,
  wanted: ArticleInsertion,
): Pick<InsertionRequest, 'what' | 'passage' | 'statistic' | 'source' | 'locator'> {
  const { parsed, citekey, csl } = article;
  const source = { citekey, csl };
  if (wanted.what === 'citation' && !wanted.locator) {
    return { what: 'citation', passage: { text: '', sic: [] }, source, locator: null };
  }
  const statistic = parsed.statistics.find(({ id }) => id === wanted.statisticId);
  if (wanted.what === 'statistic' && !statistic) {
    throw new NoSuchPassageError(`no statistic ${wanted.statisticId ?? ''} in ${article.id}`);
  }
  const range = trimmed(
    parsed.text,
    wanted.what === 'statistic' && statistic ? statistic.sentence : wanted.range,
  );
  if (range.start >= range.end || range.end > parsed.text.length) {
    throw new NoSuchPassageError(`no passage ${range.start}-${range.end} in ${article.id}`);
  }
  const words = shownWords(article, range);
  return {
    what: wanted.what,
    passage: passageAt(article, range, words),
    ...(wanted.what === 'statistic' && statistic
      ? { statistic: statisticPart(statistic, words, wanted.form) }
      : {}),
    source,
    locator: locatorOf(article, statistic ?? range),
  };
}

import type { Lesson, Statistic } from '../article/types';
import type { DocumentLocale } from '../citation/locator';
import { formatLocator } from '../citation/locator';
import { shortReference } from '../citation/reference';
import type { TextRange } from '../text/range';
import type { Article } from './article';
import { lessonAt, locatorOf } from './locate';
import type { PassageKind } from './passages';
import { shownWords } from './shownWords';

/** A passage with what tells where it comes from. */
export interface DescribedPassage {
  readonly articleId: string;
  readonly kind: PassageKind;
  readonly range: TextRange;
  /** As a reader sees it: without the markup of a Markdown article. */
  readonly text: string;
  readonly statistic: Statistic | null;
  /** The sentence of a statistic. */
  readonly context: string | null;
  readonly lesson: Lesson | null;
  /** "đoạn 5", in the language asked for. */
  readonly locator: string | null;
}

/** Describes a passage; null when the range is not in the article's text. */
export function describePassage(
  article: Article,
  place: { readonly range: TextRange; readonly statisticId: string | null },
  locale: DocumentLocale,
): DescribedPassage | null {
  const { parsed } = article;
  const statistic = parsed.statistics.find(({ id }) => id === place.statisticId) ?? null;
  const range = statistic ? { start: statistic.start, end: statistic.end } : place.range;
  if (range.start >= range.end || range.end > parsed.text.length) {
    return null;
  }
  const lesson = lessonAt(parsed, range);
  const wholeLesson = lesson?.start === range.start && lesson.end === range.end;
  const section = parsed.sections.some(
    ({ start, title }) =>
      title !== null && start === range.start && title.length === range.end - start,
  );
  const locator = locatorOf(article, range);
  return {
    articleId: article.id,
    kind: statistic ? 'statistic' : wholeLesson ? 'lesson' : section ? 'section' : 'sentence',
    range,
    text: shownWords(article, range).text,
    statistic,
    context: statistic && shownWords(article, statistic.sentence).text,
    lesson,
    locator: locator && formatLocator(locator, locale),
  };
}

/** The source in words, without a place: "Ban biên tập, “Kinh nghiệm từ thực hiện …”". */
export function referenceOf(article: Article, locale: DocumentLocale): string {
  return shortReference(article.csl, null, locale);
}

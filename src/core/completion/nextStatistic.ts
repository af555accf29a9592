import type { Statistic } from '../article/types';
import type { Article } from '../library/article';
import { sourceTextOf } from '../quotation/find/sourceText';
import { foldForSearch } from '../text/fold';
import type { TextRange } from '../text/range';
import { overlaps } from '../text/range';
import type { CompletionLibrary } from './continuation';
import type { TypedWord } from './typedWords';

/** A statistic that the words before the cursor introduce. */
export interface NextStatistic {
  readonly article: Article;
  readonly statistic: Statistic;
}

/** So many of the last words are looked for, many first. Two only where they are all it counts. */
const RUNS = [5, 4, 3, 2] as const;
const MOST_PLACES = 32;
/** Words that may stand between what is counted and its figure: "tăng bình quân đạt". */
const MOST_BETWEEN = 3;

/** The statistics that words introduce in the library, or that count what they name. */
export function nextStatistics(
  typed: readonly TypedWord[],
  library: CompletionLibrary,
  limit: number,
): readonly NextStatistic[] {
  for (const count of RUNS) {
    if (typed.length < count) continue;
    const run = typed.slice(-count);
    const words = run.map(({ text }) => text).join(' ');
    const found = new Map<string, NextStatistic>();
    for (const place of library.finder.exact(words, { among: null, limit: MOST_PLACES })) {
      const article = library.article(place.articleId);
      const statistic = article && introduced(article, place.range, count);
      if (!article || !statistic) continue;
      found.set(`${article.id} ${statistic.id}`, { article, statistic });
      if (found.size >= limit) break;
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** The first statistic behind a place of the source text, if the words there lead to it. */
function introduced(article: Article, place: TextRange, count: number): Statistic | null {
  const { parsed } = article;
  const range = sourceTextOf(article).toArticle(place);
  const statistic = parsed.statistics.find(
    ({ start, sentence }) => start >= range.end && sentence.start <= range.start,
  );
  if (!statistic || statistic.sentence.end < range.end) return null;
  const between = parsed.text.slice(range.end, statistic.start).trim();
  if (/[.,;:!?()]/.test(between)) return null;
  const words = between === '' ? 0 : between.split(/\s+/).length;
  if (words > MOST_BETWEEN) return null;
  const subject = subjectRange(parsed.text, statistic);
  if (count > 2) return words === 0 || (subject && overlaps(subject, range)) ? statistic : null;
  const named = foldForSearch(parsed.text.slice(range.start, range.end));
  return statistic.subject !== null && foldForSearch(statistic.subject) === named
    ? statistic
    : null;
}

/** Where what a statistic counts is named before it. */
function subjectRange(text: string, { subject, sentence, start }: Statistic): TextRange | null {
  if (subject === null) return null;
  const at = text.slice(sentence.start, start).lastIndexOf(subject);
  if (at < 0) return null;
  return { start: sentence.start + at, end: sentence.start + at + subject.length };
}

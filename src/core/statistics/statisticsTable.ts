import type { Statistic } from '../article/types';
import type { Article } from '../library/article';
import { filterWords, matchesFolded } from '../library/filter';
import { rounded, unitOf } from '../quotation/figures/quantity';

/*
 * The figures of many articles as one table: what is counted, where, how much.
 */

/** Which figures are wanted; null does not narrow. */
export interface StatisticsQuery {
  /** Words of what is counted or of the sentence, with or without diacritics. */
  readonly words: string;
  /** What is measured, as `StatisticsRow.measure` has it. */
  readonly measure: string | null;
  /** The least and the greatest value, in the base unit of the measure. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface StatisticsRow {
  readonly article: Article;
  readonly statistic: Statistic;
  /**
   * Equal where values can be compared: one currency, lengths, what is counted; with what it is told
   * per ("vnd/người/năm").
   */
  readonly measure: string;
  /** The value, or the lower end of a range, in the base unit of the measure. */
  readonly amount: number;
}

/** A figure as a row. */
export function rowOf(article: Article, statistic: Statistic): StatisticsRow {
  const { dimension, factor, per, noun } = unitOf(statistic);
  const measure = [[dimension, ...noun].filter((part) => part !== '').join(' '), ...per].join('/');
  return { article, statistic, measure, amount: rounded(statistic.value * factor) };
}

/** The figures that are wanted, in the order of the articles and of their texts. */
export function statisticsRows(
  figures: Iterable<readonly [Article, Statistic]>,
  query: StatisticsQuery,
): StatisticsRow[] {
  const words = filterWords(query.words);
  const found: StatisticsRow[] = [];
  for (const [article, statistic] of figures) {
    const row = rowOf(article, statistic);
    const { amount, measure } = row;
    if (query.measure !== null && measure !== query.measure) continue;
    if (query.from !== null && amount < query.from) continue;
    if (query.to !== null && amount > query.to) continue;
    if (words.length > 0 && matchesFolded(statementOf(row), words) === null) continue;
    found.push(row);
  }
  return found;
}

/** What the figure states, with the sentence it stands in. */
function statementOf({ article, statistic }: StatisticsRow): string {
  const { subject, text, sentence } = statistic;
  return `${subject ?? ''} ${text} ${article.parsed.text.slice(sentence.start, sentence.end)}`;
}

/** The measures of some rows and how many rows have each; the most frequent first. */
export function measuresOf(
  rows: readonly StatisticsRow[],
): readonly { readonly measure: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { measure } of rows) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts]
    .map(([measure, count]) => ({ measure, count }))
    .toSorted((a, b) => b.count - a.count || (a.measure < b.measure ? -1 : 1));
}

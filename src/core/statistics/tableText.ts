import type { DocumentLocale } from '../citation/locator';
import { articleTitle } from '../library/article';
import { shownWords } from '../library/shownWords';
import { shorten, singleLine } from '../text/shorten';
import { csvTable } from './csv';
import { measureLabel } from './measureLabel';
import type { StatisticsRow } from './statisticsTable';
import type { Cell, Column } from './tableMarkup';

/** Longest sentence that stands for what is counted, in UTF-16 units. */
const SENTENCE = 120;

interface Heads {
  readonly subject: string;
  readonly article: string;
  readonly figure: string;
  readonly source: string;
  readonly amount: string;
  readonly unit: string;
}

const HEADS: Readonly<Record<DocumentLocale, Heads>> = {
  vi: {
    subject: 'Nội dung',
    article: 'Bài viết',
    figure: 'Số liệu',
    source: 'Nguồn',
    amount: 'Giá trị',
    unit: 'Đơn vị',
  },
  en: {
    subject: 'What is counted',
    article: 'Article',
    figure: 'Figure',
    source: 'Source',
    amount: 'Value',
    unit: 'Unit',
  },
};

/** What a figure counts; where its sentence does not say so in a few words, the sentence itself. */
export function countedIn({ article, statistic }: StatisticsRow): string {
  const { subject, sentence } = statistic;
  return subject === null || subject.trim() === ''
    ? shorten(shownWords(article, sentence).text, SENTENCE)
    : singleLine(subject);
}

/** The figure as its source has it, on one line. */
export function figureIn({ article, statistic }: StatisticsRow): string {
  return singleLine(shownWords(article, statistic).text);
}

/** The columns of a table in a report. */
export function reportColumns(locale: DocumentLocale): readonly Column[] {
  const heads = HEADS[locale];
  return [
    { title: heads.subject, align: 'start', width: 30 },
    { title: heads.article, align: 'start', width: 28 },
    { title: heads.figure, align: 'end', width: 18 },
    { title: heads.source, align: 'start', width: 18 },
  ];
}

/** The cells of a row in a report; the citation is written in its markup already. */
export function reportCells(row: StatisticsRow, citation: string): readonly Cell[] {
  return [
    { words: countedIn(row) },
    { words: articleTitle(row.article) },
    { words: figureIn(row) },
    { markup: citation },
  ];
}

/** A number without grouping, its decimals after the sign of the language. */
function plainNumber(value: number, locale: DocumentLocale): string {
  const digits = Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : `${value}`;
  return locale === 'vi' ? digits.replace('.', ',') : digits;
}

/** The rows as CSV, with the value in its base unit, to be calculated with; one citation a row. */
export function statisticsCsv(
  rows: readonly StatisticsRow[],
  citations: readonly string[],
  locale: DocumentLocale,
): string {
  const { subject, article, figure, amount, unit, source } = HEADS[locale];
  return csvTable([
    [subject, article, figure, amount, unit, source],
    ...rows.map((row, index) => [
      countedIn(row),
      singleLine(articleTitle(row.article)),
      figureIn(row),
      plainNumber(row.amount, locale),
      measureLabel(row, locale),
      singleLine(citations[index] ?? ''),
    ]),
  ]);
}

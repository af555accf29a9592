import type { DocumentLocale } from '../citation/locator';
import { articleTitle } from '../library/article';
import { measureLabel } from './measureLabel';
import type { StatisticsRow } from './statisticsTable';
import { measuresOf } from './statisticsTable';

/** What a table is sorted by. */
export type SortColumn = 'subject' | 'article' | 'value';

export interface TableOrder {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** Which of the rows are shown, and in which order; null does not narrow. */
export interface TableChoice {
  readonly measure: string | null;
  /** The least and the greatest value, in the base unit of the measure. */
  readonly from: number | null;
  readonly to: number | null;
  /** Null: the order of the library. */
  readonly order: TableOrder | null;
  /** Most rows shown. */
  readonly limit: number;
}

/** What is measured, in words. */
export interface Measure {
  readonly measure: string;
  readonly label: string;
  readonly count: number;
}

export interface TableView {
  readonly rows: readonly StatisticsRow[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** Of all rows whatever measure is chosen, the most frequent first. */
  readonly measures: readonly Measure[];
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

type Compare = (a: StatisticsRow, b: StatisticsRow) => number;

/** What is not said stands last, whichever way round. */
function comparing(text: (row: StatisticsRow) => string | null, descending: boolean): Compare {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [one, other] = [text(a), text(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * collator.compare(one, other);
  };
}

/** Values of one measure stand together, the most frequent measure first: others do not compare. */
function comparingValues(measures: readonly Measure[], descending: boolean): Compare {
  const rank = new Map(measures.map(({ measure }, index) => [measure, index]));
  const sign = descending ? -1 : 1;
  return (a, b) =>
    (rank.get(a.measure) ?? 0) - (rank.get(b.measure) ?? 0) || sign * (a.amount - b.amount);
}

function compareBy({ by, descending }: TableOrder, measures: readonly Measure[]): Compare {
  switch (by) {
    case 'subject':
      return comparing(({ statistic }) => statistic.subject, descending);
    case 'article':
      return comparing(({ article }) => articleTitle(article), descending);
    case 'value':
      return comparingValues(measures, descending);
  }
}

function labelled(rows: readonly StatisticsRow[], locale: DocumentLocale): readonly Measure[] {
  const firsts = new Map<string, StatisticsRow>();
  for (const row of rows) if (!firsts.has(row.measure)) firsts.set(row.measure, row);
  return measuresOf(rows).map(({ measure, count }) => {
    const first = firsts.get(measure);
    return { measure, count, label: first ? measureLabel(first, locale) : measure };
  });
}

/** The rows as they are shown: narrowed, sorted (stable), and no more than are wanted. */
export function tableView(
  rows: readonly StatisticsRow[],
  choice: TableChoice,
  locale: DocumentLocale,
): TableView {
  const measures = labelled(rows, locale);
  const { measure, from, to, order, limit } = choice;
  const wanted = rows.filter(
    (row) =>
      (measure === null || row.measure === measure) &&
      (from === null || row.amount >= from) &&
      (to === null || row.amount <= to),
  );
  const sorted = order === null ? wanted : wanted.toSorted(compareBy(order, measures));
  return { rows: sorted.slice(0, limit), total: wanted.length, measures };
}

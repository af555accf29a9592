import type { StatisticsTable, TableStrings } from '../../protocol/statistics';
import { fill } from '../strings';

/** How many rows are shown of how many, in words. */
export function countWords(
  { rows, total, isComplete, needsWords }: StatisticsTable,
  strings: TableStrings,
): string {
  const number = (value: number) => value.toLocaleString(strings.locale);
  if (needsWords) return strings.needsWords;
  if (total === 0) return strings.nothing;
  if (!isComplete) return fill(strings.shownOfMore, number(rows.length), number(total));
  if (rows.length < total) return fill(strings.shownOf, number(rows.length), number(total));
  return total === 1 ? strings.shownOne : fill(strings.shownAll, number(total));
}

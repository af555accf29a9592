import { containerOf } from '../insertion/container';
import type { Conventions } from '../insertion/conventions';
import { insertionFrom } from '../insertion/fromArticle';
import { renderInsertion } from '../insertion/insertion';
import type { DocumentLanguage } from '../insertion/languages';
import { markupOf } from '../insertion/markups';
import { placeBlock } from '../insertion/placement';
import type { InsertionContext, InsertionOptions } from '../insertion/types';
import type { StatisticsRow } from './statisticsTable';
import { tableLines } from './tableMarkup';
import { reportCells, reportColumns } from './tableText';

/** The report a table is written for. */
export interface TableTarget {
  readonly language: DocumentLanguage;
  readonly conventions: Conventions;
  readonly options: InsertionOptions;
}

/** What an insertion of a citation would write for each row, in a place of its own. */
export function rowCitations(
  rows: readonly StatisticsRow[],
  { language, conventions, options }: TableTarget,
): readonly string[] {
  const context = { before: '', after: '' };
  return rows.map(({ article, statistic }) => {
    const { start, end, id } = statistic;
    const cited = insertionFrom(article, {
      what: 'citation',
      range: { start, end },
      statisticId: id,
      form: 'phrase',
      locator: true,
    });
    return renderInsertion({ ...cited, language, conventions, options, context });
  });
}

/** The rows as a table at the cursor of a report, set apart from the text round it. */
export function tableInsertion(
  rows: readonly StatisticsRow[],
  target: TableTarget,
  place: InsertionContext,
): string {
  const { language, conventions, options } = target;
  const citations = rowCitations(rows, target);
  const lines = tableLines(
    reportColumns(options.documentLocale),
    rows.map((row, index) => reportCells(row, citations[index] ?? '')),
    language,
    conventions,
  );
  const { placement } = markupOf(language, conventions);
  return placeBlock(lines, place, containerOf(place.before, language), placement);
}

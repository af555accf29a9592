import { isString, shape } from '../../protocol/guards';
import type { TableStrings } from '../../protocol/statistics';

const isTableStrings = shape<TableStrings>({
  title: isString,
  ofArticle: isString,
  allArticles: isString,
  filter: isString,
  filterPlaceholder: isString,
  measure: isString,
  anyMeasure: isString,
  from: isString,
  to: isString,
  amountHint: isString,
  wrongAmount: isString,
  boundsHint: isString,
  counted: isString,
  article: isString,
  figure: isString,
  copyMarkdown: isString,
  copyCsv: isString,
  insert: isString,
  shownOf: isString,
  shownOfMore: isString,
  shownAll: isString,
  shownOne: isString,
  nothing: isString,
  needsWords: isString,
  indexing: isString,
  loading: isString,
  chart: isString,
  chartLabel: isString,
  chartFirst: isString,
  locale: isString,
});

/** The words the host put into the page. */
export function readTableStrings(document: Document): TableStrings {
  const data = document.getElementById('table-strings')?.textContent;
  const strings: unknown = data ? JSON.parse(data) : null;
  if (!isTableStrings(strings)) {
    throw new Error('The page has no words in #table-strings, or not all of them.');
  }
  return strings;
}

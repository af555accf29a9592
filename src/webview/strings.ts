import { isString, shape } from '../protocol/guards';
import type { ReaderStrings } from '../protocol/webview';

/** Puts values into the `{0}`, `{1}` … of a template. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/gu, (place, index: string) =>
    String(values[Number(index)] ?? place),
  );
}

const isReaderStrings = shape<ReaderStrings>({
  contents: isString,
  keyFigures: isString,
  lesson: isString,
  paragraph: isString,
  search: isString,
  searchPlaceholder: isString,
  matchCount: isString,
  noMatch: isString,
  previousMatch: isString,
  nextMatch: isString,
  closeSearch: isString,
  back: isString,
  forward: isString,
  insertQuotation: isString,
  insertStatistic: isString,
  insertSentence: isString,
  insertLesson: isString,
  insertCitation: isString,
  copyWithCitation: isString,
  passageActions: isString,
  sicMark: isString,
  loading: isString,
  emptyArticle: isString,
  skipToText: isString,
  keyboardHelp: isString,
});

/** The words the host put into the page. */
export function readStrings(document: Document): ReaderStrings {
  const data = document.getElementById('reader-strings')?.textContent;
  const strings: unknown = data ? JSON.parse(data) : null;
  if (!isReaderStrings(strings)) {
    throw new Error('The page has no words in #reader-strings, or not all of them.');
  }
  return strings;
}

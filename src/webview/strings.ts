import type { DraftStrings } from '../protocol/draftPage';
import { isDraftStrings } from '../protocol/draftPage';
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
  citeArticle: isString,
  citeLoading: isString,
  citeFailed: isString,
  copyReference: isString,
  passageActions: isString,
  sicMark: isString,
  loading: isString,
  emptyArticle: isString,
  skipToText: isString,
  keyboardHelp: isString,
});

/** What the host put into the page for an element, or null. */
function dataOf(document: Document, id: string): unknown {
  const data = document.getElementById(id)?.textContent;
  return data ? JSON.parse(data) : null;
}

/** The words the host put into the page. */
export function readStrings(document: Document): ReaderStrings {
  const strings = dataOf(document, 'reader-strings');
  if (!isReaderStrings(strings)) {
    throw new Error('The page has no words in #reader-strings, or not all of them.');
  }
  return strings;
}

const isBoth = shape<{ readonly draft: DraftStrings; readonly reader: ReaderStrings }>({
  draft: isDraftStrings,
  reader: isReaderStrings,
});

/** The words of an article's page that is to be added: of its form, and of the reader. */
export function readDraftStrings(document: Document): {
  readonly draft: DraftStrings;
  readonly reader: ReaderStrings;
} {
  const strings = dataOf(document, 'draft-strings');
  if (!isBoth(strings)) {
    throw new Error('The page has no words in #draft-strings, or not all of them.');
  }
  return strings;
}

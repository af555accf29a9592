import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { nextStatistics } from '../core/completion/nextStatistic';
import { typedWords } from '../core/completion/typedWords';
import { formatLocator } from '../core/citation/locator';
import { shortReference } from '../core/citation/reference';
import { locatorOf } from '../core/library/locate';
import { shownWords } from '../core/library/shownWords';
import { written } from '../core/quotation/repair/repair';
import { foldForSearch } from '../core/text/fold';
import { singleLine } from '../core/text/shorten';
import { sortKey } from './completionCitekeys';
import type { CompletionCursor } from './completionCursor';
import { completionLibrary, positionsAt, targetOf } from './completionCursor';

const MOST = 3;
/** No clause that introduces a figure is longer, in UTF-16 units. */
const CLAUSE = 200;
const CLAUSE_BORDER = /[.!?;:,]\s|\n[ \t]*\n|["“”«»()]/g;

/** The figures that the words before the cursor introduce. */
export function statisticItems(cursor: CompletionCursor): CompletionItem[] {
  const { text, settings, language } = cursor;
  const start = clauseStart(text);
  const words = typedWords(text, start, language);
  const last = words.at(-1);
  if (!last) return [];
  // A figure begins with a digit, or with a word such as "hơn" that may be typed in part.
  const isTouching = last.end === text.length;
  const partial = isTouching ? last.text : '';
  const before = isTouching ? words.slice(0, -1) : words;
  if (!isTouching && !/\s$/.test(text)) return [];
  const found = nextStatistics(before, completionLibrary(cursor), MOST);
  if (found.length === 0) return [];
  const target = targetOf(cursor);
  const range = positionsAt(cursor, { start: text.length - partial.length, end: text.length });
  return found.flatMap(({ article, statistic }, index): CompletionItem[] => {
    const phrase = singleLine(shownWords(article, statistic).text);
    if (!foldForSearch(phrase).startsWith(foldForSearch(partial))) return [];
    const locale = settings['citation.language'];
    const locator = locatorOf(article, statistic);
    return [
      {
        label: phrase,
        labelDetails: { description: locator ? formatLocator(locator, locale) : '' },
        kind: CompletionItemKind.Value,
        detail: shortReference(article.csl, locator, locale),
        documentation: singleLine(shownWords(article, statistic.sentence).text),
        filterText: phrase.startsWith(partial) ? phrase : `${partial} ${phrase}`,
        sortText: sortKey(index),
        textEdit: { range, newText: written(phrase, target, ' ', ' ') },
      },
    ];
  });
}

function clauseStart(text: string): number {
  const from = Math.max(0, text.length - CLAUSE);
  let start = from;
  for (const match of text.slice(from).matchAll(CLAUSE_BORDER)) {
    start = from + match.index + match[0].length;
  }
  return start;
}

import type { CancellationToken, CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { holdsWords } from '../core/completion/citekeys';
import type { KeyContext } from '../core/completion/keyContext';
import type { Locator } from '../core/citation/locator';
import { formatLocator } from '../core/citation/locator';
import type { Article } from '../core/library/article';
import { tied } from '../core/insertion/escape/latex';
import { locatorOf } from '../core/library/locate';
import { shownWords } from '../core/library/shownWords';
import { foldForSearch } from '../core/text/fold';
import type { TextRange } from '../core/text/range';
import { shorten } from '../core/text/shorten';
import { sortKey } from './completionCitekeys';
import type { CompletionCursor } from './completionCursor';
import { positionsAt, quotationBefore } from './completionCursor';

const MOST = 200;
const DESCRIPTION_LENGTH = 60;
const DOCUMENTATION_LENGTH = 300;
/** Letters typed from which on the words of a paragraph find it, not only its number. */
const LEAST_SEARCHED = 3;

interface Place {
  readonly words: string;
  readonly range: TextRange;
}

/** The paragraphs and lessons of the article cited; first the place of the quotation it is for. */
export async function locatorItems(
  cursor: CompletionCursor,
  { key, typed }: Extract<KeyContext, { kind: 'locator' }>,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const { session, settings, text } = cursor;
  const { articles } = session.engine;
  const source = (await quotationBefore(cursor, token))?.source ?? null;
  const [only] = articles.length === 1 ? articles : [];
  const article =
    key === null
      ? ((source && session.engine.article(source.articleId)) ?? only)
      : session.citekeys(cursor.document.uri).byKey.get(key);
  if (!article) return [];
  const locale = settings['citation.language'];
  const worded = ({ kind, value }: Locator): string => formatLocator({ kind, value }, locale);
  const places: Place[] = [
    ...article.parsed.paragraphs.map((range) => {
      return { words: worded({ kind: 'paragraph', value: String(range.number) }), range };
    }),
    ...article.parsed.lessons.map((range) => {
      return { words: worded({ kind: 'lesson', value: String(range.number) }), range };
    }),
  ];
  const ofSource = source?.articleId === article.id ? locatorOf(article, source.range) : null;
  const wanted = ofSource && worded(ofSource);
  if (wanted !== null && source && !places.some(({ words }) => words === wanted)) {
    places.unshift({ words: wanted, range: source.range });
  }
  const isMatch = matcher(cursor, article, typed);
  const range = positionsAt(cursor, { start: text.length - typed.length, end: text.length });
  return places
    .filter(isMatch)
    .slice(0, MOST)
    .map(({ words, range: place }, index): CompletionItem => {
      const isWanted = words === wanted;
      const { start } = place;
      const end = Math.min(place.end, start + 2 * DOCUMENTATION_LENGTH);
      const beginning = shownWords(article, { start, end }).text;
      return {
        label: words,
        labelDetails: { description: shorten(beginning, DESCRIPTION_LENGTH) },
        kind: CompletionItemKind.Value,
        documentation: shorten(beginning, DOCUMENTATION_LENGTH),
        filterText: `${typed} ${words}`.trim(),
        sortText: sortKey(isWanted ? 0 : index + 1),
        preselect: isWanted,
        textEdit: { range, newText: cursor.language === 'latex' ? tied(words) : words },
      };
    });
}

/** By the locator as it is worded, by its number alone, or by words of what stands there. */
function matcher(
  { session, settings }: CompletionCursor,
  article: Article,
  typed: string,
): (place: Place) => boolean {
  const query = foldForSearch(typed).trim();
  const isSearch = query.replace(/[^a-z]/g, '').length >= LEAST_SEARCHED;
  const hits = isSearch
    ? session.engine
        .search(
          { words: typed, kinds: ['sentence'], articleId: article.id, limit: MOST },
          settings['citation.language'],
        )
        .filter(({ text }) => holdsWords(text, typed))
    : [];
  return ({ words, range }) => {
    const folded = foldForSearch(words);
    if (folded.startsWith(query)) return true;
    if (/^\d/.test(query)) return folded.endsWith(` ${query}`);
    return hits.some((hit) => range.start <= hit.range.start && hit.range.start < range.end);
  };
}

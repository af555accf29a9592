import type { CancellationToken, CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import { shortReference } from '../core/citation/reference';
import { holdsWords, matchCitekeys } from '../core/completion/citekeys';
import type { KeyContext } from '../core/completion/keyContext';
import { matchEntries } from '../core/completion/ownEntries';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { referenceOf } from '../core/library/passage';
import { foldForSearch } from '../core/text/fold';
import { shorten } from '../core/text/shorten';
import { isString, shape } from '../protocol/guards';
import { withoutIcons } from '../protocol/plainWords';
import { entriesOf } from './bibliographyFiles/entries';
import type { CompletionCursor } from './completionCursor';
import { positionsAt, quotationBefore } from './completionCursor';
import { escapeForHover, richForHover } from './markdownText';
import type { Session } from './session';
import { referenceInReport } from './styling/reference';
import { itemOf } from './styling/sources';

/** What is asked for again when an item is looked at: its source by the style of the report. */
interface CitekeyData {
  readonly uri: string;
  readonly citekey: string;
}

const isCitekeyData = shape<CitekeyData>({ uri: isString, citekey: isString });

const MOST = 50;
/** Sentences looked at for the articles they are of. */
const MOST_SENTENCES = 40;
const DESCRIPTION_LENGTH = 60;

/** The articles that may be meant; first the one that the quotation before the cursor is of. */
export async function citekeyItems(
  cursor: CompletionCursor,
  { typed }: Extract<KeyContext, { kind: 'key' }>,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const { session, settings, text } = cursor;
  const { engine } = session;
  const locale = settings['citation.language'];
  const inText = (words: string): readonly Article[] =>
    engine
      .search({ words, kinds: ['sentence'], articleId: null, limit: MOST_SENTENCES }, locale)
      // Where no passage has all the words, a search finds some that have most.
      .filter((hit) => holdsWords(hit.text, words))
      .flatMap(({ articleId }) => engine.article(articleId) ?? []);
  const matches = matchCitekeys(typed, engine.articles, inText, MOST);
  const own = await ownEntryItems(cursor, typed);
  if (matches.length === 0) return own;
  const quoted = (await quotationBefore(cursor, token))?.source?.articleId ?? null;
  const range = positionsAt(cursor, { start: text.length - typed.length, end: text.length });
  const { keyOf } = session.citekeys(cursor.document.uri);
  const ofLibrary = matches.map(({ article }, index): CompletionItem => {
    const citekey = keyOf(article);
    const title = articleTitle(article);
    const isQuoted = article.id === quoted;
    return {
      label: citekey,
      labelDetails: { description: shorten(title, DESCRIPTION_LENGTH) },
      kind: CompletionItemKind.Reference,
      detail: referenceOf(article, locale),
      documentation: title,
      // What was typed comes first: what the server found passes the filter of the editor.
      filterText: `${typed} ${citekey} ${foldForSearch(title)}`.trim(),
      sortText: sortKey(isQuoted ? 0 : index + 1),
      preselect: isQuoted,
      textEdit: { range, newText: citekey },
      data: { uri: cursor.document.uri, citekey } satisfies CitekeyData,
    };
  });
  return [...ofLibrary, ...own];
}

/** The entries of the report's own bibliography files that may be meant, behind the library's. */
async function ownEntryItems(cursor: CompletionCursor, typed: string): Promise<CompletionItem[]> {
  const { session, document, settings, text } = cursor;
  const range = positionsAt(cursor, { start: text.length - typed.length, end: text.length });
  const places = await entriesOf(session, document, document.getText());
  const { byKey } = session.citekeys(document.uri);
  const own = [...places.values()].filter(({ entry }) => !byKey.has(entry.key));
  return matchEntries(typed, own, MOST).map(({ file, entry: { key, item, words } }, index) => {
    const title = item?.title ?? words ?? '';
    return {
      label: withoutIcons(key),
      labelDetails: { description: shorten(title, DESCRIPTION_LENGTH) },
      kind: CompletionItemKind.Reference,
      detail: item
        ? shortReference(item, null, settings['citation.language'])
        : shorten(title, DESCRIPTION_LENGTH),
      documentation: title === '' ? file.path : `${title} (${file.path})`,
      filterText: `${typed} ${key} ${foldForSearch(title)}`.trim(),
      sortText: sortKey(MOST + 1 + index),
      textEdit: { range, newText: key },
      data: { uri: document.uri, citekey: key } satisfies CitekeyData,
    };
  });
}

/** The item with its source as the style of its report lists it; as it was where that is not to be had. */
export async function withReference(
  session: Session,
  item: CompletionItem,
): Promise<CompletionItem> {
  const data: unknown = item.data;
  const report = isCitekeyData(data) ? session.documents.get(data.uri) : undefined;
  if (!isCitekeyData(data) || !report) return item;
  const { uri, languageId } = report;
  const text = report.getText();
  const article = session.citekeys(uri).byKey.get(data.citekey);
  const own = article ? null : (await entriesOf(session, report, text)).get(data.citekey);
  const source = article ? itemOf(article) : own?.entry.item;
  if (!source) return item;
  const named = { ...source, id: data.citekey };
  const runs = await referenceInReport(session, { uri, languageId, text }, named);
  if (!runs) return item;
  const value = richForHover(runs) + (own ? ` (${escapeForHover(own.file.path)})` : '');
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** Keeps a list in its order. */
export function sortKey(index: number): string {
  return String(index).padStart(5, '0');
}

import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { foldForSearch } from '../core/text/fold';
import type { TextRange } from '../core/text/range';
import { shorten, singleLine } from '../core/text/shorten';
import type { Feature } from './feature';
import type { Session } from './session';

export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  listen(connection, session) {
    connection.onWorkspaceSymbol(({ query }, token) =>
      provideWorkspaceSymbols(session(), query, token),
    );
  },
};

/** More are not looked through; typing on narrows them. */
const MOST = 200;
/** Longest name of a symbol, in UTF-16 units. */
const NAME_LENGTH = 120;

interface Entry {
  readonly name: string;
  readonly folded: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
}

const known = new WeakMap<Article, readonly Entry[]>();

/** The titles and lessons of all articles that hold every word typed, with diacritics or without. */
async function provideWorkspaceSymbols(
  session: Session,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[] | null> {
  await session.ready();
  if (token.isCancellationRequested) return null;
  const words = foldForSearch(query.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '');
  await session.engine.fillSearch();
  if (token.isCancellationRequested) return null;
  const found: SymbolInformation[] = [];
  // A large library is not read through for what an index knows.
  for (const article of session.engine.articlesWith(query.slice(0, 200))) {
    const containerName = articleTitle(article);
    for (const { name, folded, kind, range } of entriesOf(article)) {
      if (!words.every((word) => folded.includes(word))) continue;
      const location = session.locate({ articleId: article.id, range });
      found.push({ name, kind, location, containerName });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}

function entriesOf(article: Article): readonly Entry[] {
  let entries = known.get(article);
  if (!entries) {
    const { parsed } = article;
    const titles = new Map(parsed.sections.map(({ id, title }) => [id, title]));
    const range = parsed.title ?? { start: 0, end: 0 };
    entries = [
      entryOf(articleTitle(article), SymbolKind.File, range),
      ...parsed.lessons.map(({ marker, sectionId, start, end }) => {
        const title = titles.get(sectionId) ?? parsed.text.slice(marker.end, end).slice(0, 400);
        return entryOf(`${marker.text} ${title}`, SymbolKind.Method, { start, end });
      }),
    ];
    known.set(article, entries);
  }
  return entries;
}

function entryOf(words: string, kind: SymbolKind, { start, end }: TextRange): Entry {
  const line = singleLine(words);
  const name = shorten(line, NAME_LENGTH);
  return { name, folded: foldForSearch(line), kind, range: { start, end } };
}

import { l10n, window } from 'vscode';
import type { ArticleSummary } from '../../protocol/lsp';
import { libraryRequest } from '../../protocol/lsp';
import { sayInformation } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import type { Parts } from './command';
import { articleFrom } from './passageArguments';

/** The articles a command was called for, each once: lines of the library, or ids. */
export async function articlesFrom(
  { server }: Parts,
  [first, selected]: readonly unknown[],
): Promise<readonly ArticleSummary[]> {
  const called = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const ids = new Set(called.map((one: unknown) => articleFrom([one])));
  const { articles } = await server.ask(libraryRequest, { filter: '' });
  return articles.filter(({ id }) => ids.has(id));
}

/** The article a command was called for, or one that the user chooses; null for none. */
export async function requireArticle(
  parts: Parts,
  args: readonly unknown[],
  title: string,
): Promise<ArticleSummary | null> {
  const [called] = await articlesFrom(parts, args.slice(0, 1));
  if (called) return called;
  if (articleFrom(args) !== null) {
    void sayInformation(l10n.t('This article is not in the library any more.'));
    return null;
  }
  const { articles } = await parts.server.ask(libraryRequest, { filter: '' });
  const own = articles.filter((article) => !isEmbedded(parts, article));
  if (own.length === 0) {
    void sayInformation(l10n.t('The library holds no article of your own yet.'));
    return null;
  }
  const items = own.map((article) => ({
    label: withoutIcons(article.title),
    detail: withoutIcons(article.reference),
    article,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
  return picked?.article ?? null;
}

/** Whether an article came with the extension: its files are not the user's. */
export function isEmbedded({ server }: Parts, { uri }: ArticleSummary): boolean {
  return uri.startsWith(`${server.extensionUri.toString()}/`);
}

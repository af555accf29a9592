import { l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { libraryRequest } from '../../protocol/lsp';
import { sayInformation } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import type { Command, Parts } from './command';
import { articleFrom, passagesFrom } from './passageArguments';

/** The only article of the library needs no choosing. */
async function askArticle(parts: Parts): Promise<string | null> {
  const { articles } = await parts.server.ask(libraryRequest, { filter: '' });
  if (articles.length < 2) {
    return articles[0]?.id ?? null;
  }
  const last = parts.reader.lastArticle;
  const items = articles
    .toSorted((a, b) => Number(b.id === last) - Number(a.id === last))
    .map(({ id, title, reference }) => ({
      id,
      label: withoutIcons(title),
      detail: withoutIcons(reference),
    }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Open an article'),
    matchOnDetail: true,
  });
  return picked?.id ?? null;
}

/** Opens the reader: at a passage when called for one, else at the article's beginning. */
export const openArticle: Command = {
  id: commandIds.openArticle,
  async run(parts, ...args) {
    const [passage] = passagesFrom(args.slice(0, 1));
    if (passage) {
      // A click in the tree: keys go on moving through the tree.
      await parts.reader.open(passage, { preserveFocus: true });
      return;
    }
    const articleId = articleFrom(args) ?? (await askArticle(parts));
    if (articleId === null) {
      void sayInformation(l10n.t('The library holds no article yet.'));
      return;
    }
    await parts.reader.open({ articleId, range: null }, { preserveFocus: false });
  },
};

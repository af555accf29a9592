import type { QuickPickItem } from 'vscode';
import { l10n, ThemeIcon, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { libraryRequest } from '../../protocol/lsp';
import type { Command, Parts } from './command';
import { insertFrom } from './insertion';
import { articleFrom, passagesFrom } from './passageArguments';

interface SourceItem extends QuickPickItem {
  /** Null asks for a passage next. */
  readonly articleId: string | null;
}

async function citeArticle(parts: Parts, articleId: string): Promise<void> {
  const outcome = await parts.inserter.insert({
    what: 'citation',
    passage: { articleId, range: { start: 0, end: 0 }, statisticId: null },
    locator: false,
  });
  parts.reader.say(outcome.message);
}

async function askSource(parts: Parts): Promise<SourceItem | undefined> {
  const { articles } = await parts.server.ask(libraryRequest, { filter: '' });
  const items: SourceItem[] = [
    ...articles.map(({ id, title, reference }) => ({
      articleId: id,
      label: title,
      detail: reference,
      iconPath: new ThemeIcon('book'),
    })),
    {
      articleId: null,
      label: l10n.t('Cite a passage…'),
      detail: l10n.t('With its paragraph as the locator'),
      iconPath: new ThemeIcon('quote'),
      alwaysShow: true,
    },
  ];
  return window.showQuickPick(items, {
    title: l10n.t('Insert a citation'),
    placeHolder: l10n.t('The article to cite'),
    matchOnDetail: true,
  });
}

/** Inserts the citation alone: of an article, or of a passage with its locator. */
export const insertCitation: Command = {
  id: commandIds.insertCitation,
  async run(parts, ...args) {
    const articleId = articleFrom(args);
    if (passagesFrom(args).length === 0) {
      const source = articleId === null ? await askSource(parts) : { articleId };
      if (!source) {
        return;
      }
      if (source.articleId !== null) {
        await citeArticle(parts, source.articleId);
        return;
      }
    }
    await insertFrom(
      parts,
      args,
      {
        title: l10n.t('Insert a citation'),
        placeholder: l10n.t('Words of the passage to cite, with or without diacritics'),
        kinds: ['sentence', 'lesson', 'statistic', 'section'],
      },
      async (passage) => ({ what: 'citation', passage, locator: true }),
    );
  },
};

import type { QuickPickItem } from 'vscode';
import { env, l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { ArticleSource } from '../../protocol/adding';
import { importExtensions } from '../../protocol/importFormats';
import { activeSource, selectionSource, textSource } from '../adding/editorSources';
import { addRequestFrom, urisFrom } from '../adding/sources';
import { withoutIcons } from '../../protocol/plainWords';
import { shortLine } from '../shortLine';
import type { Command, Parts } from './command';

interface SourceItem extends QuickPickItem {
  readonly add: () => Promise<void>;
}

/** Some dialogs tell capitals apart. */
const ENDINGS = importExtensions.flatMap((ending) => [ending, ending.toUpperCase()]);

async function askFiles({ adder }: Parts): Promise<void> {
  const uris = await window.showOpenDialog({
    canSelectMany: true,
    filters: { [l10n.t('Articles')]: ENDINGS, [l10n.t('All files')]: ['*'] },
    openLabel: l10n.t('Add'),
    title: l10n.t('Add articles from files'),
  });
  if (uris) await adder.addFiles(uris);
}

async function askFolder({ adder }: Parts): Promise<void> {
  const uris = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: l10n.t('Add'),
    title: l10n.t('Add the articles of a folder'),
  });
  if (uris) await adder.addFiles(uris);
}

const SHOWN = 60;

/** What there is to add from: a place is offered only where it holds something. */
async function sourceItems(parts: Parts): Promise<readonly SourceItem[]> {
  const one = (source: ArticleSource) => () =>
    parts.adder.addOne({ source, preview: true, folder: null });
  const selection = selectionSource();
  const active = activeSource();
  const copied = await env.clipboard.readText();
  return [
    {
      label: `$(files) ${l10n.t('Files…')}`,
      description: l10n.t('text, Word, PDF, web page, e-book…'),
      add: () => askFiles(parts),
    },
    {
      label: `$(folder-opened) ${l10n.t('A folder…')}`,
      description: l10n.t('all its articles, and those of the folders in it'),
      add: () => askFolder(parts),
    },
    ...(selection?.type === 'text'
      ? [
          {
            label: `$(selection) ${l10n.t('The selected text')}`,
            description: withoutIcons(shortLine(selection.text, SHOWN)),
            add: one(selection),
          },
        ]
      : []),
    ...(copied.trim() === ''
      ? []
      : [
          {
            label: `$(clippy) ${l10n.t('The clipboard')}`,
            description: withoutIcons(shortLine(copied, SHOWN)),
            add: one(textSource(l10n.t('clipboard'), copied)),
          },
        ]),
    ...(active
      ? [
          {
            label: `$(file) ${l10n.t('The open document')}`,
            description: withoutIcons(active.name),
            add: one(active.source),
          },
        ]
      : []),
  ];
}

/** Adds an article, or many: what it is called for, or what is chosen. */
export const addArticle: Command = {
  id: commandIds.addArticle,
  async run(parts, ...args) {
    const uris = urisFrom(args);
    const request = addRequestFrom(args[0]);
    if (uris.length > 0) {
      await parts.adder.addFiles(uris);
    } else if (request) {
      await parts.adder.addOne(request);
    } else {
      const picked = await window.showQuickPick(sourceItems(parts), {
        title: l10n.t('Add an article from'),
      });
      await picked?.add();
    }
  },
};

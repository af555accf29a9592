import type { Uri } from 'vscode';
import { l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { importExtensions } from '../../protocol/importFormats';
import { articleFiles, nameOf } from '../adding/articleFiles';
import { keptEncoding } from '../adding/recordText';
import { sayInformation } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import { isEmbedded, requireArticle } from './articleArguments';
import type { Command } from './command';

async function askFile(title: string): Promise<Uri | null> {
  const uris = await window.showOpenDialog({
    filters: { [l10n.t('Articles')]: [...importExtensions], [l10n.t('All files')]: ['*'] },
    title,
  });
  return uris?.[0] ?? null;
}

/** Reads an article's text anew, from the original that was kept or another file, with a look first. */
export const reimportArticle: Command = {
  id: commandIds.reimportArticle,
  async run(parts, ...args) {
    const article = await requireArticle(parts, args, l10n.t('Read anew'));
    if (!article) return;
    if (isEmbedded(parts, article)) {
      void sayInformation(l10n.t('This article comes with the extension.'));
      return;
    }
    const { original, recordText } = await articleFiles(article);
    const title = l10n.t('Read the text of “{0}” anew from', article.title);
    if (original) {
      const kept = {
        label: `$(file) ${withoutIcons(nameOf(original))}`,
        description: l10n.t('as it was kept'),
      };
      const other = { label: `$(folder-opened) ${l10n.t('Another file…')}` };
      const picked = await window.showQuickPick([kept, other], { title });
      if (!picked) return;
      if (picked === kept) {
        const encoding = recordText === null ? null : keptEncoding(recordText);
        await parts.adder.readAgain(article.id, original, encoding ?? undefined);
        return;
      }
    }
    const file = await askFile(title);
    if (file) await parts.adder.readAgain(article.id, file, undefined);
  },
};

import { l10n, ViewColumn, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { articleRequest } from '../../protocol/lsp';
import { articleFiles, nameOf } from '../adding/articleFiles';
import { firstRecord } from '../adding/recordText';
import { sayInformation } from '../notices';
import { isEmbedded, requireArticle } from './articleArguments';
import type { Command } from './command';

/** Opens the record of an article beside its text; one that has none gets what is known of it. */
export const editRecord: Command = {
  id: commandIds.editRecord,
  async run(parts, ...args) {
    const article = await requireArticle(parts, args, l10n.t('Edit the record'));
    if (!article) return;
    if (isEmbedded(parts, article)) {
      void sayInformation(l10n.t('This article comes with the extension.'));
      return;
    }
    const { text, record, recordText } = await articleFiles(article);
    if (recordText === null) {
      const { citekey, parsed } = await parts.server.ask(articleRequest, { articleId: article.id });
      const first = firstRecord(nameOf(text), citekey, parsed.title?.text ?? null);
      await workspace.fs.writeFile(record, new TextEncoder().encode(first));
      await parts.server.touch();
    }
    await window.showTextDocument(text, { viewColumn: ViewColumn.One, preserveFocus: true });
    await window.showTextDocument(record, { viewColumn: ViewColumn.Two });
  },
};

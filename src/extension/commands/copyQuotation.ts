import { l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { statusMessage } from '../statusMessage';
import type { Command } from './command';
import { passagesFrom } from './passageArguments';

/** Puts a passage with its citation on the clipboard, in the form of the report being written. */
export const copyQuotation: Command = {
  id: commandIds.copyQuotation,
  async run(parts, ...args) {
    const [given] = passagesFrom(args);
    const picked =
      given ??
      (await parts.picker.pick({
        title: l10n.t('Copy a quotation'),
        placeholder: l10n.t('Words of the passage, with or without diacritics'),
        kinds: ['sentence', 'lesson', 'statistic'],
      }));
    if (!picked) {
      return;
    }
    const { articleId, range, statisticId } = picked;
    const passage = { articleId, range, statisticId };
    const what = statisticId === null ? 'quotation' : 'statistic';
    await parts.inserter.copy({ what, passage });
    await parts.recent.add(passage);
    const message = l10n.t('Copied with its citation.');
    parts.reader.say(message);
    statusMessage(message);
  },
};

import { l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Finds a passage anywhere in the library and opens it in the reader. */
export const search: Command = {
  id: commandIds.search,
  async run({ picker, reader }) {
    const hit = await picker.pick({
      title: l10n.t('Search the library'),
      placeholder: l10n.t('Words with or without diacritics, “exact phrase”, numbers'),
      kinds: ['sentence', 'lesson', 'statistic', 'section'],
      opensReader: true,
    });
    if (hit) {
      await reader.open(hit, { preserveFocus: false });
    }
  },
};

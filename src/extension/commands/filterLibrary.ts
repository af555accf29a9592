import { l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Narrows the library view while typing; leaving with Escape puts back what was there. */
export const filterLibrary: Command = {
  id: commandIds.filterLibrary,
  async run({ view }) {
    const before = view.tree.filter;
    const input = window.createInputBox();
    input.title = l10n.t('Filter the library');
    input.placeholder = l10n.t('Words, with or without diacritics');
    input.value = before;
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidChangeValue((words) => void view.filter(words));
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    await view.filter(accepted ? input.value : before);
    input.dispose();
  },
};

import type { QuickPickItem } from 'vscode';
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { LibraryGrouping } from '../../protocol/lsp';
import { settingsSection } from '../../protocol/settings';
import { libraryGrouping } from '../libraryGrouping';
import type { Command } from './command';

interface GroupingItem extends QuickPickItem {
  readonly by: LibraryGrouping;
}

function choices(): readonly GroupingItem[] {
  return [
    { by: 'none', label: `$(list-flat) ${l10n.t('Not grouped')}` },
    { by: 'folder', label: `$(folder) ${l10n.t('By folder')}` },
    { by: 'year', label: `$(calendar) ${l10n.t('By year')}` },
    { by: 'author', label: `$(person) ${l10n.t('By author')}` },
    { by: 'key', label: `$(symbol-key) ${l10n.t('By the first letter of the citation key')}` },
  ];
}

/** The choice with which the user left, beginning at the one that holds. */
function ask(): Promise<LibraryGrouping | null> {
  const picker = window.createQuickPick<GroupingItem>();
  picker.title = l10n.t('Group the articles');
  picker.items = choices();
  picker.activeItems = picker.items.filter(({ by }) => by === libraryGrouping());
  return new Promise<LibraryGrouping | null>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.by ?? null));
    picker.onDidHide(() => resolve(null));
    picker.show();
  }).finally(() => picker.dispose());
}

/** Chooses by what the library view groups its articles; kept where it was set before. */
export const groupArticles: Command = {
  id: commandIds.groupArticles,
  async run() {
    const by = await ask();
    if (by === null) {
      return;
    }
    const settings = workspace.getConfiguration(settingsSection);
    const known = settings.inspect('library.groupBy');
    const target =
      known?.workspaceValue === undefined
        ? ConfigurationTarget.Global
        : ConfigurationTarget.Workspace;
    await settings.update('library.groupBy', by, target);
  },
};

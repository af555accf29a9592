import { workspace } from 'vscode';
import type { LibraryGrouping } from '../protocol/lsp';
import { isLibraryGrouping } from '../protocol/lsp';
import { settingsSection } from '../protocol/settings';

/** By what the library view groups its articles, as the settings say. */
export function libraryGrouping(): LibraryGrouping {
  const value: unknown = workspace.getConfiguration(settingsSection).get('library.groupBy');
  return isLibraryGrouping(value) ? value : 'none';
}

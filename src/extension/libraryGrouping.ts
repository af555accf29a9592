import type { LibraryGrouping } from '../protocol/lsp';
import { settingsFor } from './settings';

/** By what the library view groups its articles, as the settings say. */
export function libraryGrouping(): LibraryGrouping {
  return settingsFor()['library.groupBy'];
}

import type { Disposable } from 'vscode';
import { commands, l10n, window } from 'vscode';
import { clearFilter } from './clearFilter';
import type { Command, Parts } from './command';
import { copyQuotation } from './copyQuotation';
import { filterLibrary } from './filterLibrary';
import { insertCitation } from './insertCitation';
import { insertLesson } from './insertLesson';
import { insertQuotation } from './insertQuotation';
import { insertStatistic } from './insertStatistic';
import { openArticle } from './openArticle';
import { findInArticle, goBack, goForward } from './readerCommands';
import { refreshLibrary } from './refreshLibrary';
import { search } from './search';
import { showLog } from './showLog';

const all: readonly Command[] = [
  clearFilter,
  copyQuotation,
  filterLibrary,
  findInArticle,
  goBack,
  goForward,
  insertCitation,
  insertLesson,
  insertQuotation,
  insertStatistic,
  openArticle,
  refreshLibrary,
  search,
  showLog,
];

/** Runs a command; what goes wrong is said once, in words, with the log at hand. */
async function runSafely(command: Command, parts: Parts, args: readonly unknown[]): Promise<void> {
  try {
    await command.run(parts, ...args);
  } catch (error) {
    parts.server.log.error(error instanceof Error ? error : String(error));
    const showLogLabel = l10n.t('Show log');
    const message = error instanceof Error ? error.message : String(error);
    const answer = await window.showErrorMessage(
      l10n.t('Trích Dẫn could not do this: {0}', message),
      showLogLabel,
    );
    if (answer === showLogLabel) {
      parts.server.log.show();
    }
  }
}

export function registerCommands(parts: Parts): Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) => runSafely(command, parts, args)),
  );
}

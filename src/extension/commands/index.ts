import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { explainFailure } from '../failures';
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

export function registerCommands(parts: Parts): Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) =>
      explainFailure(parts.server.log, async () => command.run(parts, ...args)),
    ),
  );
}

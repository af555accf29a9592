import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { explainFailure } from '../failures';
import { addArticle } from './addArticle';
import { addToBibliography } from './addToBibliography';
import { checkWord } from './checkWord';
import { clearFilter } from './clearFilter';
import type { Command, Parts } from './command';
import { convertEncoding } from './convertEncoding';
import { copyDiagnostics } from './copyDiagnostics';
import { copyQuotation } from './copyQuotation';
import { editCitation } from './editCitation';
import { editRecord } from './editRecord';
import { exportBibliography } from './exportBibliography';
import { exportWord } from './exportWord';
import { filterLibrary } from './filterLibrary';
import { findSimilar } from './findSimilar';
import { findUses } from './findUses';
import { groupArticles } from './groupArticles';
import { insertBibliography } from './insertBibliography';
import { insertCitation } from './insertCitation';
import { insertLesson } from './insertLesson';
import { insertQuotation } from './insertQuotation';
import { insertStatistic } from './insertStatistic';
import { copyItem, goToSource, showItem, showItemSource } from './itemCommands';
import { openArticle } from './openArticle';
import { openSample } from './openSample';
import { openWalkthrough } from './openWalkthrough';
import { findInArticle, goBack, goForward } from './readerCommands';
import { refreshLibrary } from './refreshLibrary';
import { reimportArticle } from './reimportArticle';
import { removeArticle } from './removeArticle';
import { renameArticle } from './renameArticle';
import { repair, repairCommands } from './repairItem';
import { search } from './search';
import { showLog } from './showLog';
import { showStatistics } from './showStatistics';
import { showUnused } from './showUnused';
import { saveVerification, showVerification } from './verificationPage';
import { showAllItems, showProblemsOnly, verifyDocument } from './verifyDocument';
import { verifyClipboard } from './verifyClipboard';
import { verifyWorkspace } from './verifyWorkspace';

const all: readonly Command[] = [
  addArticle,
  addToBibliography,
  checkWord,
  clearFilter,
  convertEncoding,
  copyDiagnostics,
  copyItem,
  copyQuotation,
  editCitation,
  editRecord,
  exportBibliography,
  exportWord,
  filterLibrary,
  findInArticle,
  findSimilar,
  findUses,
  goBack,
  goForward,
  goToSource,
  groupArticles,
  insertBibliography,
  insertCitation,
  insertLesson,
  insertQuotation,
  insertStatistic,
  openArticle,
  openSample,
  openWalkthrough,
  refreshLibrary,
  reimportArticle,
  removeArticle,
  renameArticle,
  repair,
  saveVerification,
  search,
  showAllItems,
  showItem,
  showItemSource,
  showLog,
  showProblemsOnly,
  showStatistics,
  showUnused,
  showVerification,
  verifyClipboard,
  verifyDocument,
  verifyWorkspace,
  ...repairCommands,
];

export function registerCommands(parts: Parts): Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) =>
      explainFailure(parts.server.log, async () => command.run(parts, ...args)),
    ),
  );
}

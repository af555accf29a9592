import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { ArticleAdder } from './adding/articleAdder';
import { droppedFiles } from './adding/droppedFiles';
import { ClipboardPage } from './assistants/clipboardPage';
import { registerTools } from './assistants/languageModelTools';
import { BibliographyChecks } from './citing/bibliographyChecks';
import { CitationSteps } from './citing/citationSteps';
import { registerEntryActions } from './citing/entryActions';
import { registerCommands } from './commands';
import { PassageInserter } from './insertPassage';
import { registerPassageDrop } from './libraryDrag';
import type { ClientFactory } from './libraryServer';
import { LibraryServer } from './libraryServer';
import { explainFailure } from './failures';
import { FirstSteps } from './firstSteps';
import { LibraryView } from './libraryView';
import { createLog } from './log';
import { PassagePicker } from './pickPassage';
import { updateBibliographiesOnSave } from './bibliographyOnSave';
import { Reader } from './reader';
import { RecentPassages } from './recentPassages';
import { QuotationMemory } from './quotationMemory';
import { ReportEditors } from './reportEditors';
import { actFromReader } from './readerActions';
import { StatisticsPanel } from './statistics/statisticsPanel';
import { ActiveReport } from './verification/activeReport';
import { CursorItem } from './verification/cursorItem';
import { DocumentView } from './verification/documentView';
import { VerificationPage } from './verification/verificationPanel';
import { VerificationStatus } from './verification/verificationStatus';
import { wakeForReports } from './wakeForReports';

let server: LibraryServer | null = null;

/**
 * Builds the parts and connects them; the server starts when something is first asked of it, or when
 * there is a report to verify.
 */
export function activateShared(
  context: ExtensionContext,
  createClient: ClientFactory,
): LibraryServer {
  const log = createLog();
  server = new LibraryServer(
    context.extensionUri,
    {
      indexes: context.storageUri ?? context.globalStorageUri,
      library: Uri.joinPath(context.globalStorageUri, 'library'),
    },
    new QuotationMemory(context.workspaceState),
    log,
    createClient,
  );
  const editors = new ReportEditors();
  const reader = new Reader(server, context.workspaceState);
  const view: LibraryView = new LibraryView(server, (transfer) =>
    explainFailure(log, async () => {
      const temporary = Uri.joinPath(context.globalStorageUri, 'dropped');
      await droppedFiles(transfer, temporary, (uris) => adder.addFiles(uris));
    }),
  );
  const adder = new ArticleAdder(server, view, reader, context.workspaceState);
  const recent = new RecentPassages(context.workspaceState);
  const inserter = new PassageInserter(server, editors);
  const picker = new PassagePicker(server, reader, recent);
  const report = new ActiveReport(server);
  const documentView = new DocumentView(report, context.workspaceState);
  const page = new VerificationPage(server, context.workspaceState);
  const statistics = new StatisticsPanel(server, reader, inserter);
  const clipboard = new ClipboardPage(context.extensionUri);
  const library = { server, view, reader, inserter, picker, recent };
  const steps = new CitationSteps(server);
  const checks = new BibliographyChecks(server);
  const own = { documentView, page, statistics, adder, clipboard, steps };
  const parts = { ...library, editors, report, ...own };

  const failed = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  context.subscriptions.push(
    log,
    server,
    editors,
    reader,
    view,
    report,
    documentView,
    page,
    adder,
    statistics,
    clipboard,
    steps,
    checks,
    registerEntryActions(checks),
    new VerificationStatus(report),
    new CursorItem(report),
    new FirstSteps(report, reader),
    reader.onDidChangePosition(({ articleId, range, chosen }) => {
      view.follow(articleId, range, chosen).catch(failed);
    }),
    server.onLibraryChanged(({ renames }) => {
      recent.rename(renames).catch(failed);
    }),
    reader.onDidRequestAction((message) => void actFromReader(parts, message)),
    registerPassageDrop(server),
    updateBibliographiesOnSave(server),
    ...registerCommands(parts),
    ...registerTools(server),
  );
  server.watch();
  // After activation, which others wait for.
  const begun = server;
  const beginning = setTimeout(() => {
    context.subscriptions.push(wakeForReports(begun));
    report.start();
  }, 0);
  context.subscriptions.push({ dispose: () => clearTimeout(beginning) });
  return begun;
}

/** VS Code waits for the server to have ended. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

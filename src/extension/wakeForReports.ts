import type { Disposable } from 'vscode';
import { workspace } from 'vscode';
import type { LibraryServer } from './libraryServer';
import { isReport } from './reportLanguages';

/** Starts the server as soon as a report is open; its verdicts come by themselves then. */
export function wakeForReports(server: LibraryServer): Disposable {
  if (workspace.textDocuments.some(isReport)) {
    server.wake();
  }
  return workspace.onDidOpenTextDocument((document) => {
    if (isReport(document)) {
      server.wake();
    }
  });
}

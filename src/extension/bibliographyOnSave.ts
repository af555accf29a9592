import type { Disposable, TextDocument, TextDocumentWillSaveEvent } from 'vscode';
import { TextDocumentSaveReason, TextEdit, workspace } from 'vscode';
import { bibliographyRequest } from '../protocol/bibliography';
import type { LibraryServer } from './libraryServer';
import { isWritten, reportLanguages } from './reportLanguages';
import { settingsFor } from './settings';
import { rangeOf } from './verification/repairReport';

function isWanted(document: TextDocument): boolean {
  const isReport = reportLanguages.some((language) => language === document.languageId);
  return isReport && isWritten(document) && settingsFor(document)['bibliography.updateOnSave'];
}

async function editsFor(server: LibraryServer, document: TextDocument): Promise<TextEdit[]> {
  const { version } = document;
  const uri = document.uri.toString();
  const outcome = await server.ask(bibliographyRequest, { uri, cursor: null, force: false });
  // One that was changed by hand is left alone: nobody can be asked while a file is saved.
  if (outcome.kind !== 'list' || outcome.version !== version) return [];
  return outcome.edits.map(({ range, newText }) => new TextEdit(rangeOf(range), newText));
}

/** Brings the bibliography of a report up to date when it is saved, where that is wanted. */
export function updateBibliographiesOnSave(server: LibraryServer): Disposable {
  return workspace.onWillSaveTextDocument((event: TextDocumentWillSaveEvent) => {
    const { document, reason } = event;
    // Saving by itself after each pause would change the text under the author's hands.
    if (reason === TextDocumentSaveReason.AfterDelay || !isWanted(document)) return;
    event.waitUntil(
      editsFor(server, document).catch((error: unknown) => {
        server.log.warn(`bibliography: ${String(error)}`);
        return [];
      }),
    );
  });
}

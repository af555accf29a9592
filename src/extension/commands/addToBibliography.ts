import type { TextDocument, Uri } from 'vscode';
import { l10n, window, workspace, WorkspaceEdit } from 'vscode';
import type { MissingEntries } from '../../protocol/bibliographyFiles';
import { missingEntriesRequest } from '../../protocol/bibliographyFiles';
import { commandIds } from '../../protocol/commands';
import { newEntries } from '../citing/bibliographyFile';
import type { LibraryServer } from '../libraryServer';
import { statusMessage } from '../statusMessage';
import type { Command, Parts } from './command';

/** The report the command is about: the active one, else the one last written in. */
async function reportOf({ report, editors }: Parts): Promise<TextDocument | null> {
  return report.document ?? (await editors.current())?.document ?? null;
}

/** Adds entries for articles, as the file's other entries are written; one undo takes them back. */
async function add(server: LibraryServer, report: Uri, missing: MissingEntries) {
  const entries = await newEntries(server, report, missing);
  if (entries.problem !== null) {
    const open = l10n.t('Open');
    if ((await window.showErrorMessage(entries.problem, open)) === open)
      await window.showTextDocument(entries.document);
    return;
  }
  const change = new WorkspaceEdit();
  entries.addTo(change);
  if (!(await workspace.applyEdit(change))) return;
  await entries.save();
  statusMessage(l10n.t('Added {0} entries to {1}', entries.added.length, missing.file.path));
}

/** Adds to the report's bibliography file what it cites from the library and the file lacks. */
export const addToBibliography: Command = {
  id: commandIds.addToBibliography,
  async run(parts) {
    const { server } = parts;
    const report = await reportOf(parts);
    if (!report) {
      statusMessage(l10n.t('No report is open.'));
      return;
    }
    const missing = await server.ask(missingEntriesRequest, { uri: report.uri.toString() });
    if (!missing) {
      void window.showInformationMessage(
        l10n.t('The report names no bibliography file that can be written.'),
      );
    } else if (missing.keys.length === 0) {
      statusMessage(l10n.t('The bibliography files of the report lack nothing.'));
    } else {
      await add(server, report.uri, missing);
    }
  },
};

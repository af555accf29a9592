import type { TextDocument } from 'vscode';
import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { MissingEntries } from '../../protocol/bibliographyFiles';
import { addEntriesRequest, missingEntriesRequest } from '../../protocol/bibliographyFiles';
import { commandIds } from '../../protocol/commands';
import type { LibraryServer } from '../libraryServer';
import { statusMessage } from '../statusMessage';
import type { Command, Parts } from './command';

/** The report the command is about: the active one, else the one last written in. */
async function reportOf({ report, editors }: Parts): Promise<TextDocument | null> {
  return report.document ?? (await editors.current())?.document ?? null;
}

/** The bibliography file as its editor has it; one that is not there yet is made. */
async function openFile(uri: Uri): Promise<TextDocument> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    await workspace.fs.writeFile(uri, new Uint8Array());
  }
  return workspace.openTextDocument(uri);
}

/** Adds entries for articles, as the file's other entries are written; one undo takes them back. */
async function add(server: LibraryServer, report: Uri, { file, keys }: MissingEntries) {
  const target = await openFile(Uri.parse(file.uri, true));
  const wasDirty = target.isDirty;
  const { version } = target;
  const text = target.getText();
  const params = { uri: report.toString(), path: file.path, text, keys };
  const { insertions, added, problem } = await server.ask(addEntriesRequest, params);
  if (problem !== null) {
    const open = l10n.t('Open');
    if ((await window.showErrorMessage(problem, open)) === open)
      await window.showTextDocument(target);
    return;
  }
  if (target.version !== version) {
    statusMessage(l10n.t('The file has changed meanwhile. Try again.'));
    return;
  }
  const change = new WorkspaceEdit();
  for (const insertion of insertions) {
    change.insert(target.uri, target.positionAt(insertion.offset), insertion.text);
  }
  const isDone = await workspace.applyEdit(change);
  // What somebody is writing is theirs to save.
  if (isDone && !wasDirty) await target.save();
  if (isDone) statusMessage(l10n.t('Added {0} entries to {1}', added.length, file.path));
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

import type { TextDocument, Uri } from 'vscode';
import { ConfigurationTarget, l10n, Range, workspace, WorkspaceEdit } from 'vscode';
import type { ReportEdit } from '../../protocol/lsp';
import { isString } from '../../protocol/guards';
import { repairRequest } from '../../protocol/lsp';
import type { PositionRange } from '../../protocol/verification';
import type { LibraryServer } from '../libraryServer';
import { statusMessage } from '../statusMessage';

export function rangeOf({ start, end }: PositionRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The open document of a URI. */
export function openDocument(uri: string): TextDocument | null {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri) ?? null;
}

const ignored = 'verify.ignored';

/** Adds words that are no quotation to the settings: of the workspace, or of the user without one. */
export async function ignoreWords(words: string, uri: Uri | null): Promise<void> {
  const settings = workspace.getConfiguration('trichDan', uri);
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const kept = settings.inspect(ignored);
  const value: unknown = inWorkspace ? kept?.workspaceValue : kept?.globalValue;
  const before = Array.isArray(value) ? value.filter(isString) : [];
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(ignored, [...new Set([...before, words])], target);
  statusMessage(l10n.t('These words will not be checked any more.'));
}

/** Makes edits as one step; false where the report refuses them. */
export async function applyEdits(uri: Uri, edits: readonly ReportEdit[]): Promise<boolean> {
  const change = new WorkspaceEdit();
  edits.forEach(({ range, newText }) => change.replace(uri, rangeOf(range), newText));
  return workspace.applyEdit(change);
}

/**
 * Does a repair as one step that one undo takes back. A report that has changed since it was
 * verified is left alone: the repair was made for what it said then.
 */
export async function repairReport(
  server: LibraryServer,
  uri: string,
  version: number,
  repairId: string,
): Promise<boolean> {
  const repair = await server.ask(repairRequest, { uri, version, repairId });
  const document = openDocument(uri);
  if (!repair || document?.version !== version) {
    statusMessage(l10n.t('The report has changed meanwhile. Please try again.'));
    return false;
  }
  if (repair.ignore !== null) {
    await ignoreWords(repair.ignore, document.uri);
  }
  if (repair.edits.length > 0 && !(await applyEdits(document.uri, repair.edits))) {
    statusMessage(l10n.t('The report cannot be changed.'));
    return false;
  }
  return true;
}

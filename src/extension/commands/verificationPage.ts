import { l10n, Uri, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { verificationPageRequest } from '../../protocol/lsp';
import { statusMessage } from '../statusMessage';
import type { Command, Parts } from './command';

/** The report whose page is meant: of the page in front, else the active one. */
function reportUri({ page, report }: Parts): Uri | null {
  const uri = (page.active ? page.uri : null) ?? report.document?.uri ?? null;
  if (!uri) {
    statusMessage(l10n.t('No report is open.'));
  }
  return uri;
}

/** Opens the page that lists all of a report beside its sources. */
export const showVerification: Command = {
  id: commandIds.showVerification,
  async run(parts) {
    const uri = reportUri(parts);
    if (uri) {
      await parts.page.show(uri);
    }
  },
};

/** `bao-cao.md` becomes `bao-cao.verification.html` beside it. */
function besideReport(uri: Uri): Uri {
  const name =
    uri.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  const folder =
    uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const file = `${name}.verification.html`;
  return folder ? Uri.joinPath(folder, file) : Uri.file(file);
}

/** Saves the page, to be printed or handed in with the report. */
export const saveVerification: Command = {
  id: commandIds.saveVerification,
  async run(parts) {
    const uri = reportUri(parts);
    const html = uri && (await parts.server.ask(verificationPageRequest, { uri: uri.toString() }));
    if (!uri || html === null) {
      return;
    }
    const target = await window.showSaveDialog({
      defaultUri: besideReport(uri),
      filters: { HTML: ['html'] },
      title: l10n.t('Save the verification report'),
    });
    if (target) {
      await workspace.fs.writeFile(target, new TextEncoder().encode(html));
      statusMessage(l10n.t('Saved: {0}', workspace.asRelativePath(target)));
    }
  },
};

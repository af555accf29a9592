import { env, Uri, ViewColumn, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Beside what shows no text, such as the walkthrough, which says what to do with it. */
function column(): ViewColumn {
  const isBare = window.tabGroups.activeTabGroup.activeTab === undefined;
  return isBare || window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside;
}

/** Opens a report with misquotations to try oneself at; nobody's file, and saved by nobody. */
export const openSample: Command = {
  id: commandIds.openSample,
  async run({ server }) {
    const name = env.language.startsWith('vi') ? 'report.vi.md' : 'report.md';
    const file = Uri.joinPath(server.extensionUri, 'media', 'walkthrough', name);
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document, { viewColumn: column(), preview: false });
  },
};

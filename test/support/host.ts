import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/commands';
import type { PassageReference } from '../../src/protocol/lsp';
import { ok } from './check';

/*
 * What the suites in a real VS Code share. They know the extension as its user does: by its id, its
 * commands, and what becomes of documents.
 */

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('trich-dan.trich-dan');
  ok(found, 'the extension is not installed');
  return found;
}

const decoder = new TextDecoder();

/** The embedded article's text, as its file has it. */
export async function articleText(): Promise<string> {
  const file = vscode.Uri.joinPath(extension().extensionUri, 'content', 'canh-thuy', 'article.txt');
  return decoder.decode(await vscode.workspace.fs.readFile(file));
}

/** The passage from the first place of `from` to the end of the next `to`. */
export async function passage(from: string, to = from): Promise<PassageReference> {
  const text = await articleText();
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  ok(start >= 0 && end > start, `no such passage: ${from} … ${to}`);
  return { articleId: 'canh-thuy', range: { start, end }, statisticId: null };
}

export const wordsOf = async ({ range }: PassageReference): Promise<string> =>
  (await articleText()).slice(range.start, range.end);

/** An editor over a new document that is on no disk. */
export async function newEditor(language: string, content = ''): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  // On a slow machine VS Code still has a backup of the document that had this name before, and
  // brings that back.
  if (document.getText() !== content) {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    ok(await editor.edit((edit) => edit.replace(all, content)), 'a new document takes no text');
  }
  return editor;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Closes without asking whether to save: an untitled document is first emptied by undoing. */
export async function discard(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

export const run = (id: keyof typeof commandIds, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(commandIds[id], ...args);

export function workspaceUri(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

import * as vscode from 'vscode';
import { run, workspaceUri } from './host';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes files of the workspace, by their paths, and has the library look again. */
export async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(workspaceUri(...path.split('/')), encoder.encode(text));
  }
  await run('refreshLibrary');
}

/** Deletes folders of the workspace and has the library look again. */
export async function deleteFolders(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await vscode.workspace.fs.delete(workspaceUri(name), { recursive: true });
  }
  await run('refreshLibrary');
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return decoder.decode(await vscode.workspace.fs.readFile(uri));
}

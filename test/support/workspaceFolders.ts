import * as vscode from 'vscode';
import { eventually, ok } from './check';
import { run } from './host';

function folders(): readonly vscode.WorkspaceFolder[] {
  return vscode.workspace.workspaceFolders ?? [];
}

/** Changes the folders of the window; the next change may be made only after VS Code has told of it. */
async function changed(change: () => boolean): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  ok(change(), 'VS Code refused to change the folders');
  await told;
}

/** Opens one more folder in the window, behind the others. */
export function addFolder(uri: vscode.Uri): Promise<void> {
  return changed(() => vscode.workspace.updateWorkspaceFolders(folders().length, 0, { uri }));
}

/** Takes a folder out of the window; its files stay. */
export function removeFolder(uri: vscode.Uri): Promise<void> {
  const at = folders().findIndex((each) => each.uri.toString() === uri.toString());
  ok(at > 0, `${uri.path} is not open, or is the first`);
  return changed(() => vscode.workspace.updateWorkspaceFolders(at, 1));
}

/** The files of the library in which the words are a title, a section or a lesson. */
export async function filesWith(words: string): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    words,
  );
  const uris = symbols.map(({ location }) => location.uri.toString(true));
  return [...new Set(uris)].toSorted();
}

/** Waits until just these files of the library have the words, looking again as a user would. */
export async function filesWithBecome(words: string, files: readonly vscode.Uri[]): Promise<void> {
  const wanted = files.map((uri) => uri.toString(true)).toSorted();
  let seen: readonly string[] = [];
  try {
    await eventually(`the library has “${words}”`, async () => {
      seen = await filesWith(words);
      return seen.join('\n') === wanted.join('\n');
    });
  } catch (error) {
    throw new Error(`${String(error)}; it has it in ${seen.join(', ')}`, { cause: error });
  }
}

/** Text is put into files, and the library is looked at again. */
export async function putFiles(
  folder: vscode.Uri,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const uri = vscode.Uri.joinPath(folder, ...path.split('/'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await run('refreshLibrary');
}

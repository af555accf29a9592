import type { Uri, WorkspaceFolder } from 'vscode';
import { RelativePattern, workspace } from 'vscode';
import { libraryPaths } from './libraryWatcher';
import { reportPattern } from '../protocol/reportFiles';

/** More than anyone writes; a workspace beyond it is somebody's data. */
const most = 5000;

/** What tools make or fetch. VS Code adds what the user hides (`files.exclude`). */
const exclude = `**/{node_modules,bower_components,vendor,.git,.hg,.svn,.venv,venv,__pycache__,.quarto,_site,_book,dist,out,build}/**`;

function findIn(folder: WorkspaceFolder): Thenable<readonly Uri[]> {
  return workspace.findFiles(new RelativePattern(folder, reportPattern), exclude, most);
}

/** The report files of the workspace, in order; articles of its libraries are none. */
export async function listReports(): Promise<readonly string[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map(findIn));
  const libraries = libraryPaths().map((path) => `${path}/`);
  const reports = found
    .flat()
    .filter(({ path }) => !libraries.some((library) => path.startsWith(library)))
    .map((uri) => uri.toString());
  return [...new Set(reports)].toSorted().slice(0, most);
}

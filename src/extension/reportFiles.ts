import type { Uri, WorkspaceFolder } from 'vscode';
import { FileType, RelativePattern, Uri as Uris, workspace } from 'vscode';
import { reportExtensions, reportPattern } from '../protocol/reportFiles';
import { libraryPaths } from './libraryWatcher';

/** More than anyone writes; a workspace beyond it is somebody's data. */
const most = 5000;

/** What tools make or fetch. VS Code adds what the user hides (`files.exclude`). */
const made = [
  'node_modules',
  'bower_components',
  'vendor',
  '.git',
  '.hg',
  '.svn',
  '.venv',
  'venv',
  '__pycache__',
  '.quarto',
  '_site',
  '_book',
  'dist',
  'out',
  'build',
] as const;
const isMade: ReadonlySet<string> = new Set(made);
const exclude = `**/{${made.join(',')}}/**`;

const isReportName: ReadonlySet<string> = new Set(reportExtensions);

/**
 * The report files of a folder. Where files are on no disk nobody need have said how to search them
 * (an extension cannot, without a proposed API), and VS Code then waits for that without end: there
 * the folders are walked.
 */
function findIn({ uri }: WorkspaceFolder): Thenable<readonly Uri[]> {
  return uri.scheme === 'file'
    ? workspace.findFiles(new RelativePattern(uri, reportPattern), exclude, most)
    : walk(uri);
}

/** Folder by folder, so that a report near the top is found however much lies deep down. */
async function walk(root: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  // Links are not followed, and so none leads back.
  for (let at = 0; at < Math.min(folders.length, most) && found.length < most; at += 1) {
    const folder = folders[at];
    if (!folder) break;
    for (const [name, type] of await entriesOf(folder)) {
      const isReport = isReportName.has(name.slice(name.lastIndexOf('.') + 1));
      if (type === FileType.File && isReport) found.push(Uris.joinPath(folder, name));
      if (type === FileType.Directory && !isMade.has(name)) {
        folders.push(Uris.joinPath(folder, name));
      }
    }
  }
  return found;
}

/** What a folder holds; nothing where it cannot be looked into. */
async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
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

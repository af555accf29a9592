import type { WorkspaceFolder } from 'vscode-languageserver';
import { comparableUri } from './uris';

const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;
const isUri = /^[a-z][a-z0-9+.-]+:\/\//i;

/** A part of a path as a URI has it; half a surrogate pair has no form there. */
const encoded = (part: string): string => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));

/** A relative path that leaves its folder is no library of that folder. */
function within(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      return null;
    }
    if (part !== '' && part !== '.') {
      parts.push(encoded(part));
    }
  }
  return parts.join('/');
}

function absolute(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `file://${rooted.split('/').map(encoded).join('/')}`;
}

/** The URI of a library that is named as a whole; null of one that is relative to the workspace. */
function wholeUri(library: string): string | null {
  if (isUri.test(library)) return library;
  return isAbsolute.test(library) ? absolute(library) : null;
}

/** A folder of the workspace and what its settings call libraries: folders differ in that. */
export interface LibraryScope {
  /** Null where no folder is open: nothing is relative to it. */
  readonly uri: string | null;
  readonly libraries: readonly string[];
}

type Scopes = readonly Pick<LibraryScope, 'libraries'>[];

const named = (scopes: Scopes): readonly string[] => [
  ...new Set(scopes.flatMap(({ libraries }) => libraries)),
];

/**
 * The folders that the settings name as wholes: they should be there, while one relative to the
 * workspace is made with its first article.
 */
export function namedFolders(scopes: Scopes): readonly string[] {
  return named(scopes)
    .map(wholeUri)
    .filter((uri) => uri !== null);
}

/** Those that are left out because they lead out of the workspace: their user must know. */
export function outsideFolders(scopes: Scopes): readonly string[] {
  return named(scopes).filter((library) => wholeUri(library) === null && within(library) === null);
}

function below(folder: string | null, path: string): string | null {
  const inside = within(path);
  return folder === null || inside === null || inside === ''
    ? null
    : `${folder.replace(/\/$/, '')}/${inside}`;
}

/** A library that the settings name by its path in a folder of the workspace. */
interface PlacedLibrary {
  readonly path: string;
  readonly folder: string;
  readonly uri: string;
}

/** The libraries that are below a folder of the workspace by their paths: links may lead out of it. */
export function placedLibraries(scopes: readonly LibraryScope[]): readonly PlacedLibrary[] {
  return scopes.flatMap(({ uri: folder, libraries }) =>
    libraries.flatMap((path) => {
      const uri = wholeUri(path) === null ? below(folder, path) : null;
      return folder === null || uri === null ? [] : [{ path, folder, uri }];
    }),
  );
}

/** The library folders as URIs: the embedded one first, then those of each folder in their order. */
export function libraryFolders(
  embedded: string | null,
  scopes: readonly LibraryScope[],
): readonly string[] {
  const others = scopes.flatMap(({ uri, libraries }) =>
    libraries.map((library) => wholeUri(library) ?? below(uri, library)),
  );
  return [...new Set([embedded, ...others].filter((uri) => uri !== null))];
}

/**
 * The library folders that are those of other folders of the workspace alone, for a file that is in
 * one of them; none for a file that is in no folder.
 */
export function foldersElsewhere(uri: string, scopes: readonly LibraryScope[]): readonly string[] {
  if (scopes.length < 2) return [];
  const home = folderOf(
    uri,
    scopes.flatMap((scope) => scope.uri ?? []),
  );
  if (home === null) return [];
  const own = new Set(
    libraryFolders(
      null,
      scopes.filter((scope) => scope.uri === home),
    ),
  );
  return libraryFolders(null, scopes).filter((folder) => !own.has(folder));
}

/**
 * Where a file that a setting names may be: as a whole, or in the folder of the report that the
 * setting holds for; in each folder of the workspace where the report is in none.
 */
export function settingFiles(
  path: string,
  report: string,
  workspaceFolders: readonly WorkspaceFolder[],
): readonly string[] {
  const whole = wholeUri(path);
  if (whole !== null) return [whole];
  const all = workspaceFolders.map(({ uri }) => uri);
  const own = folderOf(report, all);
  const folders = own === null ? all : [own];
  return folders.map((uri) => below(uri, path)).filter((uri) => uri !== null);
}

/** The folder of the workspace that a file is in, the innermost of them. */
function folderOf(uri: string, folders: readonly string[]): string | null {
  const compared = comparableUri(uri);
  const around = folders.filter((folder) =>
    compared.startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`),
  );
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

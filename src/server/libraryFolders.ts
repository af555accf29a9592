import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Settings } from '../protocol/settings';

const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;
const isUri = /^[a-z][a-z0-9+.-]+:\/\//i;

/** A relative path that leaves its folder is no library of that folder. */
function within(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      return null;
    }
    if (part !== '' && part !== '.') {
      parts.push(encodeURIComponent(part));
    }
  }
  return parts.join('/');
}

function absolute(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `file://${rooted.split('/').map(encodeURIComponent).join('/')}`;
}

/** The URI of a library that is named as a whole; null of one that is relative to the workspace. */
function wholeUri(library: string): string | null {
  if (isUri.test(library)) return library;
  return isAbsolute.test(library) ? absolute(library) : null;
}

/**
 * The folders that the settings name as wholes: they should be there, while one relative to the
 * workspace is made with its first article.
 */
export function namedFolders({ libraries }: Pick<Settings, 'libraries'>): readonly string[] {
  return libraries.map(wholeUri).filter((uri) => uri !== null);
}

/** Those that are left out because they lead out of the workspace: their user must know. */
export function outsideFolders({ libraries }: Pick<Settings, 'libraries'>): readonly string[] {
  return libraries.filter((library) => wholeUri(library) === null && within(library) === null);
}

/** The library folders as URIs: the embedded one first, then those of the settings in order. */
export function libraryFolders(
  settings: Settings,
  contentFolder: string | null,
  workspaceFolders: readonly WorkspaceFolder[],
): readonly string[] {
  const embedded = contentFolder !== null && settings.embeddedArticle ? [contentFolder] : [];
  const others = settings.libraries.flatMap((library) => {
    const whole = wholeUri(library);
    if (whole !== null) return [whole];
    const path = within(library);
    return path === null || path === ''
      ? []
      : workspaceFolders.map(({ uri }) => `${uri.replace(/\/$/, '')}/${path}`);
  });
  return [...new Set([...embedded, ...others])];
}

/** Where a file that a setting names may be: as a whole, or in each folder of the workspace. */
export function settingFiles(
  path: string,
  workspaceFolders: readonly WorkspaceFolder[],
): readonly string[] {
  const whole = wholeUri(path);
  if (whole !== null) return [whole];
  const below = within(path);
  if (below === null || below === '') return [];
  return workspaceFolders.map(({ uri }) => `${uri.replace(/\/$/, '')}/${below}`);
}

import type { FileStat } from 'vscode';
import { FileType, Uri, workspace } from 'vscode';
import { isRecord, isString } from '../../protocol/guards';
import type { ArticleSource } from '../../protocol/adding';
import { isImportable } from '../../protocol/importFormats';

/** Deep enough for any archive, shallow enough for a loop of links. */
const maxDepth = 32;

export const fileSource = (uri: Uri): ArticleSource => ({ type: 'file', uri: uri.toString() });

export function sourceName(source: ArticleSource): string {
  return source.type === 'text'
    ? source.name
    : (Uri.parse(source.uri, true).path.split('/').at(-1) ?? source.uri);
}

async function statOf(uri: Uri): Promise<FileStat | null> {
  try {
    return await workspace.fs.stat(uri);
  } catch {
    // Named when its reading fails, like any other file that is not there.
    return null;
  }
}

/** The files below a folder that articles are read from, in order; hidden ones and links are not. */
async function filesBelow(folder: Uri, isCancelled: () => boolean, depth = 0): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const found: Uri[] = [];
  for (const [name, type] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (isCancelled()) break;
    const child = Uri.joinPath(folder, name);
    if (name.startsWith('.')) continue;
    if (type === FileType.Directory && depth < maxDepth) {
      found.push(...(await filesBelow(child, isCancelled, depth + 1)));
    } else if (type === FileType.File && isImportable(name)) {
      found.push(child);
    }
  }
  return found;
}

export interface FoundSources {
  readonly sources: readonly ArticleSource[];
  /** Whether a folder was among what was given: what it holds was chosen by nobody file by file. */
  readonly hasFolder: boolean;
}

/** Files as they are, folders as the files below them; each file once. */
export async function sourcesOf(
  uris: readonly Uri[],
  isCancelled: () => boolean,
): Promise<FoundSources> {
  const found = new Map<string, Uri>();
  let hasFolder = false;
  for (const uri of uris) {
    const isFolder = ((await statOf(uri))?.type ?? 0) & FileType.Directory;
    if (isFolder) hasFolder = true;
    for (const file of isFolder ? await filesBelow(uri, isCancelled) : [uri]) {
      found.set(file.toString(), file);
    }
  }
  return { sources: [...found.values()].map(fileSource), hasFolder };
}

/** What the command may be called with instead of files: a text, or any source without a preview. */
export interface AddRequest {
  readonly source: ArticleSource;
  readonly preview: boolean;
  /** The library folder's URI; null to be chosen. */
  readonly folder: string | null;
}

export function addRequestFrom(value: unknown): AddRequest | null {
  if (!isRecord(value) || value instanceof Uri) return null;
  const { name, text, uri, preview = true, folder = null } = value;
  if (typeof preview !== 'boolean' || !(folder === null || isString(folder))) return null;
  if (isString(name) && isString(text)) {
    return { source: { type: 'text', name, text }, preview, folder };
  }
  return isString(uri) ? { source: { type: 'file', uri }, preview, folder } : null;
}

/** The files and folders a menu hands over: the one clicked, then all that are selected. */
export function urisFrom([first, selected]: readonly unknown[]): readonly Uri[] {
  const isUri = (value: unknown): value is Uri => value instanceof Uri;
  if (Array.isArray(selected) && selected.length > 0 && selected.every(isUri)) return selected;
  if (Array.isArray(first) && first.length > 0 && first.every(isUri)) return first;
  return isUri(first) ? [first] : [];
}

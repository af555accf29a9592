import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { LibraryFile } from '../core/library/reader';
import { COARSEST_TIME } from '../core/library/reader';
import type { FolderEntry, FoundFile } from '../core/library/walkFolder';
import { walkFolder } from '../core/library/walkFolder';
import type { ListedFile } from '../protocol/lsp';

/** Put in by the build: what lies in `content/`, with paths relative to it. */
declare const EMBEDDED_FILES: readonly { readonly path: string; readonly size: number }[];

/** The files of the embedded library. A web host serves them by HTTP, where nothing lists folders. */
export function listEmbedded(folder: string): readonly ListedFile[] {
  const root = Uri.parse(folder, true);
  return EMBEDDED_FILES.map(({ path, size }) => ({
    uri: Uri.joinPath(root, path).toString(),
    path,
    size,
  }));
}

function isGone(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

/** What a look at the disk gives; null for what is not there, or not any more. */
async function unlessGone<T>(look: Thenable<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isGone(error)) {
      return null;
    }
    throw error;
  }
}

function typeOf(type: FileType): FolderEntry['type'] {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.Directory) return 'folder';
  return type === FileType.File ? 'file' : 'other';
}

/** Nothing tells where a link leads, and it could lead out of the library: it is not followed. */
async function find(uri: Uri, type: FolderEntry['type']): Promise<FoundFile | null> {
  const found = await unlessGone(workspace.fs.stat(uri));
  if (!found) return null;
  const isLink = type === 'link';
  if ((found.type & FileType.Directory) !== 0) {
    return { size: 0, fault: isLink ? 'folder-link-unfollowed' : 'folder-unreadable' };
  }
  if (type !== 'file') return { size: 0, fault: isLink ? 'link-unfollowed' : 'not-a-file' };
  const { size, mtime } = found;
  const isSettled = mtime > 0 && Date.now() - mtime > COARSEST_TIME;
  return { size, ...(isSettled ? { modified: mtime } : {}) };
}

/**
 * What the server asks of the host where files are not on its disk. A file that goes meanwhile is
 * left out, and one that cannot be looked at has a fault; null where there is no such folder.
 */
export function listFiles(folder: string): Promise<readonly LibraryFile[] | null> {
  return walkFolder(Uri.parse(folder, true), {
    entries: async (place) =>
      (await unlessGone(workspace.fs.readDirectory(place)))?.map(([name, type]) => ({
        name,
        type: typeOf(type),
      })) ?? null,
    child: (place, name) => Uri.joinPath(place, name),
    uri: (place) => place.toString(),
    find,
  });
}

/** The file's bytes in Base64, as they cross to the server. */
export async function readFile(uri: string): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
  const parts: string[] = [];
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}

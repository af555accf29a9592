import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { COARSEST_TIME } from '../core/library/reader';
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

/** Deep enough for any archive, shallow enough for a loop of links. */
const maxDepth = 32;

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

/**
 * What the server asks of the host: it has no files of its own, so that desktop, remote and web
 * are one. A folder that does not exist has no files; a file that goes meanwhile is left out, and
 * the others are not. Links are not followed: they could lead out of the library.
 */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  async function visit(uri: Uri, path: string, depth: number): Promise<void> {
    for (const [name, type] of (await unlessGone(workspace.fs.readDirectory(uri))) ?? []) {
      const child = Uri.joinPath(uri, name);
      if (type === FileType.Directory && depth < maxDepth) {
        await visit(child, `${path}${name}/`, depth + 1);
      } else if (type === FileType.File) {
        const found = await unlessGone(workspace.fs.stat(child));
        if (found) {
          const { size, mtime } = found;
          const isSettled = mtime > 0 && Date.now() - mtime > COARSEST_TIME;
          const modified = isSettled ? { modified: mtime } : {};
          files.push({ uri: child.toString(), path: path + name, size, ...modified });
        }
      }
    }
  }
  await visit(Uri.parse(folder, true), '', 0);
  return files;
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

import { FileSystemError, FileType, Uri, workspace } from 'vscode';
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

/**
 * What the server asks of the host: it has no files of its own, so that desktop, remote and web
 * are one. Links are not followed: they could lead out of the library.
 */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  async function visit(uri: Uri, path: string, depth: number): Promise<void> {
    for (const [name, type] of await workspace.fs.readDirectory(uri)) {
      const child = Uri.joinPath(uri, name);
      if (type === FileType.Directory && depth < maxDepth) {
        await visit(child, `${path}${name}/`, depth + 1);
      } else if (type === FileType.File) {
        const { size } = await workspace.fs.stat(child);
        files.push({ uri: child.toString(), path: path + name, size });
      }
    }
  }
  try {
    await visit(Uri.parse(folder, true), '', 0);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') {
      return files;
    }
    throw error;
  }
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

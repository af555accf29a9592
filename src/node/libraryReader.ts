import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryFile, LibraryReader } from '../core/library/reader';
import { COARSEST_TIME } from '../core/library/reader';

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
  );
}

/** What a look at the disk gives; null for what is not there, or not any more. */
async function unlessMissing<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isMissing(error)) {
      return null;
    }
    throw error;
  }
}

/** Whether a path lies below a folder; on Windows, that of another drive is absolute. */
function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`);
}

/** A file of a library; none when it has gone meanwhile, or is a link that leads out of it. */
async function describe(root: string, realRoot: string, entry: Dirent): Promise<LibraryFile[]> {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isSymbolicLink()) {
    const real = await unlessMissing(realpath(file));
    if (real === null || !isBelow(realRoot, real)) return [];
  }
  const found = await unlessMissing(stat(file));
  if (!found?.isFile()) return [];
  const relative = path.relative(root, file).split(path.sep).join('/');
  const { size, mtimeMs } = found;
  const isSettled = Date.now() - mtimeMs > COARSEST_TIME;
  const uri = pathToFileURL(file).href;
  return [{ uri, path: relative, size, ...(isSettled ? { modified: mtimeMs } : {}) }];
}

/** Reads libraries from the local disk; folders and files are `file:` URIs. */
export const nodeLibraryReader: LibraryReader = {
  async list(folder) {
    const root = fileURLToPath(folder);
    const realRoot = await unlessMissing(realpath(root));
    if (realRoot === null) {
      return [];
    }
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    const listed = await Promise.all(files.map((entry) => describe(root, realRoot, entry)));
    return listed.flat();
  },
  async read(uri) {
    const file = fileURLToPath(uri);
    // A pipe or a device may never end.
    if (!(await stat(file)).isFile()) throw new Error(`not a file: ${uri}`);
    return readFile(file);
  },
};

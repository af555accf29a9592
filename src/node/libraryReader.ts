import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryFile, LibraryReader } from '../core/library/reader';

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
  );
}

/** Whether a link stays within the library: text must not be drawn in from elsewhere by one. */
async function staysWithin(root: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => null);
  return real !== null && !path.relative(root, real).startsWith('..');
}

async function describe(root: string, realRoot: string, file: string): Promise<LibraryFile[]> {
  if (!(await staysWithin(realRoot, file))) {
    return [];
  }
  const found = await stat(file);
  const relative = path.relative(root, file).split(path.sep).join('/');
  return found.isFile()
    ? [{ uri: pathToFileURL(file).href, path: relative, size: found.size }]
    : [];
}

/** Reads libraries from the local disk; folders and files are `file:` URIs. */
export const nodeLibraryReader: LibraryReader = {
  async list(folder) {
    const root = fileURLToPath(folder);
    try {
      const realRoot = await realpath(root);
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => !entry.isDirectory());
      const listed = await Promise.all(
        files.map((entry) => describe(root, realRoot, path.join(entry.parentPath, entry.name))),
      );
      return listed.flat();
    } catch (error) {
      if (isMissing(error)) {
        return [];
      }
      throw error;
    }
  },
  read: async (uri) => readFile(fileURLToPath(uri)),
};

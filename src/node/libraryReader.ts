import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryReader } from '../core/library/reader';
import { COARSEST_TIME } from '../core/library/reader';
import type { FolderEntry, FoundFile } from '../core/library/walkFolder';
import { walkFolder } from '../core/library/walkFolder';
import { readAtMost } from './readAtMost';
import { withRegularFile } from './regularFile';
import { isBelow } from './within';

/** No string is longer, and so no text. */
const LARGEST = 2 ** 29;

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What a look at the disk gives; null for what is not there, or not any more. */
async function unlessMissing<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
      return null;
    }
    throw error;
  }
}

function typeOf(entry: Dirent): FolderEntry['type'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

/**
 * What stands at a path. A link is followed to a file of the library only: one that leads out of it
 * has a fault, one to a folder within it shows nothing new, and one to nothing is what editors leave
 * where they lock a file.
 */
async function find(
  realRoot: string,
  file: string,
  type: FolderEntry['type'],
): Promise<FoundFile | null> {
  const real = type === 'link' ? await unlessMissing(realpath(file)) : file;
  if (real === null) return null;
  const isOutside = type === 'link' && !isBelow(realRoot, real);
  const found = await unlessMissing(stat(file));
  if (!found) {
    // A name that is not in UTF-8 is listed, but leads nowhere.
    return file.includes('\ufffd') ? { size: 0, fault: 'name-not-utf8' } : null;
  }
  if (found.isDirectory()) return isOutside ? { size: 0, fault: 'folder-link-outside' } : null;
  if (isOutside) return { size: 0, fault: 'link-outside' };
  if (!found.isFile()) return { size: 0, fault: 'not-a-file' };
  const { size, mtimeMs } = found;
  const isSettled = Date.now() - mtimeMs > COARSEST_TIME;
  return { size, ...(isSettled ? { modified: mtimeMs } : {}) };
}

async function findUnlessCircle(...look: Parameters<typeof find>): Promise<FoundFile | null> {
  try {
    return await find(...look);
  } catch (error) {
    if (hasCode(error, 'ELOOP')) return { size: 0, fault: 'link-circle' };
    throw error;
  }
}

/** Reads libraries from the local disk; folders and files are `file:` URIs. */
export const nodeLibraryReader: LibraryReader = {
  async list(folder) {
    const root = fileURLToPath(folder);
    const realRoot = await unlessMissing(realpath(root));
    if (realRoot === null) return null;
    if (!(await stat(realRoot)).isDirectory()) throw new Error(`not a folder: ${folder}`);
    return walkFolder(root, {
      entries: async (place) =>
        (await unlessMissing(readdir(place, { withFileTypes: true })))?.map((entry) => ({
          name: entry.name,
          type: typeOf(entry),
        })) ?? null,
      child: (place, name) => path.join(place, name),
      uri: (place) => pathToFileURL(place).href,
      find: (place, type) => findUnlessCircle(realRoot, place, type),
    });
  },
  read: (uri, maxBytes = LARGEST) =>
    withRegularFile(fileURLToPath(uri), (file) => readAtMost(file, maxBytes)),
};

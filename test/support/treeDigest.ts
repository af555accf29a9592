import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A digest of everything below a folder: names, kinds, contents and times of change. */
export async function treeDigest(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const place = path.join(folder, name);
    const found = await lstat(place);
    digest.update(`${name}\0${found.mode}\0${found.mtimeMs}\0`);
    if (found.isFile()) digest.update(await readFile(place));
  }
  return digest.digest('hex');
}

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Takes away all that a library folder holds, not the folder: one that goes while it is open is told of. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IndexStore } from '../core/library/indexStore';
import { readAtMost } from './readAtMost';
import { withRegularFile } from './regularFile';

/** A file that was being written so long ago, in milliseconds, belongs to a process that ended. */
const ABANDONED = 3_600_000;

/** Larger than any index that is worth its memory, in bytes; what says it is larger is none. */
const LARGEST = 2 ** 30;

/** Files of a folder, each replaced as a whole: a reader sees the old one or the new one. */
export class FolderStore implements IndexStore {
  constructor(readonly folder: string) {}

  async read(name: string): Promise<Uint8Array | null> {
    try {
      return await withRegularFile(path.join(this.folder, `${name}.index`), async (file) => {
        const { size } = await file.stat();
        if (size > LARGEST) throw new RangeError(`${name}.index: ${size} bytes`);
        return readAtMost(file, size);
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.#sweep();
    const draft = path.join(this.folder, `${name}.${randomUUID()}.draft`);
    try {
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        // Else a power cut may leave the new name with nothing behind it.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path.join(this.folder, `${name}.index`));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw new Error(`${this.folder}: ${String(error)}`, { cause: error });
    }
  }

  /** Takes away what processes left that were ended while they wrote; what cannot be is left. */
  async #sweep(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (!name.endsWith('.draft')) continue;
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(() => null);
      if (found && Date.now() - found.mtimeMs > ABANDONED) {
        await rm(file, { force: true }).catch(() => undefined);
      }
    }
  }
}

import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';

/**
 * Has a file read, if it is one: to open a pipe waits for somebody to write into it, and a device may
 * never end. What stands there may change between a look and the opening, so it is looked at twice.
 * @throws where it is not there, cannot be opened, or is no file
 */
export async function withRegularFile<Result>(
  path: string,
  use: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  if (!(await stat(path)).isFile()) throw new Error(`not a file: ${path}`);
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) throw new Error(`not a file: ${path}`);
    return await use(file);
  } finally {
    await file.close();
  }
}

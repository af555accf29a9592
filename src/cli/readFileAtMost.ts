import { open } from 'node:fs/promises';
import { readAtMost } from '../node/readAtMost';
import { say } from './language';
import { CannotDo } from './problem';

/**
 * The bytes of a file, or of a pipe that a shell gives in its place; where there are more than
 * `maxBytes`, one more, for the decoder to say so.
 * @throws CannotDo when it cannot be read
 */
export async function readFileAtMost(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const opened = await open(file);
    try {
      return await readAtMost(opened, maxBytes);
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw new CannotDo(
      `${file}: ${say('không đọc được tệp', 'cannot be read')} (${String(error)})`,
    );
  }
}

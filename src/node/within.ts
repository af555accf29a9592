import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Whether a path lies below a folder; on Windows, that of another drive is absolute. */
export function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`);
}

/** A path with all links followed; where it ends in what is not there, that as it is written. */
async function followed(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    const parent = path.dirname(place);
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || parent === place) throw error;
    return path.join(await followed(parent), path.basename(place));
  }
}

/**
 * Whether a place is in a folder, or the folder itself, once all links are followed. What cannot be
 * followed, as a link in a circle or one to nothing, is in none.
 */
export async function staysWithin(folder: string, place: string): Promise<boolean> {
  try {
    const [root, real] = await Promise.all([realpath(folder), followed(path.resolve(place))]);
    return isBelow(root, real);
  } catch {
    return false;
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isRecord, isString } from '../protocol/guards';

/** The version of the package that this program belongs to. */
export async function programVersion(): Promise<string> {
  const file = path.join(__dirname, '..', 'package.json');
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isRecord(value) && isString(value['version'])) return value['version'];
  } catch {
    // A bundle that stands alone has no version to tell.
  }
  return '0.0.0';
}

// @ts-check
/** The packages of the repository itself: installed when missing or when the lockfile has changed. */
import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { npm } from './npm.mjs';
import { timed } from './progress.mjs';
import { inRepository, root } from './root.mjs';

/** Written after an installation of ours: the checksum of the lockfile it was made from. */
const stamp = inRepository('node_modules', '.trich-dan-lock');

/** @param {string} file */
const modified = async (file) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

async function isUpToDate() {
  const lock = await readFile(inRepository('package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) {
    return { upToDate: true, hash };
  }
  // npm writes this file last. Newer than the lockfile: someone ran `npm ci` or `npm install` by hand.
  const installed = await modified(inRepository('node_modules', '.package-lock.json'));
  return { upToDate: installed > (await modified(inRepository('package-lock.json'))), hash };
}

/** Whether the packages are those of another folder. npm would empty it for everyone who links to it. */
const areLinked = async () =>
  (await lstat(inRepository('node_modules')).catch(() => undefined))?.isSymbolicLink() ?? false;

/** Runs `npm ci` where it is needed; where `node_modules` is a link, that is for whoever made it. */
export async function ensureDependencies() {
  if (await areLinked()) return;
  const { upToDate, hash } = await isUpToDate();
  if (!upToDate) {
    await timed('Installing the packages of the repository (npm ci)', () => npm(['ci'], root));
    await writeFile(stamp, hash);
  }
}

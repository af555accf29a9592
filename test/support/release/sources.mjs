// @ts-check
/** The files that git tracks, as they are on the disk now: what a release is made of. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRepository, root } from '../hosts/root.mjs';
import { run } from './run.mjs';

/** @returns {Promise<string[]>} names relative to the repository, with slashes */
export async function trackedFiles() {
  const { output } = await run('git', ['ls-files', '-z'], { cwd: root });
  return output.split('\0').filter((name) => name && existsSync(inRepository(name)));
}

/**
 * A clone, with what is changed and not yet committed: suites ask git for files and tags too.
 * @param {string} folder
 */
export async function copySources(folder) {
  await run('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
  const { output } = await run('git', ['diff', '--name-only', '--no-renames', '-z', 'HEAD'], {
    cwd: root,
  });
  for (const name of output.split('\0').filter(Boolean)) {
    const target = path.join(folder, name);
    await rm(target, { force: true });
    if (!existsSync(inRepository(name))) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await cp(inRepository(name), target);
  }
}

/** @param {string} file relative to the repository @returns {Promise<any>} */
export const readJson = async (file) => JSON.parse(await readFile(inRepository(file), 'utf8'));

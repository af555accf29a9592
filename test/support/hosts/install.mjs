// @ts-check
/**
 * Installs a host into the cache, once: into a folder beside the final one, step by step, renamed when
 * complete. A run that was cut off goes on with the first step that was not finished.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorMessage } from './errors.mjs';
import { withLock } from './lock.mjs';
import { hostsFolder } from './paths.mjs';
import { say, timed } from './progress.mjs';
import { pinnedVersion, recipeFolder, recipes } from './recipes.mjs';

/** @typedef {import('./recipes.mjs').HostName} HostName */

const STAMP = 'complete.json';
const STEPS = 'steps.json';

/** What was asked for: the lockfile (every checksum) and the steps. @param {HostName} name */
async function recipeHash(name) {
  const lock = await readFile(path.join(recipeFolder(name), 'package-lock.json'));
  const { steps, files } = recipes[name];
  const plan = JSON.stringify([steps.map(({ title }) => title), files, process.platform]);
  return createHash('sha256').update(lock).update(plan).update(process.arch).digest('hex');
}

/** @param {string} file @returns {Promise<any>} `undefined` where missing or broken */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The size in bytes of each file that a host must have; the first that exists of `a|b`.
 * @param {HostName} name
 * @param {string} folder
 * @returns {Promise<Record<string, number>>}
 * @throws {Error} naming the first that is missing
 */
async function measure(name, folder) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const wanted of recipes[name].files) {
    const found = await Promise.all(
      wanted.split('|').map(async (file) => {
        const info = await stat(path.join(folder, ...file.split('/'))).catch(() => undefined);
        return info?.isFile() ? { file, size: info.size } : undefined;
      }),
    );
    const first = found.find((each) => each !== undefined);
    if (!first) {
      throw new Error(
        `${recipes[name].title}: there is no package for ${process.platform} ${process.arch} (${wanted} is missing).`,
      );
    }
    sizes[first.file] = first.size;
  }
  return sizes;
}

/** @param {HostName} name @param {string} folder @param {string} hash */
async function isComplete(name, folder, hash) {
  const stamp = await readJson(path.join(folder, STAMP));
  if (stamp?.recipe !== hash) {
    return false;
  }
  const sizes = await measure(name, folder).catch(() => ({}));
  return JSON.stringify(sizes) === JSON.stringify(stamp.files);
}

/** @param {HostName} name @param {string} parent */
async function checkSpace(name, parent) {
  const { bavail, bsize } = await statfs(parent);
  const free = Math.floor((bavail * bsize) / 1e6);
  const { title, megabytes } = recipes[name];
  if (free < megabytes * 1.3) {
    throw new Error(
      `Not enough room for ${title}: it takes about ${megabytes} MB, and ${parent} has ${free} MB free. ` +
        'Make room, or set TRICH_DAN_HOSTS to a folder on another disk.',
    );
  }
}

/** @param {HostName} name @param {string} final @param {string} hash */
async function install(name, final, hash) {
  const { title, steps, megabytes } = recipes[name];
  const partial = `${final}.partial`;
  const before = await readJson(path.join(partial, STEPS));
  let done = before?.recipe === hash ? before.done : 0;
  if (done === 0) {
    await rm(partial, { recursive: true, force: true });
  }
  await checkSpace(name, path.dirname(final));
  await mkdir(partial, { recursive: true });
  await timed(`Installing ${title}, about ${megabytes} MB`, async (note) => {
    for (const step of steps.slice(done)) {
      note(step.title);
      await step.run(partial);
      done += 1;
      await writeFile(path.join(partial, STEPS), JSON.stringify({ recipe: hash, done }));
    }
  }).catch((error) => {
    throw new Error(`${title} could not be installed in ${partial}: ${errorMessage(error)}`, {
      cause: error,
    });
  });
  const files = await measure(name, partial);
  await writeFile(path.join(partial, STAMP), JSON.stringify({ recipe: hash, files }, null, 2));
  await rm(final, { recursive: true, force: true });
  await rename(partial, final);
}

/**
 * Makes sure that a host is installed.
 * @param {HostName} name
 * @returns {Promise<string>} its folder
 * @throws {Error} in words for a person: disk full, no network, no package for this machine
 */
export async function ensureHost(name) {
  const parent = hostsFolder();
  const hash = await recipeHash(name);
  const final = path.join(parent, `${name}-${await pinnedVersion(name)}-${hash.slice(0, 8)}`);
  if (await isComplete(name, final, hash)) {
    return final;
  }
  const waiting = () => say(`  … waiting: another process is installing ${recipes[name].title}`);
  await withLock(`${final}.lock`, waiting, async () => {
    if (!(await isComplete(name, final, hash))) {
      await install(name, final, hash);
    }
  });
  return final;
}

/** Installs what is missing and says so in one line. @param {HostName[]} names */
export async function ensureHosts(names) {
  for (const name of names) {
    await ensureHost(name);
  }
  say(`  ✓ hosts ready in ${hostsFolder()}: ${names.join(', ')}`);
}

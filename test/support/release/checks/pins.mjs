// @ts-check
/**
 * Dependencies are of one version each, with the checksum of their bytes, from whichever registry a
 * machine has; none needs to run a script when it is installed.
 */
import { readFile } from 'node:fs/promises';
import { inRepository } from '../../hosts/root.mjs';
import { readLockfile } from '../../../../src/build/lockfile.mjs';
import { readJson, trackedFiles } from '../sources.mjs';

/** @typedef {import('../../../../src/build/lockfile.mjs').Lockfile} Lockfile */

/**
 * Install scripts that packages bring. The clean build runs none of them, so none is needed: esbuild's
 * makes its start some milliseconds quicker; that of @vscode/vsce-sign copies a program for signing, which
 * the Marketplace does; keytar, optional, keeps a publisher's token, which CI has in its secrets.
 */
const EXPLAINED = new Set(['esbuild', '@vscode/vsce-sign', 'keytar']);

/** @param {string} key */
const nameOf = (key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);

const ONE_VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** @param {Record<string, any>} manifest @returns {string[]} */
export const rangeFaults = (manifest) =>
  GROUPS.flatMap((group) => Object.entries(manifest[group] ?? {}))
    .filter(([, version]) => !ONE_VERSION.test(version))
    .map(([name, version]) => `${name} is ${version}, not one version`);

/** @param {Lockfile} lock @param {Record<string, any>} manifest @returns {string[]} */
export function lockFaults({ lockfileVersion, packages }, manifest) {
  const faults = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, not 3`];
  const root = /** @type {Record<string, any>} */ (packages[''] ?? {});
  for (const group of GROUPS) {
    for (const [name, version] of Object.entries(manifest[group] ?? {})) {
      if (root[group]?.[name] !== version) faults.push(`${name} is another in the lockfile`);
    }
  }
  for (const [key, { integrity, resolved, inBundle, link }] of Object.entries(packages)) {
    if (key === '' || link) continue;
    // What a package brings within itself is covered by the checksum of that package.
    if (!inBundle && !integrity?.startsWith('sha512-')) faults.push(`${key} has no checksum`);
    if (resolved) faults.push(`${key} names a registry`);
  }
  return faults;
}

/** @param {Lockfile} lock @returns {string[]} */
export const scriptFaults = ({ packages }) =>
  Object.entries(packages)
    .filter(([key, { hasInstallScript }]) => hasInstallScript && !EXPLAINED.has(nameOf(key)))
    .map(([key]) => `${key} brings an install script that nobody has explained`);

/** What commands take from the registry for one run is of one version too. @param {string} text @returns {string[]} */
export const npxFaults = (text) =>
  [...text.matchAll(/--package[= ]'?((?:@[\w.-]+\/)?[\w.-]+)(?:@([\w.^~*-]+))?/g)]
    .filter(([, , version = '']) => !ONE_VERSION.test(version))
    .map(([, name]) => `${name} is taken by npx without one version`);

/** @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkPins() {
  const locks = (await trackedFiles()).filter((name) => /(?:^|\/)package-lock\.json$/.test(name));
  /** @type {string[]} */
  const faults = [];
  let count = 0;
  for (const file of locks) {
    const lock = await readLockfile(file);
    const manifest = await readJson(file.replace('package-lock.json', 'package.json'));
    // Hosts of tests are installed without scripts.
    const scripts = file === 'package-lock.json' ? scriptFaults(lock) : [];
    const found = [...rangeFaults(manifest), ...lockFaults(lock, manifest), ...scripts];
    faults.push(...found.map((fault) => `${file}: ${fault}`));
    count += Object.keys(lock.packages).length - 1;
  }
  for (const file of await trackedFiles()) {
    if (!/^(?:package\.json|\.ci\/.*|\.github\/.*|action\.yml|test\/.*\.mjs)$/.test(file)) continue;
    const found = npxFaults(await readFile(inRepository(file), 'utf8'));
    faults.push(...found.map((fault) => `${file}: ${fault}`));
  }
  return { figure: `${locks.length} lockfiles, ${count} packages`, faults };
}

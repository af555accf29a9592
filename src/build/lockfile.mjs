// @ts-check
/** The lockfile of npm, and which package of it another gets. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {string} [license]
 * @property {boolean} [inBundle]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 */
/** @typedef {{ lockfileVersion: number, packages: Record<string, LockedPackage> }} Lockfile */

/** @param {string} [file] @returns {Promise<Lockfile>} */
export const readLockfile = async (file = 'package-lock.json') =>
  JSON.parse(await readFile(file, 'utf8'));

/** Where Node finds a package from another: beside it, or further out. @param {Lockfile} lock @param {string} key @param {string} name */
function keyOf(lock, key, name) {
  for (let from = key; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const wanted = `${from && `${from}/`}node_modules/${name}`;
    if (Object.hasOwn(lock.packages, wanted)) return wanted;
    if (!from) return undefined;
    if (!from.includes('/node_modules/')) {
      const outermost = `node_modules/${name}`;
      return Object.hasOwn(lock.packages, outermost) ? outermost : undefined;
    }
  }
}

/**
 * Which packages of a set need which others of it.
 * @param {readonly import('./bundled.mjs').BundledPackage[]} packages @param {Lockfile} lock
 */
export function dependenciesOf(packages, lock) {
  const byKey = new Map(packages.map((found) => [found.key, found]));
  /** @type {Map<string, { from: import('./bundled.mjs').BundledPackage, to: import('./bundled.mjs').BundledPackage[] }>} */
  const found = new Map();
  for (const from of packages) {
    const { dependencies = {}, peerDependencies = {} } = lock.packages[from.key] ?? {};
    const to = Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => {
      const key = keyOf(lock, from.key, name);
      return (key && byKey.get(key)) || [];
    });
    const id = `${from.name}@${from.version}`;
    const known = found.get(id)?.to ?? [];
    found.set(id, { from, to: [...new Set([...known, ...to])] });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, needs]) => needs);
}

// @ts-check
/**
 * Whose code and data is in the bundles, read from what esbuild says it wrote: a package that was
 * installed, even one that was read, but of which no byte came through, is not in them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {{ outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Metafile */
/** Names of outputs, each with the files of others that are in it. @typedef {Record<string, string[]>} Bundles */
/**
 * @typedef {object} BundledPackage
 * @property {string} key in the lockfile, `node_modules/…`
 * @property {string} folder where it is
 * @property {string} name
 * @property {string} version
 * @property {string} license as it declares it
 * @property {string[]} bundles sorted
 * @property {string[]} files of it that are in them, sorted
 */

/** The folder of a package in a path; the first `node_modules` is that of the repository. */
const PACKAGE = /^(.*?)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

/** Files that are not ours alone: packages, and the styles and locales of citations. */
const ofOthers = (/** @type {string} */ file) =>
  PACKAGE.test(file) || /^src\/csl\/.*\.(?:csl|xml)$/.test(file);

/** @param {readonly (Metafile | undefined)[]} metafiles @returns {Bundles} */
export function bundlesOf(metafiles) {
  /** @type {Bundles} */
  const bundles = {};
  for (const metafile of metafiles) {
    for (const [output, { inputs }] of Object.entries(metafile?.outputs ?? {})) {
      bundles[output.split('/').slice(-2).join('/')] = Object.entries(inputs)
        .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && ofOthers(file))
        .map(([file]) => file)
        .sort();
    }
  }
  return bundles;
}

/** @param {Bundles} bundles @param {(file: string) => string | undefined} groupOf */
function groups(bundles, groupOf) {
  /** @type {Map<string, { bundles: Set<string>, files: Set<string> }>} */
  const found = new Map();
  for (const [bundle, files] of Object.entries(bundles)) {
    for (const file of files) {
      const group = groupOf(file);
      if (group === undefined) continue;
      const entry = found.get(group) ?? { bundles: new Set(), files: new Set() };
      entry.bundles.add(bundle);
      entry.files.add(file);
      found.set(group, entry);
    }
  }
  return [...found]
    .map(([group, entry]) => ({
      group,
      bundles: [...entry.bundles].sort(),
      files: [...entry.files].sort(),
    }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** The packages in the bundles, sorted by where they are. @param {Bundles} bundles @returns {Promise<BundledPackage[]>} */
export async function bundledPackages(bundles) {
  const folders = groups(bundles, (file) => PACKAGE.exec(file)?.[0].slice(0, -1));
  return Promise.all(
    folders.map(async ({ group: folder, bundles, files }) => {
      const { name, version, license } = JSON.parse(
        await readFile(path.join(folder, 'package.json'), 'utf8'),
      );
      const key = folder.slice(folder.indexOf('node_modules/'));
      return { key, folder, name, version, license: String(license), bundles, files };
    }),
  );
}

/** The styles and locales in the bundles. @param {Bundles} bundles */
export const bundledData = (bundles) =>
  groups(bundles, (file) => (PACKAGE.test(file) ? undefined : file)).map(
    ({ group: file, bundles }) => ({ file, bundles }),
  );

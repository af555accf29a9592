// @ts-check
/**
 * Builds from nothing but what git tracks, twice: `npm ci` without any install script in an empty
 * folder, everything that is published, then the folder moved elsewhere, emptied of what was built,
 * and all of it again. What a machine's folders or the time of day put into a file shows as a difference.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { timed } from '../hosts/progress.mjs';
import { root } from '../hosts/root.mjs';
import { removeFolder, temporaryFolder } from '../hosts/workspace.mjs';
import { run } from './run.mjs';
import { copySources } from './sources.mjs';

/**
 * @typedef {object} Builds
 * @property {string} folder the repository built anew, with node_modules
 * @property {string} vsix
 * @property {string} tarball of npm
 * @property {[Record<string, string>, Record<string, string>] | null} digests of what two builds made;
 *   null where what was built before is looked at
 * @property {() => Promise<void>} remove
 */

/** What is published, and what it is made of. @param {string} folder */
async function digestsOf(folder) {
  const dist = (await readdir(path.join(folder, 'dist'))).map((name) => `dist/${name}`);
  const packed = (await readdir(path.join(folder, 'out'))).filter((name) => name.endsWith('.tgz'));
  /** @type {Record<string, string>} */
  const digests = {};
  for (const name of [...dist, ...packed.map((file) => `out/${file}`), 'trich-dan.vsix'].sort()) {
    const bytes = await readFile(path.join(folder, name));
    digests[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return digests;
}

/** Where a build leaves what is published. @param {string} folder @param {string} version */
const filesOf = (folder, version) => ({
  vsix: path.join(folder, 'trich-dan.vsix'),
  tarball: path.join(folder, 'out', `trich-dan-${version}.tgz`),
});

/** Out of the way of the suites, which build and pack again. @param {Record<string, string>} files @param {string} target */
async function putAside(files, target) {
  await mkdir(target);
  for (const file of Object.values(files)) {
    await copyFile(file, path.join(target, path.basename(file)));
  }
  return (/** @type {string} */ file) => path.join(target, path.basename(file));
}

/** @param {string} folder */
async function versionOf(folder) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')).version;
}

/** Zip files carry times: that of the commit, in one zone. */
async function environment() {
  const { output } = await run('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return { ...process.env, SOURCE_DATE_EPOCH: output.trim(), TZ: 'UTC' };
}

/** @param {string} home an empty folder @returns {Promise<Omit<Builds, 'remove'>>} */
async function buildTwice(home) {
  const first = path.join(home, 'một');
  const second = path.join(home, 'somewhere else', 'hai');
  const env = await environment();
  const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
    run('npm', args, { cwd, env });
  const build = async (/** @type {string} */ folder) => {
    await npm(['run', '--silent', 'pack:npm'], folder);
    await npm(['run', '--silent', 'package'], folder);
    return digestsOf(folder);
  };
  await timed('Copying what git tracks', () => copySources(first));
  await timed('npm ci, without install scripts', () =>
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], first),
  );
  const one = await timed('Building all that is published', () => build(first));
  await mkdir(path.dirname(second));
  await rename(first, second);
  for (const made of ['dist', 'out', 'trich-dan.vsix']) {
    await rm(path.join(second, made), { recursive: true });
  }
  const other = await timed('Building it again, elsewhere', () => build(second));
  const files = filesOf(second, await versionOf(second));
  const aside = await putAside(files, path.join(home, 'published'));
  return {
    folder: second,
    vsix: aside(files.vsix),
    tarball: aside(files.tarball),
    digests: [one, other],
  };
}

/** @returns {Promise<Builds>} @throws {Error} with what the step that failed wrote */
export async function cleanBuild() {
  const home = await temporaryFolder();
  const remove = () => removeFolder(home);
  try {
    return { ...(await buildTwice(home)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What the repository itself has built: for work on the checks. @returns {Promise<Builds>} */
export async function presentBuild() {
  const files = filesOf(root, await versionOf(root));
  return { folder: root, ...files, digests: null, remove: async () => {} };
}

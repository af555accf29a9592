// @ts-check
/** Beside the bundles: whose code is in them, for people and for programs. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundledData, bundledPackages } from './bundled.mjs';
import { readLockfile } from './lockfile.mjs';
import { noticesOf } from './notices.mjs';
import { npmPurl, sbomOf } from './sbom.mjs';

/** Purl types by what is packed; `vscode-extension` has the publisher as namespace. */
const purls = {
  npm: (/** @type {Record<string, string>} */ { name = '', version = '' }) =>
    npmPurl(name, version),
  vsix: (/** @type {Record<string, string>} */ { publisher, name, version }) =>
    `pkg:vscode-extension/${publisher}/${name}@${version}`,
};

/**
 * @param {'vsix' | 'npm'} kind
 * @param {string} folder
 * @param {import('./bundled.mjs').Bundles} bundles
 */
export async function writeBundled(kind, folder, bundles) {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const { name, version, license } = manifest;
  const packages = await bundledPackages(bundles);
  const subject = { name, version, license, purl: purls[kind](manifest) };
  const bundled = { packages, data: bundledData(bundles) };
  const sbom = sbomOf(subject, bundled, await readLockfile());
  await writeFile(path.join(folder, 'third-party-notices.txt'), await noticesOf(packages));
  await writeFile(path.join(folder, 'sbom.cdx.json'), sbom);
}

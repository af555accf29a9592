// @ts-check
/** Leaves what was checked where it can be published from: the very bytes, their checksums, what is new. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readZip } from '../hosts/vsix.mjs';
import { notesOf } from './checks/changelog.mjs';
import { readTarball } from './tar.mjs';

/** @param {import('./cleanBuild.mjs').Builds} builds @param {string} target */
export async function keep({ folder, vsix, tarball }, target) {
  await mkdir(target, { recursive: true });
  /** @type {Record<string, Buffer | undefined>} */
  const files = {
    'trich-dan.vsix': await readFile(vsix),
    'trich-dan.vsix.cdx.json': (await readZip(vsix)).get('extension/dist/sbom.cdx.json'),
    'trich-dan.tgz': await readFile(tarball),
    'trich-dan.tgz.cdx.json': (await readTarball(tarball)).get('dist/sbom.cdx.json'),
  };
  let sums = '';
  for (const [name, bytes] of Object.entries(files)) {
    if (!bytes) throw new Error(`${name} is not in its package`);
    await writeFile(path.join(target, name), bytes);
    sums += `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  }
  await writeFile(path.join(target, 'SHA256SUMS'), sums);
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const changelog = await readFile(path.join(folder, 'CHANGELOG.md'), 'utf8');
  await writeFile(path.join(target, 'NOTES.md'), notesOf(changelog, version));
}

// @ts-check
/** Leaves what was checked where it can be published from: the very bytes, and their checksums. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param {import('./cleanBuild.mjs').Builds} builds @param {string} target */
export async function keep({ folder, vsix, tarball }, target) {
  await mkdir(target, { recursive: true });
  const files = {
    'trich-dan.vsix': vsix,
    'trich-dan.vsix.cdx.json': path.join(folder, 'dist', 'sbom.cdx.json'),
    'trich-dan.tgz': tarball,
    'trich-dan.tgz.cdx.json': path.join(folder, 'out', 'npm', 'dist', 'sbom.cdx.json'),
  };
  let sums = '';
  for (const [name, file] of Object.entries(files)) {
    await copyFile(file, path.join(target, name));
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    sums += `${digest}  ${name}\n`;
  }
  await writeFile(path.join(target, 'SHA256SUMS'), sums);
}

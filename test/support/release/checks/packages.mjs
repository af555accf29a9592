// @ts-check
/** What is in the two packages: just the files of the list, none too large, nothing of the machine. */
import { stat } from 'node:fs/promises';
import { readZip } from '../../hosts/vsix.mjs';
import { contentFaults, leakFaults } from '../contents.mjs';
import * as expected from '../expected.mjs';
import { kilobytes } from '../outcome.mjs';
import { readTarball } from '../tar.mjs';

/** @typedef {import('../outcome.mjs').Context} Context */

/**
 * @param {ReadonlyMap<string, Buffer>} found @param {string} file @param {string} folder
 * @param {import('../contents.mjs').Expected} list
 * @returns {Promise<import('../outcome.mjs').Outcome>}
 */
async function judge(found, file, folder, list) {
  const { size } = await stat(file);
  const unpacked = [...found.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    figure: `${found.size} files, ${kilobytes(size)} packed, ${kilobytes(unpacked)} unpacked`,
    faults: [...contentFaults(found, size, list), ...leakFaults(found, [folder])],
  };
}

/** @param {Context} context */
export const checkVsix = async ({ builds: { vsix, folder } }) =>
  judge(await readZip(vsix), vsix, folder, expected.vsix);

/** @param {Context} context */
export const checkTarball = async ({ builds: { tarball, folder } }) =>
  judge(await readTarball(tarball), tarball, folder, expected.npm);

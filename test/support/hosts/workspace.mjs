// @ts-check
/** The sample report folder, copied, so that no test and no trial ever edits the repository. */
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRepository } from './root.mjs';

/** A new temporary folder. Its real path, since VS Code resolves links. @returns {Promise<string>} */
export async function temporaryFolder() {
  return mkdtemp(path.join(await realpath(os.tmpdir()), 'trich-dan-'));
}

/** @param {string} folder */
export const removeFolder = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/**
 * Copies the sample workspace.
 * @param {string} parent
 * @returns {Promise<string>} the copy, named as a person would name such a folder
 */
export async function copyWorkspace(parent) {
  const folder = path.join(parent, 'Báo cáo xã');
  await cp(inRepository('test', 'fixtures', 'workspace'), folder, { recursive: true });
  return folder;
}

/**
 * Copies the sample workspace as one folder of a workspace that may get more: a window that has a
 * folder alone is loaded anew when it gets another, and the suites with it.
 * @param {string} parent
 * @returns {Promise<string>} the file of the workspace, in a folder that holds nothing else
 */
export async function copyMultiRootWorkspace(parent) {
  const folder = path.join(parent, 'reports');
  await mkdir(folder);
  const name = path.basename(await copyWorkspace(folder));
  const file = path.join(folder, 'reports.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: name }], settings: {} }));
  return file;
}

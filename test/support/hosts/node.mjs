// @ts-check
/** The Node that runs code-server, which needs version 24 whatever runs these scripts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureHost } from './install.mjs';
import { recipes } from './recipes.mjs';

/** @returns {Promise<string>} the path of an executable */
export async function nodeForCodeServer() {
  if (process.versions.node.startsWith('24.')) {
    return process.execPath;
  }
  const folder = await ensureHost('node');
  const candidates = (recipes.node.files[0] ?? '').split('|');
  const file = candidates.map((each) => path.join(folder, each)).find((each) => existsSync(each));
  if (!file) {
    throw new Error(`There is no Node in ${folder}: delete that folder and run again.`);
  }
  return file;
}

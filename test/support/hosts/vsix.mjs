// @ts-check
/** Packaged extensions: made with vsce, opened without any program of the system. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { startTree } from './processTree.mjs';
import { inRepository } from './root.mjs';

const inflate = promisify(inflateRaw);

/** Signatures and header sizes of the zip format, APPNOTE.TXT 4.3. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/** @typedef {{ name: string, method: number, size: number, offset: number }} Entry */

/** The table of contents of a zip file. @param {Buffer} zip @returns {Entry[]} */
function entries(zip) {
  let end = zip.length - END_SIZE;
  while (end >= 0 && zip.readUInt32LE(end) !== END) {
    end--;
  }
  if (end < 0) {
    throw new Error('This is not a zip file: it has no table of contents.');
  }
  /** @type {Entry[]} */
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) {
      throw new Error(`This zip file is broken at byte ${at}.`);
    }
    const nameLength = zip.readUInt16LE(at + 28);
    found.push({
      name: zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

/** @param {Buffer} zip @param {Entry} entry @returns {Promise<Buffer>} */
async function content(zip, { name, method, size, offset }) {
  const start = offset + LOCAL_SIZE + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + size);
  if (method === 0) {
    return data;
  }
  if (method === 8) {
    return inflate(data);
  }
  throw new Error(`${name} is packed by method ${method}, which is not known here.`);
}

/** Every file of a zip file, by its name. @param {string} file @returns {Promise<Map<string, Buffer>>} */
export async function readZip(file) {
  const zip = await readFile(file);
  /** @type {Map<string, Buffer>} */
  const found = new Map();
  for (const entry of entries(zip)) {
    if (!entry.name.endsWith('/')) found.set(entry.name, await content(zip, entry));
  }
  return found;
}

/**
 * Unpacks the extension of a VSIX.
 * @param {string} file
 * @param {string} folder gets package.json and what lies beside it
 */
export async function unpackVsix(file, folder) {
  const zip = await readFile(file);
  const prefix = 'extension/';
  for (const entry of entries(zip)) {
    if (!entry.name.startsWith(prefix) || entry.name.endsWith('/')) {
      continue;
    }
    const target = path.resolve(folder, entry.name.slice(prefix.length));
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new Error(`${file} holds a file outside its folder: ${entry.name}`);
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await content(zip, entry));
  }
}

/**
 * Packages an extension without dependencies.
 * @param {string} folder
 * @param {string} file the VSIX to write
 */
export async function packageVsix(folder, file) {
  const vsce = inRepository('node_modules', '@vscode', 'vsce', 'vsce');
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--out',
    file,
  ];
  const run = startTree(process.execPath, [vsce, 'package', ...flags], { cwd: folder });
  if ((await run.exited) !== 0) {
    throw new Error(`${folder} could not be packaged:\n${run.output()}`);
  }
}

// @ts-check
/** Reads what `npm pack` writes: a gzipped archive in the ustar form (POSIX.1-1988). */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** @param {Buffer} header @param {number} from @param {number} length */
const text = (header, from, length) =>
  header.toString('utf8', from, from + length).replace(/\0.*$/s, '');

/** @param {string} file @returns {Promise<Map<string, Buffer>>} names below the one folder of the package */
export async function readTarball(file) {
  const tar = gunzipSync(await readFile(file));
  /** @type {Map<string, Buffer>} */
  const found = new Map();
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    const name = [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const kind = String.fromCharCode(header[156] ?? 0);
    at += BLOCK;
    if (name && (kind === '0' || kind === '\0')) {
      found.set(name.replace(/^package\//, ''), tar.subarray(at, at + size));
    }
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}

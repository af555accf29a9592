// @ts-check
/**
 * Takes out of bundles what libraries can do and nothing here asks of them: making code of text,
 * reaching a network, starting processes, unpacking pictures. What is not there cannot be reached by a bug. Every change
 * must find its place, so that a new version of a library fails the build and is looked at.
 */
import { readFile } from 'node:fs/promises';

/** @typedef {{ file: RegExp, changes: readonly (readonly [string | RegExp, string])[] }} Library */

/** Stands for what was taken out. */
const notHere = 'notHere';
const definition = `const ${notHere} = () => { throw new Error('taken out of the bundle'); };\n`;

/**
 * Bytes that a stream unpacks to are counted by `src/import/pdf/unpackedBudget.ts`, which throws beyond
 * the limit: pdf.js has none, and its buffers are no part of the heap that a worker is held to.
 */
const count = (/** @type {string} */ bytes) => `globalThis.countUnpackedBytes?.(${bytes});`;

/** @type {Library[]} */
const libraries = [
  {
    file: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/,
    changes: [
      [/\b(?:new )?Function\((?=["'])/g, `${notHere}(`],
      [/\bawait import\(\s*\/\*webpackIgnore: true\*\//g, `${notHere}(`],
      [/\bprocess\.getBuiltinModule\(/g, `${notHere}(`],
    ],
  },
  {
    file: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/,
    changes: [
      [
        'const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);',
        `${count('size - buffer.byteLength')} const buffer2 = new Uint8Array(size); buffer2.set(buffer);`,
      ],
      ['chunks.push(chunk);\n', `${count('chunk.byteLength')} chunks.push(chunk);\n`],
      // Unpack all at once, without a look at what it comes to; pictures are never asked for.
      [/\bBrotliDecode\(new Int8Array\(/g, `${notHere}(new Int8Array(`],
      [/\bnew (?:JpegImage|Jbig2Image)\(/g, `${notHere}(`],
    ],
  },
  {
    file: /zod[\\/]v4[\\/]core[\\/](?:compile|doc|util)\.js$/,
    changes: [['const F = Function;', `const F = ${notHere};`]],
  },
];

/** @param {string} source @param {Library} library @param {string} file */
function changed(source, { changes }, file) {
  return changes.reduce((text, [from, to]) => {
    const result = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
    if (result === text) throw new Error(`${file}: ${from} is not there any more`);
    return result;
  }, source);
}

/** What the libraries that are bundled must not be able to do. @type {import('esbuild').Plugin} */
export const withoutPowers = {
  name: 'without powers',
  setup(build) {
    const filter = new RegExp(libraries.map(({ file }) => file.source).join('|'));
    build.onLoad({ filter }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = libraries
        .filter(({ file }) => file.test(path))
        .reduce((text, library) => changed(text, library, path), source);
      return { contents: definition + contents, loader: 'js' };
    });
  },
};

/**
 * Modules of Node that a library names and that nothing here may use; a call of theirs fails.
 * @param {...string} names @returns {import('esbuild').Plugin}
 */
export function withoutModules(...names) {
  return {
    name: 'without modules',
    setup(build) {
      const filter = new RegExp(`^(?:node:)?(?:${names.join('|')})$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'without' }));
      build.onLoad({ filter: /.*/, namespace: 'without' }, () => ({
        contents: 'module.exports = {};',
      }));
    },
  };
}

/** Names of a worker's world that nothing in it may use, for `define`. @type {Record<string, string>} */
export const withoutNetwork = Object.fromEntries(
  [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebTransport',
    'EventSource',
    'RTCPeerConnection',
    'ActiveXObject',
    'importScripts',
    'Worker',
    'SharedWorker',
    'WebAssembly',
  ].map((name) => [name, 'undefined']),
);

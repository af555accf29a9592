// @ts-check
/**
 * The patterns that are built from strings while a module loads, as they are then: the modules of src
 * that build any are bundled with each `new RegExp(…)` handed to a recorder, and run. What only a call
 * builds is not seen here; the list of exceptions explains each of those.
 */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { root } from '../hosts/root.mjs';

/** @typedef {import('./literals.mjs').Built} Built */
/** @typedef {import('./literals.mjs').Literal} Literal */

/** @param {string} file */
const nameOf = (file) => path.relative(root, file).replaceAll('\\', '/');

/**
 * @param {string} text @param {readonly Built[]} places of this file, in order
 * @returns {string} the text, each place telling the recorder what it made
 */
function recorded(text, places) {
  let result = '';
  let done = 0;
  for (const { file, line, start, end } of places) {
    const place = JSON.stringify(`${file}:${line}`);
    result += `${text.slice(done, start)}__built(${place}, ${text.slice(start, end)})`;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * @param {readonly Built[]} built
 * @returns {Promise<Literal[]>} one for each pattern that a place made while loading
 */
export async function builtWhileLoading(built) {
  const files = [...new Set(built.map(({ file }) => file))];
  /** @type {Literal[]} */
  const found = [];
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Nothing may be shaken out: the patterns are wanted, not what uses them.
    treeShaking: false,
    logLevel: 'error',
    loader: { '.xml': 'text' },
    plugins: [
      {
        name: 'recorder',
        setup(build) {
          build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
            const places = built.filter((place) => place.file === nameOf(file));
            return { contents: recorded(await readFile(file, 'utf8'), places), loader: 'ts' };
          });
        },
      },
    ],
  });
  const code = outputFiles[0]?.text ?? '';
  /** @param {string} place @param {RegExp} made */
  const record = (place, made) => {
    const [file = '', line] = place.split(':');
    const { source, flags } = made;
    found.push({ file, line: Number(line), source, flags });
    return made;
  };
  vm.runInNewContext(code, { __built: record, console, TextDecoder, TextEncoder, URL });
  return found;
}

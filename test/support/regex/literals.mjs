// @ts-check
/** The regular expressions of src, read from its syntax: literals, and those built from strings. */
import { readdir, readFile } from 'node:fs/promises';
import { parseSync, Visitor } from 'oxc-parser';
import { inRepository } from '../hosts/root.mjs';

/**
 * `source` and `flags` of a literal, as its RegExp has them.
 * @typedef {{ file: string, line: number, source: string, flags: string }} Literal
 */
/**
 * `new RegExp(…)` or `RegExp(…)`: what is written, blanks made one, and its place in the file as
 * half-open UTF-16 offsets.
 * @typedef {{ file: string, line: number, written: string, start: number, end: number }} Built
 */

/** Every TypeScript file of src, as a path in the repository with "/". @returns {Promise<string[]>} */
export async function sourceFiles() {
  const names = await readdir(inRepository('src'), { recursive: true });
  return names
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort();
}

/**
 * @param {string} file named in errors
 * @param {string} text TypeScript
 * @returns {{ literals: Literal[], built: Built[] }}
 */
export function expressionsOf(file, text) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  /** @type {Literal[]} */
  const literals = [];
  /** @type {Built[]} */
  const built = [];
  /** @param {number} offset */
  const lineAt = (offset) => text.slice(0, offset).split('\n').length;
  /** @param {import('oxc-parser').NewExpression | import('oxc-parser').CallExpression} node */
  const take = ({ callee, start, end }) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
    const written = text.slice(start, end).replace(/\s+/g, ' ');
    built.push({ file, line: lineAt(start), written, start, end });
  };
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      literals.push({ file, line: lineAt(node.start), source: pattern, flags });
    },
    NewExpression: take,
    CallExpression: take,
  }).visit(program);
  return { literals, built };
}

/** All of src. */
export async function expressions() {
  /** @type {Literal[]} */
  const literals = [];
  /** @type {Built[]} */
  const built = [];
  for (const file of await sourceFiles()) {
    const found = expressionsOf(file, await readFile(inRepository(...file.split('/')), 'utf8'));
    literals.push(...found.literals);
    built.push(...found.built);
  }
  return { literals, built };
}

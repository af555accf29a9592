// @ts-check
/** What tests look at in the pages of the documentation. */
import { readdir, readFile } from 'node:fs/promises';

/** @typedef {{ levels: number[], links: string[], pictures: string[], bold: string[], ids: string[] }} Page */
/** @typedef {{ vi: string, en: string }} Pair files of one page in both languages */

/** Made from the manifest, and tested there. */
const generated = /^reference\./;

/** The page that a link is to, in whatever language. @param {string} to */
const pageOf = (to) =>
  to
    .replace(/#.*$/, '')
    .replace(/(?:\.vi)?\.md$/, '')
    .replace(/\bREADME\.en$/, 'README')
    .replace(/\.(?:vi|en)\.gif$/, '');

/** @param {string} text of a page in Markdown @returns {Page} */
export function readPage(text) {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '');
  const caught = (/** @type {RegExp} */ pattern) =>
    [...prose.matchAll(pattern)].map(([, found = '']) => found);
  return {
    levels: caught(/^(#+) /gm).map(({ length }) => length),
    links: caught(/(?<!!)\[[^\]\n]*\]\(([^)\n]+)\)/g).map(pageOf),
    pictures: caught(/!\[[^\]\n]*\]\(([^)\n]+)\)/g).map(pageOf),
    bold: caught(/\*\*([^*\n]+)\*\*/g),
    ids: [...new Set(caught(/`(trichDan\.[\w.]*\w)/g))],
  };
}

/** @param {string} file */
export const pageIn = async (file) => readPage(await readFile(file, 'utf8'));

/** @returns {Promise<Pair[]>} every page that is there in both languages */
export async function pairs() {
  const names = (await readdir('docs')).filter((name) => !generated.test(name));
  const both = names
    .filter((name) => name.endsWith('.vi.md'))
    .map((name) => ({ vi: `docs/${name}`, en: `docs/${name.replace('.vi.md', '.md')}` }));
  return [{ vi: 'README.md', en: 'README.en.md' }, ...both];
}

/** @returns {Promise<string[]>} README and all pages of docs */
export async function allPages() {
  const names = (await readdir('docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'README.en.md', ...names.map((name) => `docs/${name}`)];
}

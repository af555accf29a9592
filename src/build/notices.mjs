// @ts-check
/** Whose code is in the bundles, and on what terms, as those terms want it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { components, embeddedIn } from './components.mjs';

const LINE = `\n\n${'='.repeat(80)}\n\n`;

/** @param {string} folder of a package @param {string} name */
async function textsOf(folder, name) {
  const files = (await readdir(folder))
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const own = components.texts[name];
  const all = [...files.map((file) => path.join(folder, file)), ...(own ? [own] : [])];
  return Promise.all(all.map((file) => readFile(file, 'utf8')));
}

/** @param {import('./components.mjs').Embedded} part */
async function noticeOfPart({ within, name, version, license, copyright, texts = [] }) {
  const read = await Promise.all(texts.map((file) => readFile(file, 'utf8')));
  if (copyright) {
    const mit = await readFile('src/build/licences/mit.txt', 'utf8');
    read.push(`${copyright}\n\n${mit}`);
  }
  const title = `${[name, version].filter(Boolean).join(' ')} (${license}), within ${within}`;
  return [title, ...read.map((text) => text.trim())].join('\n\n');
}

/** @param {readonly import('./bundled.mjs').BundledPackage[]} packages */
export async function noticesOf(packages) {
  const notices = await Promise.all(
    packages.map(async ({ folder, name, version, license }) => {
      const texts = await textsOf(folder, name);
      const own = [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())];
      const parts = await Promise.all(embeddedIn(name).map(noticeOfPart));
      return [own.join('\n\n'), ...parts];
    }),
  );
  // Styles and locales are data, no package, and one licence wants more said than a package says.
  const data = await readFile('src/csl/notices.txt', 'utf8');
  return `${[data.trim(), ...notices.flat()].join(LINE)}\n`;
}

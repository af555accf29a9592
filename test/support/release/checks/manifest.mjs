// @ts-check
/** What the Marketplace and Open VSX show of the extension: complete, in both languages, of this version. */
import { readFile } from 'node:fs/promises';
import { readZip } from '../../hosts/vsix.mjs';
import { inRepository } from '../../hosts/root.mjs';

/** Of the Marketplace; `vsce` lets a wrong one through. */
const CATEGORIES = new Set(
  `AI|Azure|Chat|Data Science|Debuggers|Education|Extension Packs|Formatters|Keymaps|Language Packs|Linters|Machine Learning|Notebooks|Other|Programming Languages|SCM Providers|Snippets|Testing|Themes|Visualization`.split(
    '|',
  ),
);
const MOST_KEYWORDS = 30;
const ICON_PIXELS = 128;

/** Every string in a value. @param {unknown} value @returns {string[]} */
const strings = (value) =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** @param {Record<string, any>} manifest @returns {string[]} */
export function fieldFaults(manifest) {
  /** @type {[string, boolean][]} */
  const wanted = [
    ['name', /^[a-z][a-z0-9-]*$/.test(manifest['name'])],
    ['publisher', /^[a-z0-9][a-z0-9-]*$/.test(manifest['publisher'])],
    ['version', /^\d+\.\d+\.\d+$/.test(manifest['version'])],
    ['displayName', /^%.+%$/.test(manifest['displayName'])],
    ['description', /^%.+%$/.test(manifest['description'])],
    ['license', manifest['license'] === 'MIT'],
    ['icon', String(manifest['icon']).endsWith('.png')],
    ['galleryBanner.color', /^#[0-9a-f]{6}$/i.test(manifest['galleryBanner']?.color)],
    ['galleryBanner.theme', ['dark', 'light'].includes(manifest['galleryBanner']?.theme)],
    ['engines.vscode', /^\^\d+\.\d+\.0$/.test(manifest['engines']?.vscode)],
    ['dependencies', Object.keys(manifest['dependencies'] ?? {}).length === 0],
  ];
  const { categories = [], keywords = [] } = manifest;
  return [
    ...wanted.filter(([, isFine]) => !isFine).map(([name]) => `${name} is not as it should be`),
    ...(categories.length === 0 ? ['there is no category'] : []),
    ...categories
      .filter((/** @type {string} */ name) => !CATEGORIES.has(name))
      .map((/** @type {string} */ name) => `${name} is no category`),
    ...(keywords.length === 0 || keywords.length > MOST_KEYWORDS
      ? [`${keywords.length} keywords are not 1 to ${MOST_KEYWORDS}`]
      : []),
    ...(new Set(keywords).size < keywords.length ? ['a keyword is there twice'] : []),
  ];
}

/** What is not yet known, and whoever publishes has to add. @param {Record<string, any>} manifest */
export const unknownFields = (manifest) =>
  ['repository', 'bugs', 'homepage']
    .filter((name) => !manifest[name])
    .map((name) => `${name} is not in package.json: add it before publishing`);

/** The minor version of VS Code whose types are compiled against is the oldest that is promised. @param {Record<string, any>} manifest */
function engineFaults({ engines, devDependencies }) {
  const engine = /^\^(\d+\.\d+)\./.exec(engines.vscode)?.[1];
  const types = /^(\d+\.\d+)\./.exec(devDependencies['@types/vscode'])?.[1];
  return engine === types ? [] : [`engines.vscode ${engine} is not @types/vscode ${types}`];
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkManifest({ builds: { vsix } }) {
  const files = await readZip(vsix);
  const read = (/** @type {string} */ name) =>
    files.get(`extension/${name}`)?.toString('utf8') ?? '';
  const manifest = JSON.parse(read('package.json'));
  const faults = [...fieldFaults(manifest), ...engineFaults(manifest)];

  const keys = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
  for (const name of ['package.nls.json', 'package.nls.vi.json']) {
    const words = JSON.parse(read(name));
    const missing = keys.filter((key) => !words[key]);
    const unused = Object.keys(words).filter((key) => !keys.includes(key));
    faults.push(...missing.map((key) => `${name} lacks ${key}`));
    faults.push(...unused.map((key) => `${name} has ${key}, which nothing uses`));
  }

  const named = strings(manifest)
    .filter((text) => /^(?:\.\/)?(?:dist|docs|media)\/[\w./-]*\.\w+$/.test(text))
    .map((text) => text.replace(/^\.\//, ''));
  for (const name of new Set(named)) {
    if (!files.has(`extension/${name}`))
      faults.push(`package.json names ${name}, which is not there`);
  }

  const icon = files.get(`extension/${manifest.icon}`);
  const [width, height] = icon ? [icon.readUInt32BE(16), icon.readUInt32BE(20)] : [];
  if (width !== height || (width ?? 0) < ICON_PIXELS) {
    faults.push(`the icon has ${width} × ${height} pixels, not ${ICON_PIXELS} or more, square`);
  }
  const license = await readFile(inRepository('LICENSE'), 'utf8');
  if (read('LICENSE.txt') !== license || !license.startsWith('MIT License\n')) {
    faults.push('LICENSE.txt is not our licence');
  }
  const open = unknownFields(manifest);
  const links = [...read('readme.md').matchAll(/\]\((?!https?:|#)([^)\s]+)/g)].map(([, to]) => to);
  if (links.length > 0) {
    open.push(
      `${links.length} links of readme.md lead out of the VSIX: with \`repository\` known, drop --no-rewrite-relative-links`,
    );
  }
  return { figure: `${keys.length} words in each language, icon ${width} px`, faults, open };
}

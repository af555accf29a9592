// @ts-check
/**
 * On what terms everything is that is in the bundles: packages, code of others within their prepared
 * files, styles and locales. Each licence is one of the list, says what it is said to be, and its text is
 * among the notices.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundledData, bundledPackages } from '../../../../src/build/bundled.mjs';
import { components, embeddedIn, licenseOf } from '../../../../src/build/components.mjs';
import { isAllowed, PHRASES } from '../licences.mjs';

/** Traces that bundlers leave of what they put in: the name of a package, or of a part kept beside. */
const TRACES = [
  /^\s*\/\/(?:#region)? ?\S*node_modules\/(?:\.pnpm\/[^/\s]+\/node_modules\/)?((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  /^;?\/\/ \.\/external\/([\w-]+)\//gm,
  /github\.com\/zloirock\/(core-js)\/blob/g,
];

/** Whose code a prepared file has. @param {string} text @returns {string[]} */
export const tracesIn = (text) => [
  ...new Set(TRACES.flatMap((trace) => [...text.matchAll(trace)].map(([, name = '']) => name))),
];

/** @param {import('../../../../src/build/bundled.mjs').BundledPackage} found @param {string} cwd */
async function partFaults({ name, files }, cwd) {
  const texts = await Promise.all(files.map((file) => readFile(path.resolve(cwd, file), 'utf8')));
  const listed = embeddedIn(name);
  const names = new Set(listed.map((part) => part.name));
  return [
    ...listed
      .filter(({ mark }) => !texts.some((text) => text.includes(mark)))
      .map((part) => `${part.name} is said to be within ${name}, which has no “${part.mark}”`),
    ...texts
      .flatMap(tracesIn)
      .filter((trace) => !names.has(trace))
      .map((trace) => `${trace} is within ${name}, but not in src/build/components.json`),
  ];
}

/** @param {string} title @param {string} license @param {string} notices */
function noticeFaults(title, license, notices) {
  const [, after] = notices.split(`${title}\n`);
  if (after === undefined) return [`the notices lack ${title}`];
  const [text = ''] = after.split('\n====');
  return license
    .split(' OR ')
    .filter((id) => PHRASES.get(id)?.test(text) === false)
    .map((id) => `the notice of ${title} has not the text of ${id}`);
}

/** Styles and locales are ours, or data of others that the notices name. @param {string} file @param {string} notices */
function dataFaults(file, notices) {
  if (components.own.includes(file)) return [];
  const data = components.data.find(({ files }) => files.includes(file));
  if (!data) return [`${file} is in a bundle, but not in src/build/components.json`];
  return [
    ...(isAllowed(data.name, data.license) ? [] : [`${file}: ${data.license} is not allowed`]),
    ...(notices.includes(path.basename(file)) ? [] : [`the notices lack ${file}`]),
  ];
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkLicences({ builds: { folder } }) {
  const bundles = JSON.parse(await readFile(path.join(folder, 'out', 'bundles.json'), 'utf8'));
  const cwd = process.cwd();
  process.chdir(folder);
  const packages = await bundledPackages(bundles).finally(() => process.chdir(cwd));
  const notices = await readFile(path.join(folder, 'dist', 'third-party-notices.txt'), 'utf8');
  const faults = [];
  for (const found of packages) {
    const { name, version } = found;
    const license = licenseOf(found);
    if (!isAllowed(name, license)) faults.push(`${name} ${version}: ${license} is not allowed`);
    faults.push(...noticeFaults(`${name} ${version} (${found.license})`, license, notices));
    faults.push(...(await partFaults(found, folder)));
  }
  for (const { within, name, version, license } of components.embedded) {
    if (!isAllowed(name, license))
      faults.push(`${name} within ${within}: ${license} is not allowed`);
    const title = `${[name, version].filter(Boolean).join(' ')} (${license}), within ${within}`;
    faults.push(...noticeFaults(title, license, notices));
  }
  const data = bundledData(bundles);
  faults.push(...data.flatMap(({ file }) => dataFaults(file, notices)));
  const kinds = new Set(packages.map(licenseOf));
  return {
    figure: `${packages.length} packages, ${components.embedded.length} within them, ${data.length} styles and locales, ${kinds.size} licences`,
    faults,
  };
}

// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { allowed } from './allowed.mjs';
import { powersOf } from './powers.mjs';

/** @typedef {{ bundle: string, power: string, count: number, excerpt: string, why: string | null }} Found */

/** What one bundle can do, each once. @param {string} bundle @param {string} source @returns {Found[]} */
function inBundle(bundle, source) {
  /** @type {Map<string, Found>} */
  const found = new Map();
  for (const { kind, what, excerpt } of powersOf(source)) {
    const power = `${kind} ${what}`;
    const why = allowed[bundle]?.find((each) => each.power === power)?.why ?? null;
    const known = found.get(power) ?? { bundle, power, count: 0, excerpt, why };
    found.set(power, { ...known, count: known.count + 1 });
  }
  return [...found.values()];
}

/** What the list and the bundle do not agree on, in words. @param {string} bundle @param {Found[]} found */
function faultsOf(bundle, found) {
  const list = allowed[bundle];
  if (!list) return [`${bundle}: a bundle that the list does not know`];
  const unknown = found.flatMap(({ power, count, excerpt, why }) => {
    if (why === null) return [`${bundle}: ${power}: …${excerpt}…`];
    const times = list.find((each) => each.power === power)?.times ?? count;
    return times === count ? [] : [`${bundle}: ${power}: ${count} times, not ${times}`];
  });
  const gone = list.filter(({ power }) => !found.some((each) => each.power === power));
  return [...unknown, ...gone.map(({ power }) => `${bundle}: ${power}: is not there any more`)];
}

/**
 * Looks through the bundles of a folder.
 * @param {string} folder @returns {Promise<{ found: Found[], faults: string[] }>}
 */
export async function checkBundles(folder) {
  const bundles = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const missing = Object.keys(allowed).filter((name) => !bundles.includes(name));
  /** @type {Found[]} */
  const all = [];
  const faults = missing.map((name) => `${name}: is not there`);
  for (const bundle of bundles) {
    const found = inBundle(bundle, await readFile(path.join(folder, bundle), 'utf8'));
    all.push(...found);
    faults.push(...faultsOf(bundle, found));
  }
  return { found: all, faults };
}

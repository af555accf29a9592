// @ts-check
/** Every link of the pages leads somewhere; every picture of the docs is shown. Nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { inRepository } from '../../hosts/root.mjs';
import { linkFaults, readPage } from '../links.mjs';
import { trackedFiles } from '../sources.mjs';

/** @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkLinks() {
  const files = new Set(await trackedFiles());
  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const name of files) {
    if (name.endsWith('.md') && !/^(?:test|content)\//.test(name)) {
      pages.set(name, await readFile(inRepository(name), 'utf8'));
    }
  }
  const { faults, external, internal } = linkFaults(pages, files);
  const shown = [...pages.values()].flatMap((text) => readPage(text).links.map(({ to }) => to));
  for (const name of files) {
    const [, picture] = /^docs\/images\/(.+)$/.exec(name) ?? [];
    if (picture && !shown.some((to) => to.endsWith(`images/${picture}`))) {
      faults.push(`${name} is shown on no page`);
    }
  }
  const figure = `${pages.size} pages, ${internal} links within, ${external.length} out`;
  return { figure, faults, listed: external };
}

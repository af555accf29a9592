// @ts-check
/** The workflows and the action of this repository. */
import { readFile } from 'node:fs/promises';
import { inRepository } from '../../hosts/root.mjs';
import { readJson, trackedFiles } from '../sources.mjs';
import { workflowFaults } from '../workflows.mjs';

/** @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkWorkflows() {
  const { scripts } = await readJson('package.json');
  const all = new Set(await trackedFiles());
  const names = [...all].filter((name) => /^(?:\.github\/workflows\/.*|action)\.ya?ml$/.test(name));
  const faults = [];
  for (const name of names) {
    const found = workflowFaults(await readFile(inRepository(name), 'utf8'), scripts, all);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return { figure: names.map((name) => name.replace(/.*\//, '')).join(', '), faults };
}

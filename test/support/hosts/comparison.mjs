// @ts-check
/** Whether both hosts of extensions were held to the same promises, and what each feature came to. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { features } from '../docs/hostFeatures.mjs';
import { table } from '../docs/table.mjs';
import { say } from './progress.mjs';
import { inRepository } from './root.mjs';

/** @typedef {Pick<import('./results.mjs').SuiteResult, 'tests' | 'commands'>} HostFacts */

/** `/…/out/test/integration/mcp.node.test.js` is `mcp.node`. @param {string | undefined} file */
const suiteOf = (file) => path.basename(file ?? '').replace(/\.test\.[jt]s$/, '');

/** Of the ids that VS Code makes of views, each version has its own. @param {HostFacts} facts @param {readonly string[]} views */
const ownCommands = ({ commands = [] }, views) =>
  commands.filter(
    (id) => id.startsWith('trichDan.') && !views.some((view) => id.startsWith(`${view}.`)),
  );

/** What the first has and the second lacks. @param {readonly string[]} one @param {readonly string[]} other */
function lacking(one, other) {
  const there = new Set(other);
  return [...new Set(one)].filter((each) => !there.has(each));
}

/**
 * What one host lacks of the other, in words.
 * @param {HostFacts} node
 * @param {HostFacts} web
 * @param {{ declared: readonly string[], views: readonly string[] }} manifest
 * @returns {string[]}
 */
export function differences(node, web, { declared, views }) {
  const [ofNode, ofWeb] = [node, web].map((facts) => ownCommands(facts, views));
  const titles = (/** @type {HostFacts} */ { tests = [] }) =>
    tests
      .filter(({ file }) => !suiteOf(file).endsWith('.node'))
      .map(({ file, title }) => `${suiteOf(file)}: ${title}`);
  const [checkedNode, checkedWeb] = [titles(node), titles(web)];
  const told = (/** @type {string} */ words, /** @type {string[]} */ found) =>
    found.map((each) => `${words}: ${each}`);
  return [
    ...told('The Node host has not this command of the manifest', lacking(declared, ofNode ?? [])),
    ...told('The Web Worker host has not this command', lacking(ofNode ?? [], ofWeb ?? [])),
    ...told('The Node host has not this command', lacking(ofWeb ?? [], ofNode ?? [])),
    ...told('The Web Worker host did not run', lacking(checkedNode, checkedWeb)),
    ...told('The Node host did not run', lacking(checkedWeb, checkedNode)),
  ];
}

/** So many checks of each feature in each host. @param {HostFacts} node @param {HostFacts} web */
export function counted(node, web) {
  const countIn = (
    /** @type {HostFacts} */ { tests = [] },
    /** @type {readonly string[]} */ suites,
  ) => String(tests.filter(({ file }) => suites.includes(suiteOf(file))).length);
  const rows = features.map(({ name, suites }) => [
    name,
    countIn(node, suites),
    countIn(web, suites),
  ]);
  return table([['feature', 'Node', 'Web Worker'], ...rows]);
}

/**
 * Prints the table of both hosts.
 * @param {HostFacts} node @param {HostFacts} web
 * @throws {Error} naming what one host lacks of the other
 */
export async function compareHosts(node, web) {
  const { contributes } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  const ids = (/** @type {Record<string, string>[]} */ list, /** @type {string} */ key) =>
    list.map((each) => String(each[key]));
  const views = ids(Object.values(contributes.views).flat(), 'id');
  const found = differences(node, web, { declared: ids(contributes.commands, 'command'), views });
  counted(node, web).forEach((line) => say(`  ${line}`));
  const commands = ownCommands(node, views).length;
  if (found.length > 0) throw new Error(`The hosts differ.\n  ${found.join('\n  ')}`);
  say(`  ✓ the same checks and the same ${commands} commands in both hosts`);
}

// @ts-check
/** Watches what the extension asks of a network in the Node extension host, and its processes. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from './root.mjs';

/** @typedef {{ who: string, pid: number, kind: 'watched' | 'network' | 'process', what: string }} Event */

const hook = inRepository('test', 'support', 'hosts', 'networkHook.cjs');
/** The one process that the extension starts, by the program that runs itself. */
const ownProcess = /[\\/]trich-dan\.trich-dan-\d[^\\/]*[\\/]dist[\\/](?:server|cli)\.js(?: |$)/;

/**
 * What has the hook loaded by all that Node starts, and what it writes to. The host of extensions gets
 * no options of Node from VS Code: there the runner loads the hook before anything of ours is started.
 * @param {string} record
 */
export function watchingNetwork(record) {
  return {
    NODE_OPTIONS: `--require=${JSON.stringify(hook)}`,
    TRICH_DAN_HOOK: hook,
    TRICH_DAN_NETWORK: record,
  };
}

/** @param {string} folder @returns {Promise<string>} an empty record */
export async function newRecord(folder) {
  const record = path.join(folder, 'network.txt');
  await writeFile(record, '');
  return record;
}

/** @param {string} record @returns {Promise<Event[]>} */
async function eventsOf(record) {
  const lines = (await readFile(record, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/**
 * What was watched, and what was done that must not be.
 * @param {string} record
 * @returns {Promise<{ watched: Map<string, number>, faults: string[] }>} how often each began, by name
 */
export async function judgeNetwork(record) {
  const events = await eventsOf(record);
  /** @type {Map<string, number>} */
  const watched = new Map();
  for (const { who, kind } of events) {
    if (kind === 'watched') watched.set(who, (watched.get(who) ?? 0) + 1);
  }
  const bad = events.filter(
    ({ kind, what }) => kind === 'network' || (kind === 'process' && !ownProcess.test(what)),
  );
  return { watched, faults: bad.map(({ who, kind, what }) => `${who}: ${kind}: ${what}`) };
}

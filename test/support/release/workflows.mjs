// @ts-check
/** What must hold of workflows and actions of GitHub, without running them. */
import { parse } from 'yaml';

/** @typedef {{ name?: string, uses?: string, run?: string, with?: Record<string, unknown>, env?: Record<string, unknown>, if?: string }} Step */

/** @param {any} file @returns {Step[]} */
const stepsOf = (file) =>
  file.runs?.steps ??
  Object.values(file.jobs ?? {}).flatMap((/** @type {any} */ { steps = [] }) => steps);

/** Scripts of package.json that a command names. @param {string} command @returns {string[]} */
const scriptsIn = (command) => [
  ...[...command.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
  ...(/\bnpm test\b/.test(command) ? ['test'] : []),
];

/**
 * @param {string} text YAML
 * @param {Record<string, string>} scripts of package.json
 * @param {ReadonlySet<string>} files of the repository
 * @returns {string[]}
 */
export function workflowFaults(text, scripts, files) {
  /** @type {any} */
  const file = parse(text);
  /** @type {string[]} */
  const faults = [];
  const steps = stepsOf(file);
  if (steps.length === 0) faults.push('there is no step');
  for (const { uses, run = '' } of steps) {
    if (uses && !uses.startsWith('./') && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) {
      faults.push(`${uses} is not pinned to a commit`);
    }
    for (const name of scriptsIn(run)) {
      if (!Object.hasOwn(scripts, name)) faults.push(`there is no script ${name}`);
    }
    for (const [, name = ''] of run.matchAll(/\bnode ((?:test|build)\/[\w./-]+|esbuild\.mjs)/g)) {
      if (!files.has(name)) faults.push(`there is no ${name}`);
    }
    // A name of a branch or an input of somebody else would be a part of the script.
    if (/\$\{\{/.test(run)) faults.push(`an expression stands in a script: ${run.split('\n')[0]}`);
  }
  for (const [, action, comment = ''] of text.matchAll(/uses: (\S+@[0-9a-f]{40})(.*)$/gm)) {
    if (!/^ # v\d+\.\d+\.\d+$/.test(comment)) faults.push(`${action} does not say its version`);
  }
  if (!file.jobs) return faults;
  if (!file.permissions) faults.push('permissions are not said');
  for (const [name, job] of Object.entries(/** @type {Record<string, any>} */ (file.jobs))) {
    if (!job['timeout-minutes']) faults.push(`${name} has no time limit`);
    for (const need of [job.needs ?? []].flat()) {
      if (!file.jobs[need]) faults.push(`${name} needs ${need}, which is not there`);
    }
    const writes = Object.values({ ...file.permissions, ...job.permissions }).includes('write');
    for (const { uses = '', with: inputs = {} } of job.steps ?? []) {
      if (uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false) {
        faults.push(`${name} leaves its token in the checked out folder`);
      }
      if (writes && (uses.startsWith('actions/cache') || inputs['cache'])) {
        faults.push(`${name} may write, and takes a cache that another run filled`);
      }
    }
  }
  return faults;
}

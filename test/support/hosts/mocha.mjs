// @ts-check
/** Runs compiled suites with mocha in a process of its own. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findSuites, judge, readResult } from './results.mjs';
import { inRepository, root } from './root.mjs';
import { removeFolder, temporaryFolder } from './workspace.mjs';

/**
 * @typedef {object} RunOptions
 * @property {boolean} [parallel] whether files that know nothing of each other run together
 * @property {number} [shards] so many processes, each with a share of the files; the output of all but
 *   the first comes at the end
 * @property {boolean} [again] whether a test that failed is tried once more, and is told of
 */

/**
 * @param {string} suites the folder with the compiled suites
 * @param {number} timeout milliseconds a test may take
 * @param {RunOptions} [options]
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 * @throws {Error} when mocha ends without a result
 */
export async function runMocha(suites, timeout, { shards = 1, ...options } = {}) {
  const files = await findSuites(suites);
  const shares = await shared(files, Math.min(shards, files.length));
  const runs = shares.map((share, index) => runFiles(share, timeout, options, index > 0));
  const ended = await Promise.all(runs);
  for (const { output } of ended) process.stdout.write(output);
  const results = ended.map(({ result }) => result);
  const sum = (/** @type {'passed' | 'failed' | 'pending'} */ count) =>
    results.reduce((all, result) => all + result[count], 0);
  return judge(
    {
      passed: sum('passed'),
      failed: sum('failed'),
      pending: sum('pending'),
      files: results.flatMap((result) => result.files),
      failures: results.flatMap(({ failures }) => failures),
    },
    files,
  );
}

/**
 * Shares that take about as long as each other, as far as the number of tests tells; in a share the
 * files keep their order.
 * @param {string[]} files @param {number} count @returns {Promise<string[][]>}
 */
async function shared(files, count) {
  const tests = new Map();
  for (const file of files) {
    tests.set(file, (await readFile(file, 'utf8')).match(/^\s*it\(/gm)?.length ?? 0);
  }
  const shares = Array.from({ length: count }, () => ({ tests: 0, files: new Set() }));
  for (const file of files.toSorted((a, b) => tests.get(b) - tests.get(a))) {
    const [least] = shares.toSorted((a, b) => a.tests - b.tests);
    least?.files.add(file);
    if (least) least.tests += tests.get(file);
  }
  return shares.map((share) => files.filter((file) => share.files.has(file)));
}

/**
 * One process of mocha.
 * @param {string[]} files
 * @param {number} timeout
 * @param {Omit<RunOptions, 'shards'>} options
 * @param {boolean} quiet whether what it prints is kept for the end
 */
export async function runFiles(files, timeout, { parallel = false, again = false }, quiet) {
  const folder = await temporaryFolder();
  const resultFile = path.join(folder, 'result.json');
  const reporter = inRepository('test', 'support', 'hosts', 'reporter.cjs');
  const mocha = inRepository('node_modules', 'mocha', 'bin', 'mocha.js');
  const flags = ['--no-config', '--ui', 'bdd', '--forbid-only', '--forbid-pending', '--exit'];
  flags.push('--require', inRepository('test', 'support', 'hosts', 'seeds.cjs'));
  if (parallel) flags.push('--parallel', '--jobs', String(Math.max(2, availableParallelism())));
  if (again) flags.push('--retries', '1');
  const child = spawn(
    process.execPath,
    [mocha, ...flags, '--timeout', String(timeout), '--reporter', reporter, ...files],
    {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, TRICH_DAN_RESULT: resultFile },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  const result = readResult(resultFile);
  await removeFolder(folder);
  if (!result) {
    process.stdout.write(output);
    throw new Error(`mocha ended with code ${code} and without a result`);
  }
  return { result, output };
}

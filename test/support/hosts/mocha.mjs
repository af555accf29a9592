// @ts-check
/** Runs compiled suites with mocha in a process of its own. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findSuites, judge, readResult } from './results.mjs';
import { say } from './progress.mjs';
import { inRepository, root } from './root.mjs';
import { removeFolder, temporaryFolder } from './workspace.mjs';

/** @typedef {import('./results.mjs').SuiteResult} SuiteResult */
/** @typedef {SuiteResult & { passedIn: Record<string, number> }} FileResults with what passed by file */

/**
 * @typedef {object} RunOptions
 * @property {boolean} [parallel] whether files that know nothing of each other run together
 * @property {number} [shards] so many processes, each with a share of the files; the output of all but
 *   the first comes at the end
 * @property {boolean} [again] whether files of which a test failed run once more, with nothing beside
 *   them; what fails then has failed
 */

/** More than a few that fail did not fail by chance. */
const MOST_AGAIN = 6;

/**
 * @param {string} suites the folder with the compiled suites
 * @param {number} timeout milliseconds a test may take
 * @param {RunOptions} [options]
 * @returns {Promise<SuiteResult>}
 * @throws {Error} when mocha ends without a result
 */
export async function runMocha(suites, timeout, { shards = 1, parallel, again } = {}) {
  const files = await findSuites(suites);
  const shares = await shared(files, Math.min(shards, files.length));
  const runs = shares.map((share, index) =>
    runFiles(share, timeout, { parallel: parallel ?? false }, index > 0),
  );
  const ended = await Promise.all(runs);
  for (const { output } of ended) process.stdout.write(output);
  let result = sum(ended.map((one) => one.result));
  const failed = new Set(result.failures.map(({ file }) => file));
  const tried = files.filter((file) => failed.has(file));
  if (again && tried.length > 0 && tried.length === failed.size && tried.length <= MOST_AGAIN) {
    for (const { title, message } of result.failures) say(`  ! ${title}\n${message}`);
    say(`\n  Once more, alone: ${tried.map((file) => path.basename(file)).join(', ')}`);
    const second = await runFiles(tried, timeout, {}, false);
    result = sum([without(result, failed), second.result]);
  }
  return judge(result, files);
}

/** @param {readonly FileResults[]} results @returns {FileResults} */
function sum(results) {
  const count = (/** @type {'pending' | 'passed' | 'failed'} */ name) =>
    results.reduce((all, result) => all + result[name], 0);
  return {
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
    files: results.flatMap(({ files }) => files),
    failures: results.flatMap(({ failures }) => failures),
    passedIn: Object.assign({}, ...results.map(({ passedIn }) => passedIn)),
  };
}

/**
 * What is left of a result without some of its files.
 * @param {FileResults} result @param {ReadonlySet<string | undefined>} tried @returns {FileResults}
 */
function without({ files, failures, passedIn, pending }, tried) {
  const left = Object.entries(passedIn).filter(([file]) => !tried.has(file));
  const others = failures.filter(({ file }) => !tried.has(file));
  return {
    passed: left.reduce((all, [, count]) => all + count, 0),
    failed: others.length,
    pending,
    files: files.filter((file) => !tried.has(file)),
    failures: others,
    passedIn: Object.fromEntries(left),
  };
}

/**
 * Shares that take about as long as each other, as far as the number of tests tells; in a share the
 * files keep their order.
 * @param {string[]} files @param {number} count @returns {Promise<string[][]>}
 */
async function shared(files, count) {
  const tests = new Map();
  for (const file of files) {
    // What opens and closes around a suite takes about as long as a test.
    tests.set(file, 1 + ((await readFile(file, 'utf8')).match(/^\s*it\(/gm)?.length ?? 0));
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
 * @param {Pick<RunOptions, 'parallel'>} options
 * @param {boolean} quiet whether what it prints is kept for the end
 */
export async function runFiles(files, timeout, { parallel = false }, quiet) {
  const folder = await temporaryFolder();
  const resultFile = path.join(folder, 'result.json');
  const reporter = inRepository('test', 'support', 'hosts', 'reporter.cjs');
  const mocha = inRepository('node_modules', 'mocha', 'bin', 'mocha.js');
  const flags = ['--no-config', '--ui', 'bdd', '--forbid-only', '--forbid-pending', '--exit'];
  flags.push('--require', inRepository('test', 'support', 'hosts', 'seeds.cjs'));
  if (parallel) flags.push('--parallel', '--jobs', String(Math.max(2, availableParallelism())));
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
  const result = /** @type {FileResults | undefined} */ (readResult(resultFile));
  await removeFolder(folder);
  if (!result) {
    process.stdout.write(output);
    throw new Error(`mocha ended with code ${code} and without a result`);
  }
  return { result, output };
}

// @ts-check
/** Runs compiled suites with mocha in a process of its own. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findSuites, judge, readResult } from './results.mjs';
import { say } from './progress.mjs';
import { inRepository, root } from './root.mjs';
import { removeFolder, temporaryFolder } from './workspace.mjs';

/** @typedef {import('./results.mjs').SuiteResult} SuiteResult */
/**
 * With what passed in each file, and how long it took.
 * @typedef {SuiteResult & { passedIn: Record<string, number>, secondsIn: Record<string, number> }} FileResults
 */

/**
 * @typedef {object} RunOptions
 * @property {boolean} [parallel] whether files that know nothing of each other run together
 * @property {number} [shards] so many processes, each with a share of the files; the output of all but
 *   the first comes at the end
 * @property {string} [times] a JSON file of the repository with the seconds that files took once, by which
 *   shares are of a length; written anew where UPDATE_TIMES is set
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
export async function runMocha(suites, timeout, { shards = 1, parallel, times, again } = {}) {
  const files = await findSuites(suites);
  const shares = shared(files, Math.min(shards, files.length), await secondsOf(files, times));
  const runs = shares.map((share, index) =>
    runFiles(share, timeout, { parallel: parallel ?? false }, index > 0),
  );
  const ended = await Promise.all(runs);
  for (const { output } of ended) process.stdout.write(output);
  let result = sum(ended.map((one) => one.result));
  if (times && 'UPDATE_TIMES' in process.env) await keepTimes(times, result);
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
    secondsIn: Object.assign({}, ...results.map(({ secondsIn }) => secondsIn)),
  };
}

/**
 * What is left of a result without some of its files.
 * @param {FileResults} result @param {ReadonlySet<string | undefined>} tried @returns {FileResults}
 */
function without({ files, failures, passedIn, pending, secondsIn }, tried) {
  const left = Object.entries(passedIn).filter(([file]) => !tried.has(file));
  const others = failures.filter(({ file }) => !tried.has(file));
  return {
    passed: left.reduce((all, [, count]) => all + count, 0),
    failed: others.length,
    pending,
    files: files.filter((file) => !tried.has(file)),
    failures: others,
    passedIn: Object.fromEntries(left),
    secondsIn,
  };
}

/** The name of a suite, wherever it was compiled to. @param {string} file */
const nameOf = (file) => path.basename(file).replace(/\.test\.m?js$/, '');

/** @param {string} times @param {FileResults} result */
async function keepTimes(times, { secondsIn }) {
  const seconds = new Map(Object.entries(secondsIn).map(([file, each]) => [nameOf(file), each]));
  const kept = [...seconds.keys()]
    .toSorted()
    .map((name) => [name, Math.ceil(seconds.get(name) ?? 0)]);
  await writeFile(times, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/**
 * How long each file may take; one that is not known takes as long as the others do on average.
 * @param {string[]} files @param {string | undefined} times @returns {Promise<Map<string, number>>}
 */
async function secondsOf(files, times) {
  /** @type {Record<string, number>} */
  const known = times ? JSON.parse(await readFile(times, 'utf8')) : {};
  const all = Object.values(known);
  const average = all.reduce((sum, seconds) => sum + seconds, 0) / all.length;
  return new Map(files.map((file) => [file, known[nameOf(file)] ?? (average || 1)]));
}

/**
 * Shares that take about as long as each other; in a share the files keep their order.
 * @param {string[]} files @param {number} count @param {ReadonlyMap<string, number>} seconds
 * @returns {string[][]}
 */
function shared(files, count, seconds) {
  const long = (/** @type {string} */ file) => seconds.get(file) ?? 0;
  const shares = Array.from({ length: count }, () => ({ seconds: 0, files: new Set() }));
  for (const file of files.toSorted((a, b) => long(b) - long(a))) {
    const [least] = shares.toSorted((a, b) => a.seconds - b.seconds);
    least?.files.add(file);
    if (least) least.seconds += long(file);
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

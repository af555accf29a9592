// @ts-check
/** What a run of suites came to, wherever it ran, and whether it may count as passed. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { say } from './progress.mjs';

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} pending
 * @property {(string | undefined)[]} files of which at least one test ended
 * @property {Failure[]} failures
 * @property {{ file: string | undefined, title: string }[]} [tests] those that ended, of a host of extensions
 * @property {string[]} [commands] the ids VS Code knew at the end, of a host of extensions
 */

/** @typedef {{ title: string, message: string, file?: string }} Failure */

/** @param {string} file @returns {SuiteResult | undefined} undefined as long as it is not there */
export function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The compiled suites below a folder, sorted. @param {string} folder @returns {Promise<string[]>} */
export async function findSuites(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names
    .filter((name) => /\.test\.m?js$/.test(name))
    .map((name) => path.join(folder, name));
  if (files.length === 0) {
    throw new Error(`There is no suite in ${folder}: no test would run.`);
  }
  return files.sort();
}

/**
 * Adds to a result what mocha itself does not call a failure: no test at all, a file without a test,
 * a skipped test.
 * @param {SuiteResult} result
 * @param {string[]} expected the files that were found, named as in the result
 * @returns {SuiteResult}
 */
export function judge(result, expected) {
  const ran = new Set(result.files);
  const problems = expected
    .filter((file) => !ran.has(file))
    .map((file) => `no test of ${file} ran`);
  if (result.passed + result.failed === 0) {
    problems.push('no test ran');
  }
  if (result.pending > 0) {
    problems.push(`${result.pending} test(s) were skipped`);
  }
  for (const problem of problems) {
    say(`  ✗ ${problem}`);
  }
  const failures = problems.map((message) => ({ title: 'the run', message }));
  return {
    ...result,
    failed: result.failed + problems.length,
    failures: [...result.failures, ...failures],
  };
}

/**
 * Adds what the host itself saw, as a test of its own. @param {SuiteResult} result @param {string} title
 * @param {readonly string[]} faults @returns {SuiteResult}
 */
export function addOutcome(result, title, faults) {
  say(`  ${faults.length === 0 ? '✓' : '✗'} ${title}`);
  for (const fault of faults) say(`      ${fault}`);
  if (faults.length === 0) return { ...result, passed: result.passed + 1 };
  const failure = { title, message: faults.join('\n') };
  return { ...result, failed: result.failed + 1, failures: [...result.failures, failure] };
}

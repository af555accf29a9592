// @ts-check
/** Runs compiled suites with mocha in a process of its own. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findSuites, judge, readResult } from './results.mjs';
import { inRepository, root } from './root.mjs';
import { removeFolder, temporaryFolder } from './workspace.mjs';

/**
 * @param {string} suites the folder with the compiled suites
 * @param {number} timeout milliseconds a test may take
 * @param {{ parallel?: boolean, again?: boolean }} [options] whether files that know nothing of each
 *   other run together; whether a test that failed is tried once more, and is told of
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 * @throws {Error} when mocha ends without a result
 */
export async function runMocha(suites, timeout, { parallel = false, again = false } = {}) {
  const files = await findSuites(suites);
  const folder = await temporaryFolder();
  const result = path.join(folder, 'result.json');
  const reporter = inRepository('test', 'support', 'hosts', 'reporter.cjs');
  const mocha = inRepository('node_modules', 'mocha', 'bin', 'mocha.js');
  const flags = ['--no-config', '--ui', 'bdd', '--forbid-only', '--forbid-pending', '--exit'];
  if (parallel) flags.push('--parallel', '--jobs', String(Math.max(2, availableParallelism())));
  if (again) flags.push('--retries', '1');
  const child = spawn(
    process.execPath,
    [mocha, ...flags, '--timeout', String(timeout), '--reporter', reporter, ...files],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TRICH_DAN_RESULT: result },
    },
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  const found = readResult(result);
  await removeFolder(folder);
  if (!found) {
    throw new Error(`mocha ended with code ${code} and without a result`);
  }
  return judge(found, files);
}

// @ts-check
/** Runs the integration suites in the Node extension host of a real VS Code with the packaged extension. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { judgeNetwork, newRecord, watchingNetwork } from './network.mjs';
import { addOutcome, findSuites, judge, readResult } from './results.mjs';
import { inRepository, root } from './root.mjs';
import { packageVsix } from './vsix.mjs';
import { copyMultiRootWorkspace, removeFolder, temporaryFolder } from './workspace.mjs';

/** All suites together; a stuck one is cut off by its own time limit long before. */
const RUN_MS = 300_000;
const TEST_MS = 20_000;

/** Copies what was appended to a file since the last call to stdout. @param {string} file */
function follower(file) {
  let at = 0;
  const buffer = Buffer.alloc(64 * 1024);
  return () => {
    const handle = openSync(file, 'r');
    for (let count; (count = readSync(handle, buffer, 0, buffer.length, at)) > 0; at += count) {
      process.stdout.write(Buffer.from(buffer.subarray(0, count)));
    }
    closeSync(handle);
  };
}

/**
 * @typedef {object} NodeHostOptions
 * @property {string} [suites] a folder of compiled suites; those of test/integration by default
 * @property {string} [vsix] the built one by default
 * @property {string} [locale]
 * @property {{ run: number, test: number }} [limits] milliseconds for all suites together, and for a test
 * @property {string} [runner] the folder of the extension that runs the suites
 * @property {Record<string, string>} [env] added to the environment of the extension host
 * @property {Record<string, unknown>} [settings] of the user
 * @property {(page: import('playwright-core').Page) => Promise<void>} [opening] before the page is opened
 */

/**
 * @param {NodeHostOptions} [options]
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 * @throws {Error} when VS Code does not start, or stops before the suites have ended
 */
export async function runNodeHost(options = {}) {
  const {
    suites = inRepository('out', 'test', 'integration'),
    vsix = inRepository('trich-dan.vsix'),
    locale = 'en',
    limits = { run: RUN_MS, test: TEST_MS },
    runner: runnerFolder = inRepository('test', 'support', 'runner-extension'),
    env,
    settings,
  } = options;
  const files = await findSuites(suites);
  const folder = await temporaryFolder();
  const [job, output, result] = ['job.json', 'output.txt', 'result.json'].map((name) =>
    path.join(folder, name),
  );
  if (!job || !output || !result) {
    throw new TypeError('unreachable: three names make three paths');
  }
  await writeFile(output, '');
  const retries = 'CI' in process.env && !options.limits ? 1 : 0;
  const todo = { root, files, output, result, timeout: limits.test, retries };
  await writeFile(job, JSON.stringify(todo));
  const runner = path.join(folder, 'runner.vsix');
  await packageVsix(runnerFolder, runner);
  const workspace = await copyMultiRootWorkspace(folder);
  const record = await newRecord(folder);
  const server = await startCodeServer({
    vsix: [vsix, runner],
    locale,
    env: { ...watchingNetwork(record), ...env, TRICH_DAN_JOB: job },
    ...(settings && { settings }),
  });
  const browser = await launchBrowser();
  try {
    // The clipboard of VS Code in a browser is the browser's, which asks a person first.
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ permissions });
    const page = await context.newPage();
    /** @type {string | undefined} */
    let dead;
    page.once('crash', () => (dead = 'the page crashed'));
    void server.exited.then((code) => (dead = `VS Code ended with code ${code}`));
    await options.opening?.(page);
    await page.goto(server.address(workspace));
    const follow = follower(output);
    for (const end = performance.now() + limits.run; ;) {
      follow();
      const found = readResult(result);
      if (found) {
        follow();
        const { watched, faults } = await judgeNetwork(record);
        const names = [...watched].map(([who, count]) => `${who} ${count}`).join(', ');
        const title = `Nothing of the extension asked a network (watched: ${names})`;
        return addOutcome(judge(found, files), title, watched.size > 0 ? faults : ['no watch']);
      }
      if (performance.now() > end) {
        dead ??= `the suites had not ended after ${limits.run / 1000} s`;
      }
      if (dead) {
        const log = await readFile(server.logFile, 'utf8');
        throw new Error(`${dead}. The end of its log:\n${log.slice(-4000)}`);
      }
      await delay(100);
    }
  } finally {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
  }
}

// @ts-check
/**
 * Runs compiled mocha suites in this process, the extension host, and writes the outcome where the job
 * file says: the text as it comes, for a person to watch, and at the end the result as JSON.
 */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { format } = require('node:util');
const vscode = require('vscode');

/**
 * @typedef {object} Job
 * @property {string} root the repository, whose mocha is used
 * @property {string[]} files compiled suites, absolute paths
 * @property {string} output the text, appended as it comes
 * @property {string} result the JSON, which exists only when it is complete
 * @property {number} timeout milliseconds a test may take
 * @property {number} retries how often a test that failed is tried again, and told of
 */

/** @param {Job} job */
function createMocha({ root, files, output, timeout, retries }) {
  const Mocha = createRequire(`${root}/package.json`)('mocha');
  // The reporter prints through this: the console of an extension host goes to a log nobody reads.
  Mocha.reporters.Base.consoleLog = (/** @type {unknown[]} */ ...args) =>
    fs.appendFileSync(output, `${format(...args)}\n`);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    retries,
    forbidOnly: true,
    forbidPending: true,
    color: false,
  });
  for (const file of files) {
    mocha.addFile(file);
  }
  return mocha;
}

/** @param {Job} job @returns {Promise<object>} as `SuiteResult` in hosts/results.mjs */
function run(job) {
  const files = new Set();
  /** @type {{ file: string | undefined, title: string }[]} */
  const tests = [];
  /** @type {{ title: string, message: string }[]} */
  const failures = [];
  return new Promise((resolve) => {
    const runner = createMocha(job).run(() => {
      const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
      const result = { passed: passes, failed, pending, files: [...files], failures, tests };
      vscode.commands.getCommands(true).then(
        (commands) => resolve({ ...result, commands }),
        () => resolve(result),
      );
    });
    runner.on('test end', (/** @type {any} */ test) => {
      files.add(test.file);
      tests.push({ file: test.file, title: test.fullTitle() });
    });
    runner.on('retry', (/** @type {any} */ test, /** @type {any} */ error) => {
      const text = `  ! failed and is tried once more: ${test.fullTitle()}\n    ${error?.stack ?? error}\n`;
      fs.appendFileSync(job.output, text);
    });
    runner.on('fail', (/** @type {any} */ test, /** @type {any} */ error) => {
      failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error) });
    });
  });
}

/**
 * @param {string} jobFile
 * @returns {Promise<void>} settled when the result is written; it never fails: what goes wrong is the result
 */
exports.runSuites = async (jobFile) => {
  /** @type {Job} */
  const job = JSON.parse(fs.readFileSync(jobFile, 'utf8'));
  /** @type {object} */
  let result;
  try {
    result = await run(job);
  } catch (error) {
    const message = error instanceof Error ? String(error.stack) : String(error);
    const failures = [{ title: 'loading the suites', message }];
    result = { passed: 0, failed: 1, pending: 0, files: [], failures };
    fs.appendFileSync(job.output, `${message}\n`);
  }
  fs.writeFileSync(`${job.result}.tmp`, JSON.stringify(result));
  fs.renameSync(`${job.result}.tmp`, job.result);
};

// @ts-check
/** Mocha's spec reporter, which also writes how the run ended to the file in TRICH_DAN_RESULT. */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  /** @param {any} runner @param {any} options */
  constructor(runner, options) {
    super(runner, options);
    /** @type {Set<string | undefined>} */
    const files = new Set();
    /** @type {{ title: string, message: string, file?: string }[]} */
    const failures = [];
    /** @type {Record<string, number>} */
    const passedIn = {};
    /** How long the suites of a file took, with what opens and closes around them. @type {Record<string, number>} */
    const secondsIn = {};
    let begun = 0;
    runner.on('suite', (/** @type {{ parent?: { root: boolean } }} */ { parent }) => {
      if (parent?.root) begun = performance.now();
    });
    runner.on('suite end', (/** @type {{ file: string, parent?: { root: boolean } }} */ suite) => {
      const { file, parent } = suite;
      if (!parent?.root) return;
      secondsIn[file] = (secondsIn[file] ?? 0) + (performance.now() - begun) / 1000;
    });
    runner.on('test end', (/** @type {{ file?: string }} */ test) => files.add(test.file));
    runner.on('fail', (/** @type {any} */ test, /** @type {any} */ error) => {
      const { file } = test;
      failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error), file });
    });
    runner.on('pass', (/** @type {{ file: string }} */ { file }) => {
      passedIn[file] = (passedIn[file] ?? 0) + 1;
    });
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending } = runner.stats;
      const result = { passed, failed, pending, files: [...files], failures, passedIn, secondsIn };
      writeFileSync(String(process.env['TRICH_DAN_RESULT']), JSON.stringify(result));
    });
  }
};

// @ts-check
/** What desktop VS Code loads as its test runner: the same suites, run the same way. */
const { runSuites } = require('./suites.cjs');

exports.run = async () => {
  const job = process.env['TRICH_DAN_JOB'];
  if (!job) {
    throw new Error('TRICH_DAN_JOB is not set: start this with `npm run test:desktop`.');
  }
  await runSuites(job);
};

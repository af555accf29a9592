// @ts-check
/**
 * Runs the unit tests that have properties again and again, each time from another seed.
 *
 *   npm run soak                  20 rounds
 *   npm run soak -- 100 citing    100 rounds of the suites with "citing" in their path
 *
 * Needs the suites: `node esbuild.mjs --tests`. Exit code 1 when a round failed; what failed is told
 * with the seed that found it.
 */
import { readFile } from 'node:fs/promises';
import { runFiles } from './hosts/mocha.mjs';
import { errorMessage } from './hosts/errors.mjs';
import { findSuites } from './hosts/results.mjs';
import { inRepository } from './hosts/root.mjs';

const [rounds = '20', part = ''] = process.argv.slice(2);
const suites = [];
for (const file of await findSuites(inRepository('out', 'test', 'unit'))) {
  if (!file.includes(part)) continue;
  if ((await readFile(file, 'utf8')).includes('from "fast-check"')) suites.push(file);
}
if (suites.length === 0) throw new Error(`There is no suite with properties and "${part}".`);

const found = new Map();
for (let round = 1; round <= Number(rounds); round += 1) {
  process.env['TRICH_DAN_SEED'] = String((Date.now() ^ (round << 20)) | 0);
  try {
    const { result } = await runFiles(suites, 60_000, { parallel: true }, true);
    for (const { title, message } of result.failures) {
      if (!found.has(title)) console.log(`\n✗ ${title}\n${message}`);
      found.set(title, message);
    }
    console.log(`round ${round}: ${result.passed} passed, ${result.failed} failed`);
  } catch (error) {
    console.log(`round ${round}: ${errorMessage(error)}`);
    found.set('the run', '');
  }
}
process.exit(found.size > 0 ? 1 : 0);

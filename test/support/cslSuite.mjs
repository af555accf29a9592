// @ts-check
/**
 * `npm run check:styles -- FOLDER`: the cases of the CSL test suite through the processor alone and
 * through this product, with figures. Exit code 1 where the two print something else and
 * test/unit/csl/suite/differences.ts does not say why, or says why of what is the same.
 *
 * The folder is a clone of https://github.com/citation-style-language/test-suite with one of the
 * locales beside it, or what `apt-get source haskell-citeproc` leaves, which has both.
 */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRepository } from './hosts/root.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder? npm run check:styles -- FOLDER');
const outfile = inRepository('out', 'csl-suite.cjs');
await build({
  entryPoints: ['test/unit/csl/suite/run.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  loader: { '.csl': 'text', '.xml': 'text' },
  logLevel: 'warning',
  outfile,
});
/** @type {typeof import('../unit/csl/suite/run')} */
const { runSuite } = createRequire(import.meta.url)(outfile);
const { held, demanded, same, explained, notAsked, faults } = runSuite(path.resolve(folder));

console.log(`${held} cases; in ${demanded} the processor alone does what the suite demands.`);
console.log(`We print the same in ${same}, something else on purpose in ${explained}.`);
for (const [why, count] of notAsked) console.log(`Not asked of us: ${count} (${why}).`);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

// @ts-check
/**
 * How the indexes grow with the library, one size a process: prints a table of docs/performance.md.
 *
 *   npm run bench:growth -- [1000 10000 100000]
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

const sizes = process.argv.slice(2);
const outfile = 'out/bench/growth.js';
await build({
  entryPoints: ['test/bench/growth.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  outfile,
});
console.log(
  '| articles | text | quotations: build | index / text byte | one, p50 / p99 | search: build | held / text byte | three words, p50 / p99 | each key, p50 / p99 |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const size of sizes.length > 0 ? sizes : ['1000', '10000', '100000']) {
  const flags = ['--expose-gc', '--max-old-space-size=12000', outfile, size];
  const { status } = spawnSync(process.execPath, flags, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

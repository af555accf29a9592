// @ts-check
/**
 * Everything that must hold, in the order in which it fails soonest.
 *
 *   node test/support/test.mjs                all steps
 *   node test/support/test.mjs --only NAME    one: lint, types, unit, node-host, web-host, ui
 *
 * The last line is "N passed, N failed", over all suites. Exit code 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { ensureDependencies } = await import('./hosts/dependencies.mjs');
const { findChromium } = await import('./hosts/browser.mjs');
const { compareHosts } = await import('./hosts/comparison.mjs');
const { errorMessage } = await import('./hosts/errors.mjs');
const { ensureHosts } = await import('./hosts/install.mjs');
const { runMocha } = await import('./hosts/mocha.mjs');
const { runNodeHost } = await import('./hosts/nodeHost.mjs');
const { heading, say, seconds } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');
const { runWebHost } = await import('./hosts/webHost.mjs');

/** @typedef {import('./hosts/results.mjs').SuiteResult} SuiteResult */
/** @typedef {'suites' | 'package' | 'hosts'} Need */
/** @typedef {{ name: string, title: string, needs: Need[], run: () => Promise<SuiteResult | void> }} Step */

const UNIT_MS = 60_000;
const UI_MS = 120_000;
const UI_SHARDS = 2;
/** UTF-16 code units of a failure that are told at the end. */
const MOST_TOLD = 2000;
const isCi = 'CI' in process.env;

/** Runs a script of package.json. @param {string} script @param {...string} args */
async function script(script, ...args) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['run', '--silent', script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`npm run ${script} ended with code ${code}`);
  }
}

/** @param {...string} args */
async function build(...args) {
  const child = spawn(process.execPath, ['esbuild.mjs', ...args], { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) {
    throw new Error(`the build ended with code ${code}`);
  }
}

/** Made once for all the steps that need it. @type {Record<Need, { title: string, run: () => Promise<void> }>} */
const preparations = {
  suites: { title: 'Build of the suites', run: () => build('--tests') },
  package: {
    title: 'Build and package',
    run: async () => {
      await script('build');
      await script('package');
    },
  },
  hosts: {
    title: 'Hosts',
    run: async () => {
      await ensureHosts(['node', 'code-server', 'web']);
      const { executablePath } = await findChromium();
      say(`  ✓ browser: ${executablePath}`);
    },
  },
};

/** Where both hosts ran, they are compared. @type {{ node?: SuiteResult, web?: SuiteResult }} */
const hosts = {};

/** @type {Step[]} */
const steps = [
  { name: 'lint', title: 'Lint, format, dead code', needs: [], run: () => script('lint') },
  { name: 'types', title: 'Types', needs: [], run: () => script('typecheck') },
  {
    name: 'unit',
    title: 'Unit tests',
    needs: ['suites'],
    run: () => runMocha(inRepository('out', 'test', 'unit'), UNIT_MS, { parallel: true }),
  },
  {
    name: 'node-host',
    title: 'VS Code, Node extension host',
    needs: ['hosts', 'suites', 'package'],
    run: async () => (hosts.node = await runNodeHost()),
  },
  {
    name: 'web-host',
    title: 'VS Code, Web Worker extension host',
    needs: ['hosts', 'suites', 'package'],
    run: async () => (hosts.web = await runWebHost()),
  },
  {
    name: 'ui',
    title: 'VS Code, used like a person',
    needs: ['hosts', 'suites', 'package'],
    // On CI, what failed beside another VS Code runs once more alone: sure before quick.
    run: () =>
      runMocha(inRepository('out', 'test', 'ui'), UI_MS, {
        shards: UI_SHARDS,
        times: inRepository('test', 'ui', 'seconds.json'),
        again: isCi,
      }),
  },
];

/** The steps that were asked for. @returns {Step[]} */
function chosen() {
  const at = process.argv.indexOf('--only');
  if (at < 0) {
    return steps;
  }
  const found = steps.filter(({ name }) => name === process.argv[at + 1]);
  if (found.length === 0) {
    throw new Error(`--only needs one of: ${steps.map(({ name }) => name).join(', ')}`);
  }
  return found;
}

/** @type {{ title: string, time: string, outcome: string }[]} */
const table = [];
/** Told once more at the end, where who reads only the end of a long log finds it. @type {string[]} */
const failures = [];
let passed = 0;
let failed = 0;
/** Tried, whether it went well or not: a step that needs what could not be made is not run. */
const prepared = new Map();

/** @param {string} title @param {() => Promise<SuiteResult | void>} task */
async function run(title, task) {
  const start = performance.now();
  heading(title);
  let outcome = 'ok';
  try {
    const result = await task();
    if (result) {
      passed += result.passed;
      failed += result.failed;
      failures.push(...result.failures.map(({ title, message }) => `${title}\n${message}`));
      outcome = `${result.passed} passed, ${result.failed} failed`;
    }
  } catch (error) {
    failed += 1;
    outcome = 'FAILED';
    failures.push(`${title}\n${errorMessage(error)}`);
    say(`  ✗ ${errorMessage(error)}`);
  }
  table.push({ title, time: seconds(start), outcome });
  return outcome !== 'FAILED';
}

const wanted = chosen();
const begin = performance.now();
const installed = await run('Packages', ensureDependencies);
for (const { title, needs, run: task } of installed ? wanted : []) {
  let possible = true;
  for (const need of needs) {
    const done =
      prepared.get(need) ?? (await run(preparations[need].title, preparations[need].run));
    prepared.set(need, done);
    possible &&= done;
  }
  if (possible) {
    await run(title, task);
  }
}
const { node, web } = hosts;
if (node && web) await run('The same in both hosts', () => compareHosts(node, web));

heading(`All in ${seconds(begin)}`);
for (const { title, time, outcome } of table) {
  say(`  ${title.padEnd(38)} ${time.padStart(8)}  ${outcome}`);
}
for (const failure of failures) {
  say(`\n  ✗ ${failure.slice(0, MOST_TOLD).replaceAll('\n', '\n    ')}`);
}
say(`\n${passed} passed, ${failed} failed`);
// Not waiting for what a host may have left open.
process.exit(failed > 0 ? 1 : 0);

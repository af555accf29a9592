// @ts-check
/**
 * What the extension costs before anybody uses it: activation as VS Code itself reports it, the
 * time from opening the view to a filled tree, the size of the package and of each bundle.
 *
 *   npm run bench:start [-- RUNS]
 */
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openVsCode } from '../support/hosts/page.mjs';
import { inRepository } from '../support/hosts/root.mjs';
import { openContainer, runCommand, treeRow } from '../support/hosts/workbench.mjs';

const runs = Number(process.argv[2] ?? 5);
if (!Number.isSafeInteger(runs) || runs < 1) {
  throw new TypeError('The number of runs is a whole number from 1.');
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string} script */
function npmRun(script) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', script], { stdio: 'ignore', shell: false });
  if (status !== 0) {
    throw new Error(`npm run ${script} failed`);
  }
}

const rows = '.runtime-extensions-editor .monaco-list-row';

/**
 * Waits until VS Code's own extensions have started: at its start they all want the processor, and
 * each is charged for its waiting. Settled is what shows the same list for a second.
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  await runCommand(page, 'Developer: Show Running Extensions');
  await page.locator(rows).first().waitFor();
  for (let before = '', now = 'none'; before !== now;) {
    before = now;
    await delay(1000);
    now = (await page.locator(rows).allInnerTexts()).join('\n');
  }
  await page.keyboard.press('Escape');
  await page.locator('.runtime-extensions-editor').waitFor({ state: 'detached' });
}

/**
 * The row of “Running Extensions” that is ours: "Activation: 12ms".
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} milliseconds
 */
async function reportedActivation(page) {
  await runCommand(page, 'Developer: Show Running Extensions');
  const time = page.locator(`${rows}[aria-label="trich-dan"] .activation-time`);
  await time.waitFor();
  const shown = await time.innerText();
  const found = /(\d+)\s*ms/.exec(shown);
  if (!found) {
    throw new Error(`No activation time in: ${shown}`);
  }
  return Number(found[1]);
}

npmRun('build');
npmRun('package');
/** @type {number[]} */
const activations = [];
/** @type {number[]} */
const fills = [];
for (let run = 0; run < runs; run += 1) {
  // High enough for the whole list of extensions: rows out of sight are not there.
  const { page, close } = await openVsCode({ viewport: { width: 1280, height: 2000 } });
  await settle(page);
  const start = performance.now();
  await openContainer(page, 'Trích Dẫn');
  await treeRow(page, /Bài học 5/).waitFor();
  fills.push(performance.now() - start);
  activations.push(await reportedActivation(page));
  await close();
}
/** @param {string} label @param {string} value */
const line = (label, value) => console.log(`${label.padEnd(44)} ${value}`);
line(`activation, median of ${runs} (VS Code's own figure)`, `${median(activations)} ms`);
line(`view opened to tree filled, median of ${runs}`, `${Math.round(median(fills))} ms`);
const { size } = await stat(inRepository('trich-dan.vsix'));
line('trich-dan.vsix', `${(size / 1000).toFixed(1)} KB`);
for (const name of (await readdir(inRepository('dist'))).toSorted()) {
  const file = await stat(path.join(inRepository('dist'), name));
  line(`dist/${name}`, `${(file.size / 1000).toFixed(1)} KB`);
}

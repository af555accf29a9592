// @ts-check
/**
 * Uses the packaged extension in a real VS Code at random: writes, quotes, imports, searches, changes
 * settings, kills the server; and holds what is shown, after every step, to what a server says that has
 * just been started. What is done depends on the seed alone.
 *
 *   npm run soak:editor                            10 minutes
 *   npm run soak:editor -- --minutes 60 --seed 7
 *   npm run soak:editor -- --steps 40 --seed 1     as many steps, however long they take
 *
 * Exit code 1 where a text was lost, a diagnostic was out of date, an error was shown or logged, or
 * memory grew. out/soak has the journal, whose last lines say what was done.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runNodeHost } from './hosts/nodeHost.mjs';
import { heading, say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';
import { removeFolder, temporaryFolder } from './hosts/workspace.mjs';
import { memoryTable, stepTable, tooMuch } from './soakReport.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, steps: { type: 'string' }, seed: { type: 'string' } },
});
const steps = values.steps === undefined ? null : Number(values.steps);
const minutes = steps === null ? Number(values.minutes ?? 10) : null;
const seed = Number(values.seed ?? 1);
if (![steps ?? minutes, seed].every(Number.isFinite)) {
  throw new TypeError('--minutes, --steps and --seed take numbers');
}

const folder = inRepository('out', 'soak');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const [journal, outcome] = ['journal.txt', 'outcome.json'].map((name) => path.join(folder, name));
if (!journal || !outcome) throw new TypeError('unreachable: two names, two paths');
await writeFile(journal, '');

/** VS Code knows some languages of reports only by extensions; this one stands for them. */
const languages = Object.entries({
  asciidoc: '.adoc',
  org: '.org',
  quarto: '.qmd',
  typst: '.typ',
}).map(([id, extension]) => ({ id, extensions: [extension] }));
const temporary = await temporaryFolder();
const runner = path.join(temporary, 'runner');
await cp(inRepository('test', 'support', 'runner-extension'), runner, { recursive: true });
const manifest = path.join(runner, 'package.json');
const { contributes, ...rest } = JSON.parse(await readFile(manifest, 'utf8'));
await writeFile(manifest, JSON.stringify({ ...rest, contributes: { ...contributes, languages } }));

/** What VS Code told its user that is no mere information. @type {string[]} */
const notices = [];

/**
 * Runs in the page: hears of every notification as it is shown, and answers the one question that is
 * asked before a list is written over which was edited at random. Any other question is a fault.
 */
function watchNotices() {
  const seen = new WeakSet();
  const look = () => {
    for (const dialog of document.querySelectorAll('.monaco-dialog-box')) {
      const text = dialog.querySelector('.dialog-message-container')?.textContent ?? '';
      const buttons = [...dialog.querySelectorAll('.dialog-buttons .monaco-button')];
      const replace = buttons.find((button) => button.textContent === 'Replace');
      if (seen.has(dialog) || buttons.length === 0) continue;
      seen.add(dialog);
      if (replace instanceof HTMLElement && text.startsWith('The bibliography was changed')) {
        replace.click();
      } else {
        Reflect.get(globalThis, 'tellNotice')(true, text);
      }
    }
    for (const item of document.querySelectorAll('.notification-list-item')) {
      if (seen.has(item)) continue;
      seen.add(item);
      const isError = item.querySelector('.codicon-error, .codicon-warning') !== null;
      const text = item.querySelector('.notification-list-item-message')?.textContent ?? '';
      Reflect.get(globalThis, 'tellNotice')(isError, text);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** A minute more than it may take by itself; steps are given ample time. */
const run = minutes === null ? (steps ?? 0) * 60_000 + 120_000 : minutes * 60_000 + 300_000;
const result = await runNodeHost({
  suites: inRepository('out', 'test', 'soak'),
  limits: { run, test: run },
  runner,
  // In a browser VS Code saves by itself: then nobody knows what the file must hold.
  settings: { 'files.autoSave': 'off' },
  env: { TRICH_DAN_SOAK: JSON.stringify({ seed, steps, minutes, journal, outcome }) },
  async opening(page) {
    await page.exposeFunction(
      'tellNotice',
      (/** @type {boolean} */ isError, /** @type {string} */ text) => {
        if (isError) notices.push(text);
      },
    );
    await page.addInitScript(watchNotices);
  },
});
await removeFolder(temporary);

const told = JSON.parse(await readFile(outcome, 'utf8'));
const faults = [
  ...notices.map((text) => `VS Code showed: ${text}`),
  ...(minutes === null ? [] : tooMuch(told)),
];
heading(`${told.steps} steps of seed ${seed} in ${Math.round(told.time / 1000)} s`);
say(stepTable(told));
say(memoryTable(told));
for (const { message } of result.failures) say(`  ✗ ${message}`);
for (const fault of faults) say(`  ✗ ${fault}`);
if (result.failed > 0) {
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
  say(`  The last of what was done (all of it: ${path.relative('.', journal)}):`);
  for (const line of lines.slice(-30)) say(`    ${line.slice(0, 300)}`);
  say(`  Again: npm run soak:editor -- --steps ${told.steps + 1} --seed ${seed}`);
}
say(`${told.steps} steps, ${result.failed + faults.length} faults`);
process.exit(result.failed + faults.length > 0 ? 1 : 0);

/**
 * What the Web Worker extension host loads: every suite, and a report of how they ended, on the
 * console, since a worker has no file to write to. `hosts/webHost.mjs` puts mocha's browser build
 * before it, which is a script of its own and spoils the exports of a bundle it is made part of.
 */
import { suites } from 'virtual:suites';
import * as vscode from 'vscode';

/** Begin the lines that `hosts/webHost.mjs` reads. */
const TEXT = 'TRICH_DAN_TEXT ';
const RESULT = 'TRICH_DAN_RESULT ';
const TEST_MS = 20_000;
const MOUNT_MS = 30_000;

/**
 * The workspace and its folder's file system come from an extension that may start after this one;
 * there is no event for it, so they are asked for until they answer.
 */
async function folderIsThere(): Promise<void> {
  for (const end = Date.now() + MOUNT_MS; ;) {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    try {
      if (!folder) throw new Error('VS Code was opened without a folder.');
      await vscode.workspace.fs.stat(folder);
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Writes what a reporter prints, its `%s` filled in, as lines of our own. */
function print(pattern: unknown = '', ...values: unknown[]): void {
  const left = [...values];
  const text = String(pattern).replace(/%[sdi]/g, () => String(left.shift()));
  // oxlint-disable-next-line no-console -- the only way out of a worker
  console.log(TEXT + [text, ...left.map(String)].join(' '));
}

/** Loads every suite, with mocha told which file the tests come from, as it is when it loads them itself. */
async function loadSuites(): Promise<void> {
  for (const [file, load] of suites) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    await load();
  }
}

export async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    timeout: TEST_MS,
    forbidOnly: true,
    forbidPending: true,
    reporter: 'spec',
  });
  Mocha.reporters.Base.consoleLog = print;
  await folderIsThere();
  await loadSuites();
  const ran = new Set<string | undefined>();
  const tests: { file: string | undefined; title: string }[] = [];
  const failures: { title: string; message: string }[] = [];
  const ended = await new Promise<object>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
      const expected = suites.map(([file]) => file);
      resolve({ passed: passes, failed, pending, files: [...ran], expected, failures, tests });
    });
    runner.on('test end', (test) => {
      ran.add(test.file);
      tests.push({ file: test.file, title: test.fullTitle() });
    });
    runner.on('fail', (test, error: Error) => {
      failures.push({ title: test.fullTitle(), message: error.stack ?? error.message });
    });
  });
  // Longer lines than a hundred thousand characters are left out.
  const all = await vscode.commands.getCommands(true);
  const commands = all.filter((id) => id.startsWith('trichDan.'));
  // oxlint-disable-next-line no-console -- the only way out of a worker
  console.log(RESULT + JSON.stringify({ ...ended, commands }));
}

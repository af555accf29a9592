// @ts-check
/**
 * What a person sees in Helix, which has no way to be asked from inside: it runs in a terminal of
 * tmux, whose keys are pressed and whose screen is read.
 */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WAIT_MS = 30_000;

/**
 * @param {{ work: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options where
 *   `XDG_CONFIG_HOME` has the settings
 * @throws {Error} with the screen, where it does not show what it should
 */
export async function checkHelix({ work, env, say }) {
  const server = `trich-dan-${process.pid}`;
  const tmux = async (/** @type {string[]} */ ...args) =>
    (await run('tmux', ['-L', server, '-f', '/dev/null', ...args], { cwd: work, env })).stdout;
  const screen = () => tmux('capture-pane', '-p', '-t', 'hx');
  const press = (/** @type {string[]} */ ...keys) => tmux('send-keys', '-t', 'hx', ...keys);
  const type = (/** @type {string} */ text) => tmux('send-keys', '-t', 'hx', '-l', text);
  /** @param {string} what @param {(screen: string) => boolean} holds */
  const wait = async (what, holds) => {
    const end = performance.now() + WAIT_MS;
    for (;;) {
      const seen = await screen();
      if (holds(seen)) break;
      if (performance.now() > end) throw new Error(`${what} (waited for in vain)\n${seen}`);
      await pause(50);
    }
  };
  /** @param {string} what @param {(screen: string) => boolean} holds */
  const see = async (what, holds) => {
    await wait(what, holds);
    say(`  ✓ ${what}`);
  };
  /** Closes what shows a text. @param {string} shown */
  const close = async (shown) => {
    await press('Escape');
    // Else the next key, read together with this one, becomes Alt with that key.
    await wait(`“${shown}” to close`, (seen) => !seen.includes(shown));
  };
  /** Selects a text, which ends there: “line:column”. @param {string} text @param {string} place */
  const to = async (text, place) => {
    await type(`gg/${text}`);
    await press('Enter');
    await wait(`“${text}” to be found`, (seen) => new RegExp(` ${place}\\s*$`, 'm').test(seen));
  };

  await tmux('new-session', '-d', '-s', 'hx', '-x', '160', '-y', '50', 'hx', 'bao-cao.md');
  try {
    await see('diagnostics of quotation, figure and citekey', (seen) => /● 3/.test(seen));
    await press('Space');
    await type('d');
    await see('their words and their codes', (seen) =>
      ['altered', 'figure-wrong', 'unknown-citekey', '“kẻ”'].every((one) => seen.includes(one)),
    );
    await close('unknown-citekey');
    await to('kẻ', '3:47');
    await press('Space');
    await type('k');
    await see('hover shows the source', (seen) => seen.includes('người đứng đầu'));
    await close('người đứng đầu');
    await to('@canhthui', '7:28');
    await type('c@');
    await see(
      'completion of citekeys, the library’s own among them',
      (seen) => /canhthuy\s+reference/.test(seen) && /\bdat\s+reference/.test(seen),
    );
    await close('canhthuy reference');
    await close(' INS ');
    await type('u');
    await see(
      'and nothing is left of it',
      (seen) => /\[@canhthui\]/.test(seen) && / NOR /.test(seen),
    );
    await to('kẻ', '3:47');
    await press('Space');
    await type('a');
    await see('a code action', (seen) => seen.includes('Khôi phục nguyên văn'));
    await press('Enter');
    await see('which restores the source’s words', (seen) => /của người đứng đầu/.test(seen));
    await see('and the finding goes', (seen) => /● 2/.test(seen));
    await to('người đứng đầu', '3:59');
    await type('gd');
    // The line is longer than the screen is wide: what is selected is told by the last line.
    await see('definition leads to the sentence in the article', (seen) =>
      /article\.txt .* 11:5\d\d\b/.test(seen),
    );
  } finally {
    await tmux('kill-server').catch(() => '');
  }
}

// @ts-check
/**
 * The pictures of the README show what is: they are taken anew, of the same scenes in the same VS Code
 * with the same fonts, and compared square by square. A record of the sources would be fooled by whoever
 * renews it, and would ask for a new picture at every change that nobody sees. What differs is tried once
 * more: a busy machine may be late with a scene.
 */
import { attempt } from '../run.mjs';

const TRIES = 2;

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkPictures({ builds: { folder }, ui }) {
  if (!ui) return { figure: '', faults: [], open: ['not taken anew, by --no-ui'] };
  const args = ['run', '--silent', 'screenshots', '--', '--compare'];
  /** @type {Map<string, string>} what was said last of each picture, unless it was well before */
  const said = new Map();
  let failure = '';
  for (let tried = 0; tried < TRIES; tried++) {
    const { code, output, errors } = await attempt('npm', args, { cwd: folder });
    const lines = output.split('\n').filter((line) => line.endsWith(' % is different'));
    for (const line of lines) {
      const [, name = ''] = /([\w-]+\.png)/.exec(line) ?? [];
      if (!said.get(name)?.includes('✓')) said.set(name, line.trim());
    }
    failure = code !== 0 && lines.length === 0 ? `${output}${errors}`.trim().slice(-500) : '';
    if (code === 0) break;
  }
  const all = [...said.values()];
  const faults = all.filter((line) => line.startsWith('✗')).map((line) => line.slice(2));
  // A word more or less is within what two takes differ by: for people to look at.
  const listed = all.filter((line) => line.startsWith('✓')).map((line) => line.slice(2));
  if (failure) faults.push(failure);
  return { figure: `${all.length} taken anew`, listed, faults };
}

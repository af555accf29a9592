// @ts-check
/**
 * The pictures of the README show what is: they are taken anew, of the same scenes in the same VS Code
 * with the same fonts, and compared square by square. A record of the sources would be fooled by whoever
 * renews it, and would ask for a new picture at every change that nobody sees.
 */
import { attempt } from '../run.mjs';

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkPictures({ builds: { folder }, ui }) {
  if (!ui) return { figure: '', faults: [], open: ['not taken anew, by --no-ui'] };
  const args = ['run', '--silent', 'screenshots', '--', '--compare'];
  const { code, output, errors } = await attempt('npm', args, { cwd: folder });
  const lines = output.split('\n').filter((line) => line.endsWith(' squares are different'));
  const wrong = lines.filter((line) => line.includes('✗'));
  const faults = wrong.map((line) => `${line.replace(/^\s*✗ /, '')}: npm run screenshots`);
  if (code !== 0 && faults.length === 0) faults.push(`${output}${errors}`.trim().slice(-500));
  return { figure: `${lines.length} taken anew`, faults };
}

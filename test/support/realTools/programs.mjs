// @ts-check
/** Programs of other projects: whether they are here, what they print, and what they complain of. */
import { execFile } from 'node:child_process';

/**
 * What a program printed; `complaints` is its standard error without blank lines.
 * @typedef {{ ok: boolean, output: string, complaints: readonly string[] }} Outcome
 */

/**
 * @param {string} folder where it runs
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export function run(folder, program, args) {
  const options = { cwd: folder, maxBuffer: 64e6, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ ok: !error, output: stdout.normalize('NFC'), complaints: linesOf(stderr) });
    });
  });
}

/** The first lines of a failure, where the program complained on standard output. @param {Outcome} outcome */
export function faultsOf({ ok, output, complaints }) {
  if (complaints.length > 0) return complaints;
  return ok ? [] : ['it failed', ...linesOf(output).slice(-8)];
}

/** @param {string} text */
function linesOf(text) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** The program's version in a line; null where it is not here. @param {string} program @param {...string} args */
export async function versionOf(program, ...args) {
  const { ok, output } = await run('.', program, args);
  return ok ? (linesOf(output)[0] ?? program) : null;
}

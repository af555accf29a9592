// @ts-check
/** Runs a program and gives back what it wrote. */
import { execFile } from 'node:child_process';

/**
 * @param {string} program @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
export function attempt(program, args, options = {}) {
  const isNpm = program === 'npm' && process.platform === 'win32';
  return new Promise((resolve) => {
    const settings = { maxBuffer: 1e8, shell: isNpm, ...options };
    execFile(isNpm ? 'npm.cmd' : program, [...args], settings, (error, output, errors) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, output, errors: errors || (error && code < 0 ? error.message : '') });
    });
  });
}

/** The same, of what must end well. @type {typeof attempt} */
export async function run(program, args, options = {}) {
  const ended = await attempt(program, args, options);
  if (ended.code !== 0) {
    const said = `${ended.output}${ended.errors}`.slice(-4000);
    throw new Error(`${program} ${args.join(' ')} ended with code ${ended.code}:\n${said}`);
  }
  return ended;
}

// @ts-check
/** Runs a script of package.json, its output shown only when it fails. */
import { startTree } from './processTree.mjs';
import { root } from './root.mjs';

/** @param {string} name @throws {Error} with the output */
export async function runScript(name) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = startTree(npm, ['run', '--silent', name], { cwd: root });
  const code = await run.exited;
  if (code !== 0) {
    throw new Error(`npm run ${name} ended with code ${code}:\n${run.output()}`);
  }
}

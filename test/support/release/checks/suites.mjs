// @ts-check
/** Every suite, in the folder that was built from clean. */
import { spawn } from 'node:child_process';

const SCRIPTS = [
  'test',
  'check:bundles',
  'check:npm',
  'check:ci',
  'check:tools',
  'check:word',
  'check:editors',
  'check:styles',
];

/** Those that leave out what is not installed, unless they are told not to. */
const LENIENT = new Set(['check:ci', 'check:editors']);

/** @param {string} script @param {string} cwd @param {boolean} strict @returns {Promise<number>} */
function runScript(script, cwd, strict) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  const all = strict && LENIENT.has(script) ? ['--', '--all'] : [];
  const child = spawn(npm, ['run', '--silent', script, ...all], { cwd, stdio: 'inherit', shell });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? -1));
  });
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkSuites({ builds: { folder }, strict, suites }) {
  if (!suites) {
    return { figure: '', faults: [], open: [`not run, by --no-suites: ${SCRIPTS.join(', ')}`] };
  }
  const faults = [];
  for (const script of SCRIPTS) {
    const code = await runScript(script, folder, strict);
    if (code !== 0) faults.push(`npm run ${script} ended with code ${code}`);
  }
  return { figure: `${SCRIPTS.length} scripts`, faults };
}

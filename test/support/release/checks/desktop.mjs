// @ts-check
/** The oldest VS Code of engines.vscode and the current one, where they can be downloaded. */
import { run } from '../run.mjs';

const VERSIONS = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE_MS = 15_000;

async function isReachable() {
  try {
    const { ok } = await fetch(VERSIONS, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return ok;
  } catch {
    return false;
  }
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkDesktop({ builds: { folder }, suites }) {
  const what = 'desktop VS Code, oldest and current';
  if (!suites) return { figure: '', faults: [], open: [`${what}: not run, by --no-suites`] };
  if (!(await isReachable())) {
    return {
      figure: '',
      faults: [],
      open: [`${what}: not run, VS Code cannot be downloaded here`],
    };
  }
  try {
    const { output } = await run('npm', ['run', '--silent', 'test:desktop'], { cwd: folder });
    return { figure: output.trim().split('\n').at(-1) ?? '', faults: [] };
  } catch (error) {
    return { figure: '', faults: [error instanceof Error ? error.message : String(error)] };
  }
}

// @ts-check
/**
 * `npm start`: builds the extension and shows it in a real VS Code, with a sample report to write in.
 * Environment: PORT, BROWSER=none (opens no browser), TRICH_DAN_LOCALE (vi or en).
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { ensureDependencies } = await import('./hosts/dependencies.mjs');
const { startCodeServer } = await import('./hosts/codeServer.mjs');
const { errorMessage } = await import('./hosts/errors.mjs');
const { ensureHosts } = await import('./hosts/install.mjs');
const { openInBrowser } = await import('./hosts/openInBrowser.mjs');
const { say, timed } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');
const { runScript } = await import('./hosts/runScript.mjs');
const { packageVsix } = await import('./hosts/vsix.mjs');
const { copyWorkspace, removeFolder, temporaryFolder } = await import('./hosts/workspace.mjs');

/** The view container of package.json. */
const VIEW = 'trichDan';
const REPORT = 'bao-cao.md';

/**
 * Settles when the person has had enough. The shell between npm and this script passes no signal on,
 * so that this one's parent being gone counts as one too.
 * @type {Promise<string>}
 */
const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => resolve(signal));
  }
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && resolve('orphaned'), 500).unref();
});

/** @param {string} folder @returns {Promise<import('./hosts/codeServer.mjs').CodeServer & { page: string }>} */
async function prepare(folder) {
  await ensureDependencies();
  await ensureHosts(['node', 'code-server']);
  await timed('Building the extension', () => runScript('build'));
  await timed('Packaging trich-dan.vsix', () => runScript('package'));
  const companion = path.join(folder, 'companion.vsix');
  const workspace = await copyWorkspace(folder);
  const open = { view: VIEW, file: path.join(workspace, REPORT) };
  const server = await timed('Starting VS Code', async () => {
    await packageVsix(inRepository('test', 'support', 'runner-extension'), companion);
    return startCodeServer({
      vsix: [inRepository('trich-dan.vsix'), companion],
      locale: process.env['TRICH_DAN_LOCALE'] ?? 'vi',
      port: Number(process.env['PORT'] ?? 0),
      env: { TRICH_DAN_OPEN: JSON.stringify(open) },
    });
  });
  return { ...server, page: server.address(workspace) };
}

const folder = await temporaryFolder();
/** @type {import('./hosts/codeServer.mjs').CodeServer & { page: string } | undefined} */
let server;
let code = 0;
try {
  const preparing = prepare(folder);
  const first = await Promise.race([preparing, interrupted]);
  if (typeof first !== 'string') {
    server = first;
    say(`\n  Trích Dẫn is ready: ${server.page}\n`);
    say('  It works on a copy of the sample report, which is removed at the end. Ctrl-C stops it.');
    openInBrowser(server.page);
    const ended = await Promise.race([server.exited, interrupted]);
    if (typeof ended === 'number') {
      say(`VS Code ended by itself with code ${ended}.`);
      code = 1;
    }
  }
} catch (error) {
  say(`\n  ✗ ${errorMessage(error)}`);
  code = 1;
}
say('\n  Stopping …');
await server?.stop();
await removeFolder(folder);
process.exit(code);

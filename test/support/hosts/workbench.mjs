// @ts-check
/** The parts of the workbench as a person finds them: by role and name. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** How long a command may need to appear: extensions are found a moment after the page is drawn. */
const APPEAR_MS = 30_000;

/** The command palette, quick picks and input boxes: one widget. @param {Page} page */
export const quickInput = (page) => page.locator('.quick-input-widget:visible');

/** @param {Page} page @returns {Locator} the text field of the quick input */
export const quickInputField = (page) => quickInput(page).locator('input.input:visible').first();

/**
 * @param {Page} page
 * @param {string | RegExp} [text] part of what the row shows
 * @returns {Locator} the rows of the quick pick, as far as they are scrolled into view
 */
export function quickInputRows(page, text) {
  const rows = quickInput(page).locator('.monaco-list-row');
  return text === undefined ? rows : rows.filter({ hasText: text });
}

/** Types into the open quick input, replacing what is there. @param {Page} page @param {string} text */
export async function typeInQuickInput(page, text) {
  const field = quickInputField(page);
  await field.waitFor();
  await field.fill(text);
}

/**
 * Runs a command as a person does: F1, its title, Enter. Keys are not listened to for the first moment,
 * and a title may be typed before its extension is known; then both are done again.
 * @param {Page} page
 * @param {string} title as the palette shows it, such as `Trích Dẫn: Chèn trích dẫn`
 * @throws {Error} saying what the palette shows instead
 */
export async function runCommand(page, title) {
  const label = page.getByText(title, { exact: true });
  const row = quickInput(page).locator('.monaco-list-row').filter({ has: label }).first();
  for (const end = performance.now() + APPEAR_MS; ;) {
    try {
      if (!(await quickInputField(page).isVisible())) {
        await page.keyboard.press('F1');
      }
      await quickInputField(page).fill('>', { timeout: 1000 });
      await quickInputField(page).fill(`>${title}`, { timeout: 1000 });
      await row.click({ timeout: 1000 });
      return;
    } catch (error) {
      if (performance.now() > end) {
        const shown = await quickInputRows(page).allInnerTexts();
        const rows = shown.map((text) => text.replaceAll('\n', ' ')).join(' | ');
        throw new Error(`The palette has no "${title}". It shows: ${rows || 'nothing'}`, {
          cause: error,
        });
      }
    }
  }
}

/**
 * Opens a view container from the activity bar, unless it is open.
 * @param {Page} page
 * @param {string | RegExp} name its title, such as `Trích Dẫn`
 */
export async function openContainer(page, name) {
  const tab = page.locator('.part.activitybar').getByRole('tab', { name });
  await tab.waitFor({ timeout: APPEAR_MS });
  const opened = page.locator('.part.activitybar [role="tab"][aria-expanded="true"]').and(tab);
  // A window that is just loading may open it between the look and the click, which then closes it.
  for (const end = performance.now() + APPEAR_MS; (await opened.count()) === 0;) {
    if (performance.now() > end) throw new Error(`${name} does not open in the side bar.`);
    await tab.click();
    await opened.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
}

/**
 * @param {Page} page
 * @param {string | RegExp} name the label that a screen reader says, or part of it
 * @returns {Locator} rows of the trees in the side bar
 */
export const treeRow = (page, name) =>
  page.locator('.part.sidebar').getByRole('treeitem', { name });

/** Opens or closes a row of a tree, as its arrow does. @param {Locator} row @param {boolean} open */
export async function expandRow(row, open = true) {
  if ((await row.getAttribute('aria-expanded')) !== String(open)) {
    await row.locator('.monaco-tl-twistie').click();
  }
}

/**
 * The document inside a webview: its own frame within the frame of VS Code's.
 * @param {Page} page
 * @param {number} [index] which, where several are open
 */
export const webviewFrame = (page, index = 0) =>
  page.locator('iframe.webview.ready').nth(index).contentFrame().frameLocator('#active-frame');

/** The tab of an editor. @param {Page} page @param {string | RegExp} name */
export const editorTab = (page, name) => page.locator('.tabs-container').getByRole('tab', { name });

/** Puts the cursor into the active text editor. @param {Page} page */
export async function focusEditor(page) {
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
}

/** The texts of the notifications now shown. @param {Page} page */
export const notifications = (page) => page.locator('.notification-toast .notification-list-item');

/** A picture of the page, with folders made. @param {Page} page @param {string} file */
export async function screenshot(page, file) {
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

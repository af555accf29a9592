// @ts-check
/** What the pictures of the README show: each scene is brought about as a person would, one after another. */
import {
  expandRow,
  focusEditor,
  openContainer,
  quickInputField,
  quickInputRows,
  runCommand,
  treeRow,
  webviewFrame,
} from '../hosts/workbench.mjs';
import { clipOf, settle, viewport } from './stage.mjs';

/** @typedef {import('./stage.mjs').Scene} Scene */
/** @typedef {import('./stage.mjs').VsCodePage} VsCodePage */

/** Drags the edge of the side bar. @param {VsCodePage} vsCode @param {number} width CSS pixels */
async function resizeSidebar({ page }, width) {
  const { x, y, width: now } = await clipOf(page.locator('.part.sidebar'));
  await page.mouse.move(x + now + 1, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + width, y + 300, { steps: 4 });
  await page.mouse.up();
}

/** Opens or closes a view of the side bar. @param {VsCodePage} vsCode @param {string} name @param {boolean} open */
async function showPane({ page }, name, open) {
  const header = page.locator('.part.sidebar .pane-header', { hasText: name });
  if ((await header.getAttribute('aria-expanded')) !== String(open)) {
    await header.click();
  }
}

/** @type {Scene[]} */
export const scenes = [
  {
    name: 'verification',
    async show(vsCode) {
      const { page } = vsCode;
      await openContainer(page, 'Trích Dẫn');
      await showPane(vsCode, 'Thư viện', false);
      await page.keyboard.press('Control+P');
      await quickInputField(page).fill('mau.md');
      await quickInputRows(page, /mau\.md/)
        .first()
        .click();
      const line = page.locator('.view-line', { hasText: 'Mất từ phủ định' }).first();
      await page.locator('.squiggly-error').nth(2).waitFor();
      await line.click({ position: { x: 380, y: 8 } });
      await page
        .locator('.part.sidebar')
        .getByText(/^“củng cố/)
        .waitFor();
      // Away from the words: with Control down they would be shown as a link.
      await page.mouse.move(600, 4);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await page.locator('.monaco-hover:visible').getByText('không', { exact: true }).waitFor();
      return { x: 0, y: 0, ...viewport };
    },
  },
  {
    name: 'overview',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+W');
      await showPane(vsCode, 'Thư viện', true);
      await showPane(vsCode, 'Báo cáo đang viết', false);
      await treeRow(page, /^Bài học 5/).waitFor();
      await page.mouse.move(600, 300);
      await focusEditor(page);
      await treeRow(page, /^Bài học 2/).click();
      await webviewFrame(page).getByText('Hai là,').first().waitFor();
      await expandRow(treeRow(page, /^Số liệu, /));
      await treeRow(page, /^Số liệu 271/).waitFor();
      await settle(vsCode);
      return { x: 0, y: 0, ...viewport };
    },
  },
  {
    name: 'sidebar',
    async show(vsCode) {
      const { page } = vsCode;
      await resizeSidebar(vsCode, 250);
      await expandRow(treeRow(page, /^Bài học 2/));
      await treeRow(page, /^Trong lãnh đạo/).hover();
      const box = await clipOf(page.locator('.part.sidebar'));
      return { ...box, height: 560 };
    },
  },
  {
    name: 'insertion',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+G');
      // The empty line that the sample keeps for a quotation.
      await page.locator('.quick-input-widget input.input').fill(':21');
      await page.keyboard.press('Enter');
      const reader = webviewFrame(page);
      const sentence = reader.locator('.sentence', { hasText: 'Hai là,' });
      const insert = reader.getByRole('button', { name: 'Chèn thành đoạn trích' });
      await sentence.click();
      await insert.click();
      await page.locator('.tab.dirty').waitFor();
      await sentence.click();
      await insert.waitFor();
      await page.mouse.move(600, 4);
      const editors = await clipOf(page.locator('.part.editor'));
      return { ...editors, height: 500 };
    },
  },
  {
    name: 'reader',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Escape');
      await page.locator('.tab.dirty').click();
      await page.keyboard.press('Control+S');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+W');
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await page.setViewportSize({ ...viewport, height: 860 });
      const reader = webviewFrame(page);
      await reader.getByRole('navigation').getByText('Phát huy vai trò').waitFor();
      await reader.locator('header.bar').click();
      await page.keyboard.press('Control+Home');
      await reader.locator('header.bar:not(.scrolled)').waitFor();
      await settle(vsCode);
      return clipOf(page.locator('.part.editor'));
    },
  },
];

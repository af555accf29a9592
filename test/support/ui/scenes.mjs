// @ts-check
/** What the pictures show: each scene is brought about as a person would, one after another. */
import {
  expandRow,
  focusEditor,
  openContainer,
  treeRow,
  webviewFrame,
} from '../hosts/workbench.mjs';

/** @typedef {import('../hosts/page.mjs').VsCodePage} VsCodePage */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip CSS pixels of the page */
/** @typedef {{ name: string, show: (vsCode: VsCodePage) => Promise<Clip> }} Scene */

/** CSS pixels: what a small laptop shows. */
export const viewport = { width: 1200, height: 720 };

/** A part of the workbench, whole. @param {import('playwright-core').Locator} part @returns {Promise<Clip>} */
async function clipOf(part) {
  const box = await part.boundingBox();
  if (!box) {
    throw new Error('A part of the picture is not shown.');
  }
  return box;
}

/** Nothing hovered, nothing marked for a moment. @param {VsCodePage} vsCode */
async function settle({ page }) {
  await page.mouse.move(600, 4);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** @param {VsCodePage} vsCode */
async function showLibrary({ page }) {
  await openContainer(page, 'Trích Dẫn');
  await treeRow(page, /^Bài học 5/).waitFor();
}

/** @type {Scene[]} */
export const scenes = [
  {
    name: 'overview',
    async show(vsCode) {
      const { page } = vsCode;
      await showLibrary(vsCode);
      await page.mouse.move(600, 300);
      await focusEditor(page);
      await treeRow(page, /^Bài học 2/).click();
      const reader = webviewFrame(page);
      await reader.getByText('Hai là,').first().waitFor();
      await expandRow(treeRow(page, /^Số liệu, /));
      await treeRow(page, /^Số liệu 271/).waitFor();
      await settle(vsCode);
      return { x: 0, y: 0, ...viewport };
    },
  },
  {
    name: 'insertion',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+G');
      await page.locator('.quick-input-widget input.input').fill(':23');
      await page.keyboard.press('Enter');
      const reader = webviewFrame(page);
      await reader.locator('.sentence', { hasText: 'Hai là,' }).click();
      await reader.getByRole('button', { name: 'Chèn thành đoạn trích' }).click();
      await page.locator('.tab.dirty').waitFor();
      await reader.locator('.sentence', { hasText: 'Hai là,' }).click();
      await reader.getByRole('button', { name: 'Chèn thành đoạn trích' }).waitFor();
      await settle(vsCode);
      const editors = await clipOf(page.locator('.part.editor'));
      return { ...editors, height: Math.min(editors.height, 520) };
    },
  },
  {
    name: 'reader',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+M');
      const reader = webviewFrame(page);
      await treeRow(page, /^Mở đầu/).click();
      await reader.locator('h1').waitFor();
      await settle(vsCode);
      return clipOf(page.locator('.part.editor'));
    },
  },
  {
    name: 'sidebar',
    async show(vsCode) {
      const { page } = vsCode;
      await expandRow(treeRow(page, /^Bài học 2/));
      await treeRow(page, /^Hai là/).waitFor();
      await settle(vsCode);
      const box = await clipOf(page.locator('.part.sidebar'));
      return { ...box, height: 560 };
    },
  },
];

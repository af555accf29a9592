// @ts-check
/** What all scenes are made with. */
import { webviewFrame } from '../hosts/workbench.mjs';

/** @typedef {import('../hosts/page.mjs').VsCodePage} VsCodePage */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip CSS pixels of the page */
/** @typedef {{ name: string, show: (vsCode: VsCodePage) => Promise<Clip> }} Scene */

/** CSS pixels: what a small laptop shows. */
export const viewport = { width: 1180, height: 690 };

/** A part of the workbench, whole. @param {import('playwright-core').Locator} part @returns {Promise<Clip>} */
export async function clipOf(part) {
  const box = await part.boundingBox();
  if (!box) {
    throw new Error('A part of the picture is not shown.');
  }
  return box;
}

/** Nothing hovered; what was marked for a moment is no more. @param {VsCodePage} vsCode */
export async function settle({ page }) {
  await page.mouse.move(600, 4);
  const unmarked = () =>
    new Promise((resolve) => {
      const look = () =>
        [...CSS.highlights.values()].every(({ size }) => size === 0)
          ? resolve(true)
          : requestAnimationFrame(look);
      look();
    });
  await webviewFrame(page).locator('body').evaluate(unmarked);
}

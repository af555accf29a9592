// @ts-check
/** Captions of an animation: bands with words, drawn by the browser and put below the pictures. */
import { decodePng } from './png.mjs';

/** @typedef {import('./png.mjs').Picture} Picture */
/** @typedef {{ vi: string, en: string, keys: string }} Caption */

const HEIGHT = 56;

const style = `
  body { margin: 0; }
  main {
    align-items: center; background: #7a1f1f; box-sizing: border-box; color: #fff; display: flex;
    font: 600 21px 'Noto Sans', 'Segoe UI', Arial, sans-serif; gap: 14px; height: ${HEIGHT}px;
    padding: 0 18px;
  }
  b { background: #fff; border-radius: 50%; color: #7a1f1f; font-size: 18px; line-height: 30px;
    text-align: center; width: 30px; }
  p { flex: 1; margin: 0; }
  kbd { border: 1.5px solid #fff; border-radius: 6px; font: inherit; font-size: 17px;
    padding: 2px 10px; }
`;

/**
 * @param {import('../hosts/page.mjs').VsCodePage} vsCode whose browser draws them, at its scale
 * @param {readonly Caption[]} captions
 * @param {'vi' | 'en'} language
 * @param {number} width CSS pixels
 * @returns {Promise<Picture[]>}
 */
export async function captionsOf({ context }, captions, language, width) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: HEIGHT });
  /** @type {Picture[]} */
  const pictures = [];
  for (const [at, caption] of captions.entries()) {
    const keys = caption.keys && `<kbd>${caption.keys}</kbd>`;
    await page.setContent(
      `<style>${style}</style><main><b>${at + 1}</b><p>${caption[language]}</p>${keys}</main>`,
    );
    pictures.push(decodePng(await page.screenshot()));
  }
  await page.close();
  return pictures;
}

/** One picture below the other. @param {Picture} picture @param {Picture | undefined} caption @returns {Picture} */
export function below(picture, caption) {
  if (caption?.width !== picture.width) {
    throw new Error('The caption is not as wide as the picture.');
  }
  const pixels = new Uint32Array(picture.pixels.length + caption.pixels.length);
  pixels.set(picture.pixels);
  pixels.set(caption.pixels, picture.pixels.length);
  return { width: picture.width, height: picture.height + caption.height, pixels };
}

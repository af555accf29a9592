// @ts-check
/** How much of one picture is not as in another. */

/** @typedef {import('./png.mjs').Picture} Picture */

/** Of 255: what smoothing and a palette make of the same letter is less, another letter is more. */
const SHADE = 64;
/** Of all pixels: a word changed is more than this, what two takes of the same differ by is less. */
export const LARGEST_DIFFERENCE = 0.001;

/** @param {number} one @param {number} other 0xRRGGBB */
const isOther = (one, other) =>
  [16, 8, 0].some((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SHADE);

/** @param {Picture} one @param {Picture} other @returns {number} a share of the pixels, 1 where the sizes differ */
export function difference(one, other) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let count = 0;
  one.pixels.forEach((pixel, at) => {
    if (isOther(pixel, other.pixels[at] ?? 0)) count++;
  });
  return count / one.pixels.length;
}

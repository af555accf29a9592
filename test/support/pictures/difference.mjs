// @ts-check
/**
 * How much of one picture is not as in another. Smoothing draws the same letter a hair to the left, a
 * palette makes another grey of it: neither shows in the mean of a small square, another word does.
 */

/** @typedef {import('./png.mjs').Picture} Picture */

/** The side of a square in pixels: half a letter of an editor, at two pixels a CSS pixel. */
const SIDE = 16;
/** Of 255: takes of the same differ by less in any square; two words that take each other's place by more in several. */
const SHADE = 16;
/**
 * The share of the squares from which on a picture is another. Between takes of the same, bold letters of
 * an editor come out in two widths, a link under the pointer is underlined or not: up to 0.017. Text that
 * moves by a line, a view more or less, another colour are several times this.
 */
export const LARGEST_SHARE = 0.04;

/** The mean colour of each square. @param {Picture} picture @returns {Float64Array} three channels a square */
function means({ width, height, pixels }) {
  const across = Math.ceil(width / SIDE);
  const sums = new Float64Array(across * Math.ceil(height / SIDE) * 3);
  const counts = new Float64Array(sums.length);
  pixels.forEach((pixel, at) => {
    const square =
      Math.floor(Math.floor(at / width) / SIDE) * across + Math.floor((at % width) / SIDE);
    [16, 8, 0].forEach((shift, channel) => {
      const index = square * 3 + channel;
      sums[index] = (sums[index] ?? 0) + ((pixel >> shift) & 255);
      counts[index] = (counts[index] ?? 0) + 1;
    });
  });
  return sums.map((sum, index) => sum / (counts[index] ?? 1));
}

/** @param {Picture} one @param {Picture} other @returns {number} the share of the squares, 1 where the sizes differ */
export function difference(one, other) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [a, b] = [means(one), means(other)];
  let count = 0;
  for (let at = 0; at < a.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > SHADE,
    );
    if (isOther) count++;
  }
  return count / (a.length / 3);
}

// @ts-check
/** Makes one animated GIF of pictures of the screen: of each frame only what changes is written. */
import * as gifenc from 'gifenc';
import { palette as paletteOf } from './png.mjs';

/** @typedef {import('./png.mjs').Picture} Picture */
/** @typedef {{ picture: Picture, delay: number }} Frame `delay` in milliseconds */

/** Bundlers take its ES module; Node its CommonJS, whose exports all are in `default`. */
const GIFEncoder = gifenc.default.GIFEncoder ?? gifenc.GIFEncoder;

/** The table's last colour stands for "as before". */
const COLOURS = 255;

/** How many pixels of each colour there are in all frames. @param {readonly Frame[]} frames */
function shades(frames) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { picture } of frames) {
    for (const pixel of picture.pixels) {
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
  }
  return [...counts].map(([colour, count]) => ({ colour, count }));
}

/**
 * What of a frame is not as the one before shows it already.
 * @param {Uint8Array} shown indexes of colours
 * @param {Uint8Array} next
 */
function changes(shown, next) {
  return next.map((index, at) => (index === shown[at] ? COLOURS : index));
}

/** @param {Uint8Array} indexes @param {number} nothing */
const isStill = (indexes, nothing) => indexes.every((index) => index === nothing);

/**
 * @param {readonly Frame[]} frames all of one size
 * @returns {Buffer} a GIF that begins anew when it has ended
 */
export function encodeGif(frames) {
  const { colours, indexOf } = paletteOf(shades(frames), COLOURS);
  const palette = colours.map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  palette.push([0, 0, 0]);
  /** @type {{ indexes: Uint8Array, delay: number }[]} */
  const written = [];
  let shown = new Uint8Array();
  for (const { picture, delay } of frames) {
    const next = Uint8Array.from(picture.pixels, (pixel) => indexOf.get(pixel) ?? 0);
    const indexes = written.length === 0 ? next : changes(shown, next);
    const last = written.at(-1);
    if (last && isStill(indexes, COLOURS)) {
      last.delay += delay;
    } else {
      written.push({ indexes, delay });
    }
    shown = next;
  }
  const { width = 0, height = 0 } = frames[0]?.picture ?? {};
  const gif = GIFEncoder();
  written.forEach(({ indexes, delay }, at) => {
    gif.writeFrame(indexes, width, height, {
      ...(at === 0 ? { palette, repeat: 0 } : { transparent: true, transparentIndex: COLOURS }),
      delay,
      dispose: 1,
    });
  });
  gif.finish();
  return Buffer.from(gif.bytes());
}

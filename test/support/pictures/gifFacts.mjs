// @ts-check
/** What a GIF says of itself: its size, its frames, whether it begins anew. */

/** @typedef {{ width: number, height: number, frames: number, seconds: number, isEndless: boolean }} GifFacts */

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** The place behind sub-blocks, whose lengths stand before them. @param {Buffer} file @param {number} at */
function behindBlocks(file, at) {
  while (file[at]) {
    at += (file[at] ?? 0) + 1;
  }
  return at + 1;
}

/** The length of a table of colours. @param {number} flags of the screen or of an image */
const tableLength = (flags) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/**
 * @param {Buffer} file
 * @returns {GifFacts}
 * @throws {Error} where it is no GIF
 */
export function gifFacts(file) {
  if (file.toString('latin1', 0, 6) !== 'GIF89a') {
    throw new Error('Not a GIF.');
  }
  const facts = { width: file.readUInt16LE(6), height: file.readUInt16LE(8) };
  let [frames, hundredths, isEndless] = [0, 0, false];
  let at = 13 + tableLength(file[10] ?? 0);
  for (; file[at] === EXTENSION || file[at] === IMAGE;) {
    if (file[at] === IMAGE) {
      frames += 1;
      at = behindBlocks(file, at + 11 + tableLength(file[at + 9] ?? 0));
    } else {
      if (file[at + 1] === 0xf9) {
        hundredths += file.readUInt16LE(at + 4);
      } else if (file.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0') {
        isEndless = file.readUInt16LE(at + 16) === 0;
      }
      at = behindBlocks(file, at + 2);
    }
  }
  return { ...facts, frames, seconds: hundredths / 100, isEndless };
}

// @ts-check
/** Makes pictures of the screen small: to a small palette, without a library. */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 96;

/** @typedef {{ width: number, height: number, pixels: Uint32Array }} Picture 0xRRGGBB a pixel */

/** @param {Buffer} file @returns {Generator<{ type: string, data: Buffer }>} */
function* chunks(file) {
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    yield { type, data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - up);
  const c = Math.abs(estimate - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

/**
 * Reads a picture as browsers write them, or as written here with a palette: eight bits a channel or a
 * pixel, not interlaced.
 * @param {Buffer} file
 * @returns {Picture}
 */
export function decodePng(file) {
  const parts = [...chunks(file)];
  const header = parts.find(({ type }) => type === 'IHDR')?.data;
  if (!header || header[8] !== 8 || ![2, 3, 6].includes(header[9] ?? 0) || header[12] !== 0) {
    throw new Error('Not a picture of the kind that a browser takes.');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = header[9] === 3 && parts.find(({ type }) => type === 'PLTE')?.data;
  const size = palette ? 1 : header[9] === 6 ? 4 : 3;
  const data = inflateSync(
    Buffer.concat(parts.filter((p) => p.type === 'IDAT').map((p) => p.data)),
  );
  const row = width * size;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y += 1) {
    const start = y * (row + 1);
    const filter = data[start] ?? 0;
    const line = new Uint8Array(row);
    for (let x = 0; x < row; x += 1) {
      const left = x < size ? 0 : (line[x - size] ?? 0);
      const corner = x < size ? 0 : (above[x - size] ?? 0);
      line[x] = (data[start + 1 + x] ?? 0) + predicted(filter, left, above[x] ?? 0, corner);
    }
    for (let x = 0; x < width; x += 1) {
      const at = palette ? (line[x] ?? 0) * 3 : x * size;
      const from = palette || line;
      pixels[y * width + x] =
        ((from[at] ?? 0) << 16) | ((from[at + 1] ?? 0) << 8) | (from[at + 2] ?? 0);
    }
    above = line;
  }
  return { width, height, pixels };
}

/** @typedef {{ colour: number, count: number }} Shade */

const channels = /** @type {const} */ ([16, 8, 0]);

/** The channel in which shades differ most. @param {Shade[]} shades */
function widest(shades) {
  const spans = channels.map((shift) => {
    let [least, most] = [255, 0];
    for (const { colour } of shades) {
      const value = (colour >> shift) & 255;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return { shift, span: most - least };
  });
  return spans.reduce((a, b) => (b.span > a.span ? b : a));
}

/** Median cut. @param {Shade[]} shades @param {number} most @returns {Shade[][]} a group a colour */
function groups(shades, most) {
  const boxes = [shades];
  while (boxes.length < most) {
    const costs = boxes.map((box) =>
      box.length < 2 ? 0 : widest(box).span * Math.sqrt(box.length),
    );
    const worst = costs.indexOf(Math.max(...costs));
    const box = boxes[worst] ?? [];
    if (box.length < 2) {
      break;
    }
    const { shift } = widest(box);
    box.sort((a, b) => ((a.colour >> shift) & 255) - ((b.colour >> shift) & 255));
    boxes.splice(worst, 1, box.slice(0, box.length >> 1), box.slice(box.length >> 1));
  }
  return boxes;
}

/** The mean of a group, but the commonest where one fills the group: backgrounds stay exact. @param {Shade[]} box */
function mean(box) {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  const most = box.reduce((a, b) => (b.count > a.count ? b : a));
  if (most.count * 2 > total) {
    return most.colour;
  }
  let colour = 0;
  for (const shift of channels) {
    const sum = box.reduce((s, shade) => s + ((shade.colour >> shift) & 255) * shade.count, 0);
    colour |= Math.round(sum / total) << shift;
  }
  return colour;
}

/**
 * A palette for colours of which there are too many.
 * @param {Shade[]} shades
 * @param {number} most how many colours there may be
 * @returns {{ colours: number[], indexOf: Map<number, number> }} the colours, and which of them stands
 *   for each colour of a picture
 */
export function palette(shades, most) {
  const boxes = groups(shades, most);
  /** @type {Map<number, number>} */
  const indexOf = new Map();
  boxes.forEach((box, at) => box.forEach(({ colour }) => indexOf.set(colour, at)));
  return { colours: boxes.map(mean), indexOf };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c >>> 0;
});

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const crc = body.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param {Picture} picture @returns {Buffer} a PNG file with a palette */
export function encodePng({ width, height, pixels }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  pixels.forEach((pixel) => counts.set(pixel, (counts.get(pixel) ?? 0) + 1));
  const shades = [...counts].map(([colour, count]) => ({ colour, count }));
  const { colours, indexOf } = palette(shades, COLOURS);
  const table = Buffer.from(
    colours.flatMap((colour) => channels.map((shift) => (colour >> shift) & 255)),
  );
  const data = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    data[at + Math.floor(at / width) + 1] = indexOf.get(pixel) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(data, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

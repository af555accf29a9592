/** What Word shows, with its own size in pixels. */
export interface LoadedImage {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** No picture of a report is larger; a header may promise anything. */
const LARGEST = 30_000;

/** Reads of what kind and size an image is from its first bytes; null of what Word cannot show. */
export function readImage(bytes: Uint8Array): LoadedImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(view) ?? gif(view) ?? bmp(view) ?? jpeg(view);
  if (found === null || found.width < 1 || found.height < 1) return null;
  return found.width <= LARGEST && found.height <= LARGEST ? { ...found, bytes } : null;
}

type Size = Omit<LoadedImage, 'bytes'>;

function png(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): Size | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmp(view: DataView): Size | null {
  if (view.byteLength < 26 || view.getUint16(0) !== 0x424d) return null;
  const height = Math.abs(view.getInt32(22, true));
  return { type: 'bmp', width: view.getInt32(18, true), height };
}

/** The first frame header: a marker C0 to CF that is none of C4, C8, CC. */
function jpeg(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    // Fill bytes; markers without a length; all others say how long they are.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

import type { FileHandle } from 'node:fs/promises';

/** Read at a time from what does not say how long it is, in bytes. */
const PIECE = 1 << 16;

/**
 * What is left to read of a file or a pipe; where that is more than `maxBytes`, `maxBytes + 1` bytes
 * of it. What grows while it is read, or never ends, is so bounded.
 */
export async function readAtMost(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const most = maxBytes + 1;
  // One more than it says, to see its end.
  let bytes = new Uint8Array(Math.min(most, size > 0 ? size + 1 : PIECE));
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const grown = new Uint8Array(Math.min(most, length * 2));
    grown.set(bytes);
    bytes = grown;
  }
}

import { ImportError } from '../types';

/** Deflate packs no better than this, to one. */
const BEST_RATIO = 1032;
/** A dictionary before its stream is no longer, in bytes. */
const LONGEST_DICTIONARY = 4096;
const MOST_FILTERS = 3;

/**
 * Looks whether a file's streams unpack to more than `most` bytes together, without keeping any of
 * it: the library that reads them has no such limit, and what it unpacks to is no part of the heap
 * that a worker is held to. Pictures are never unpacked and not counted.
 *
 * @throws {ImportError} `unpacks-too-large`
 */
export async function refuseBombs(bytes: Uint8Array, most: number): Promise<void> {
  const streams = packedStreams(bytes);
  const largest = streams.reduce(
    (sum, { data, times }) => sum + data.length * BEST_RATIO ** times,
    0,
  );
  if (largest <= most) return;
  let left = most;
  for (const { data, times } of streams) {
    if (times > MOST_FILTERS) throw new ImportError('unpacks-too-large', String(most));
    left -= await unpackedSize(data, times, left);
    if (left < 0) throw new ImportError('unpacks-too-large', String(most));
  }
}

interface PackedStream {
  readonly data: Uint8Array;
  /** How many filters of deflate it has one in another. */
  readonly times: number;
}

function packedStreams(bytes: Uint8Array): PackedStream[] {
  const found: PackedStream[] = [];
  let from = 0;
  for (;;) {
    const keyword = indexOf(bytes, 'stream', from);
    if (keyword < 0) return found;
    const start = keyword + 6;
    const end = indexOf(bytes, 'endstream', start);
    const before = latin1(bytes.subarray(Math.max(from, keyword - LONGEST_DICTIONARY), keyword));
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary)) {
      const skipped = bytes[start] === 0x0d && bytes[start + 1] === 0x0a ? 2 : 1;
      found.push({ data: bytes.subarray(start + skipped, end < 0 ? undefined : end), times });
    }
    if (end < 0) return found;
    from = end + 9;
  }
}

/** The size of what is packed, as far as it is sound, or more than `most`. */
async function unpackedSize(data: Uint8Array, times: number, most: number): Promise<number> {
  let stream: ReadableStream<Uint8Array<ArrayBuffer>> = new Blob([new Uint8Array(data)]).stream();
  for (let time = 0; time < times; time++) {
    stream = stream.pipeThrough(new DecompressionStream('deflate'));
  }
  const reader = stream.getReader();
  let size = 0;
  try {
    while (size <= most) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
    }
    return size;
  } catch {
    // Broken, encrypted, or with other bytes behind its end: what came out until there counts.
    return size;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length += 1;
    if (length === word.length) return at;
  }
  return -1;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

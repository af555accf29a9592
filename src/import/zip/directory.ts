import type { ImportLimits } from '../types';
import { ImportError } from '../types';

/** An entry of an archive as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** General purpose bits. */
  readonly flags: number;
  /** Date and time of the file, as DOS has them. */
  readonly time: number;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly header: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

const broken = (what: string) => new ImportError('broken', `zip: ${what}`);

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads the central directory of an archive (APPNOTE 4.3.12); the first entry of a name counts.
 * @throws {ImportError} `broken`, `too-many-entries`, or `unsupported` for archives in parts or of
 * more than 4 GB.
 */
export function readDirectory(bytes: Uint8Array, limits: ImportLimits): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ImportError('unsupported', 'zip64');
  if (view.getUint16(end + 4, true) !== 0) throw new ImportError('unsupported', 'split zip');
  if (count > limits.maxEntries) throw new ImportError('too-many-entries', String(count));
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw broken('directory');
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken('directory');
    // Names outside ASCII are UTF-8 where it matters to us: the formats themselves name the parts.
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!entries.has(name)) entries.set(name, readEntry(view, at, name));
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  return {
    name,
    isEncrypted: (flags & 1) === 1,
    flags,
    time: view.getUint32(at + 12, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
}

/** The end record is last but for a comment; the nearest to the end is the one. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw broken('no end record');
}

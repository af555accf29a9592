import { deflateSync } from 'fflate';
import type { ZipArchive } from './archive';
import { Crc32 } from './crc32';

interface Written {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Names are UTF-8. */
const utf8 = 1 << 11;
/** How well it was packed, which says nothing to who unpacks. */
const packedHow = 0b110;
const encrypted = 1;
const version = 20;

/**
 * The archive with other bytes in some parts, new ones behind the others. All other parts are copied
 * as they are packed. @throws {ImportError} `broken`
 */
export function rewriteZip(
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const names = archive.names();
  const added = [...changes.keys()].filter((name) => !archive.has(name));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let latest = 0;
  for (const name of [...names, ...added]) {
    const part = writtenPart(archive, name, changes.get(name), latest);
    latest = Math.max(latest, part.time);
    const header = localHeader(part);
    directory.push(directoryEntry(part, at));
    chunks.push(header, part.packed);
    at += header.length + part.packed.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, directory.length, true);
  end.setUint16(10, directory.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return joined([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

/** A new part is as old as the newest one: what it holds is no matter of a clock. */
function writtenPart(
  archive: ZipArchive,
  name: string,
  content: Uint8Array | undefined,
  latest: number,
): Written {
  const known = archive.packed(name);
  const encoded = new TextEncoder().encode(name);
  if (content === undefined && known) {
    const { flags, method, time, crc, size } = known.entry;
    return {
      name: encoded,
      flags: (flags & (packedHow | encrypted)) | utf8,
      method,
      time,
      crc,
      size,
      packed: known.bytes,
    };
  }
  const bytes = content ?? new Uint8Array();
  const crc = new Crc32();
  crc.update(bytes);
  return {
    name: encoded,
    flags: utf8,
    method: 8,
    time: known?.entry.time ?? latest,
    crc: crc.digest(),
    size: bytes.length,
    packed: deflateSync(bytes),
  };
}

function localHeader(part: Written): Uint8Array {
  const view = new DataView(new ArrayBuffer(30 + part.name.length));
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, part);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(part.name, 30);
  return bytes;
}

function directoryEntry(part: Written, header: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46 + part.name.length));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  writeCommon(view, 6, part);
  view.setUint32(42, header, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(part.name, 46);
  return bytes;
}

/** What the header and the directory have in the same order (APPNOTE 4.3.7, 4.3.12). */
function writeCommon(view: DataView, at: number, part: Written): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, part.flags, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.time, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

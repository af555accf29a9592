/*
 * Columns of numbers in one run of bytes: how an index is kept, so that it is opened without being
 * built. A snapshot belongs to one build of the engine and one order of bytes; any other, and any
 * that is broken, is no snapshot at all, and the index is built anew.
 */

/** A column as it is kept: its element's size tells its type. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Columns by name. */
export type Columns = Readonly<Record<string, Column>>;

const MAGIC = 0x58444354;
/** Magic, check sum, length of the whole, length of the table of contents. */
const HEADER = 16;
const ALIGNMENT = 8;

interface Entry {
  readonly name: string;
  readonly type: ColumnType;
  /** From the start of the first column, in bytes. */
  readonly start: number;
  /** In elements. */
  readonly length: number;
}

type ColumnType = 'u8' | 'u16' | 'u32' | 'i32';

function typeOf(column: Column): ColumnType {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'i32';
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** The columns as bytes. `build` names the engine that can read them. */
export function writeSnapshot(build: string, columns: Columns): Uint8Array {
  const entries: Entry[] = [];
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    entries.push({ name, type: typeOf(column), start: size, length: column.length });
    size += aligned(column.byteLength);
  }
  const contents = unitsOf(JSON.stringify({ build, entries }));
  const first = HEADER + aligned(contents.byteLength);
  const bytes = new Uint8Array(first + size);
  bytes.set(bytesOf(contents), HEADER);
  entries.forEach(({ name, start }) => {
    const column = columns[name];
    if (column) bytes.set(bytesOf(column), first + start);
  });
  const header = new Uint32Array(bytes.buffer, 0, HEADER / 4);
  header.set([MAGIC, 0, bytes.length, contents.byteLength]);
  header[1] = checkSum(bytes);
  return bytes;
}

/**
 * The columns of a snapshot, over the same memory as `bytes` wherever it is aligned; null where
 * they are of another build, incomplete or changed by a single bit.
 */
export function openSnapshot(build: string, bytes: Uint8Array): Columns | null {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  if (whole.length < HEADER || whole.length % ALIGNMENT !== 0) return null;
  const [magic, sum, length = 0, contents = 0] = new Uint32Array(
    whole.buffer,
    whole.byteOffset,
    HEADER / 4,
  );
  if (magic !== MAGIC || length !== whole.length || contents > whole.length - HEADER) return null;
  if (contents % 2 !== 0 || checkSum(whole) !== sum) return null;
  const table = readTable(new Uint16Array(whole.buffer, whole.byteOffset + HEADER, contents / 2));
  if (table?.build !== build) return null;
  const first = whole.byteOffset + HEADER + aligned(contents);
  return Object.fromEntries(
    table.entries.map(({ name, type, start, length: count }) => [
      name,
      viewOf(whole.buffer, type, first + start, count),
    ]),
  );
}

function viewOf(buffer: ArrayBufferLike, type: ColumnType, start: number, length: number): Column {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, start, length);
    case 'u16':
      return new Uint16Array(buffer, start, length);
    case 'u32':
      return new Uint32Array(buffer, start, length);
    case 'i32':
      return new Int32Array(buffer, start, length);
  }
}

/** What the check sum vouches for was written here; it is read without further questions. */
function readTable(units: Uint16Array): { build: string; entries: readonly Entry[] } | null {
  const table: { build: string; entries: readonly Entry[] } = JSON.parse(stringOf(units));
  return table;
}

/** A string as a column. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** A call takes only so many arguments. */
const MOST_ARGUMENTS = 0x2000;

/** The string of a column. */
export function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    parts.push(String.fromCharCode(...units.subarray(at, at + MOST_ARGUMENTS)));
  }
  return parts.join('');
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Of all but the sum itself, four bytes at a time: a snapshot may be a hundred megabytes. */
function checkSum({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const items = new Uint32Array(buffer, byteOffset, byteLength / 4);
  let sum = 0x811c9dc5;
  for (let i = 0; i < items.length; i++) {
    if (i === 1) continue;
    sum = Math.imul(sum ^ (items[i] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

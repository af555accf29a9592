import type { ImportLimits } from '../types';
import { ImportError } from '../types';
import { viewOf } from '../zip/directory';

const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;
const headerBytes = 512;
const entryBytes = 128;
const firstDifat = 109;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const broken = () => new ImportError('broken', 'compound file');

/** A compound file, the little file system of Office before 2007 ([MS-CFB]). */
export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #sector: number;
  readonly #miniSector: number;
  readonly #cutoff: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #mini: Uint8Array;
  readonly #streams = new Map<string, Entry>();
  readonly #limits: ImportLimits;

  /** @throws {ImportError} `broken`, or `too-many-entries`. */
  constructor(bytes: Uint8Array, limits: ImportLimits) {
    if (bytes.length < headerBytes) throw broken();
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#limits = limits;
    this.#sector = 1 << this.#view.getUint16(30, true);
    this.#miniSector = 1 << this.#view.getUint16(32, true);
    this.#cutoff = this.#view.getUint32(56, true);
    if (![512, 4096].includes(this.#sector) || this.#miniSector !== 64) throw broken();
    this.#fat = this.#readFat();
    const directory = this.#chain(this.#view.getUint32(48, true));
    const root = this.#readDirectory(directory);
    this.#miniFat = numbersOf(this.#chain(this.#view.getUint32(60, true)));
    this.#mini = this.#chain(root.start).subarray(0, root.size);
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** A stream right under the root; null where there is none of the name. */
  read(name: string): Uint8Array | null {
    const entry = this.#streams.get(name);
    if (!entry) return null;
    const bytes =
      entry.size < this.#cutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw broken();
    return bytes.subarray(0, entry.size);
  }

  #sectorAt(number: number): Uint8Array {
    // The header takes the first sector, however large.
    const start = (number + 1) * this.#sector;
    if (start >= this.#bytes.length) throw broken();
    return this.#bytes.subarray(start, start + this.#sector);
  }

  #readFat(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < firstDifat; index += 1) {
      sectors.push(this.#view.getUint32(76 + index * 4, true));
    }
    let next = this.#view.getUint32(68, true);
    const most = this.#bytes.length / this.#sector + 1;
    for (let steps = 0; next < endOfChain; steps += 1) {
      if (steps > most) throw broken();
      const numbers = numbersOf(this.#sectorAt(next));
      next = numbers.pop() ?? endOfChain;
      for (const number of numbers) sectors.push(number);
    }
    const fat: number[] = [];
    for (const sector of sectors) {
      if (sector >= endOfChain) continue;
      if (fat.length > most * 4) throw broken();
      for (const number of numbersOf(this.#sectorAt(sector))) fat.push(number);
    }
    return fat;
  }

  /** The bytes of a chain of sectors; a ring is a fault. */
  #chain(start: number): Uint8Array {
    return joined(start, this.#fat, this.#bytes.length / this.#sector + 1, (sector) =>
      this.#sectorAt(sector),
    );
  }

  #miniChain(start: number): Uint8Array {
    const size = this.#miniSector;
    return joined(start, this.#miniFat, this.#mini.length / size + 1, (sector) =>
      this.#mini.subarray(sector * size, (sector + 1) * size),
    );
  }

  /** Lists the streams right under the root, whose siblings form a tree. */
  #readDirectory(directory: Uint8Array): Entry {
    const view = viewOf(directory);
    const count = Math.floor(directory.length / entryBytes);
    if (count === 0) throw broken();
    if (count > this.#limits.maxEntries * 4)
      throw new ImportError('too-many-entries', String(count));
    const seen = new Set<number>();
    const stack = [view.getUint32(76, true)];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (index === noStream || seen.has(index)) continue;
      if (index >= count) throw broken();
      seen.add(index);
      const at = index * entryBytes;
      const entry = readEntry(view, at);
      if (view.getUint8(at + 66) === 2) this.#streams.set(entry.name, entry);
      stack.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
    }
    return readEntry(view, 0);
  }
}

function readEntry(view: DataView, at: number): Entry {
  const units = Math.min(32, view.getUint16(at + 64, true) / 2) - 1;
  let name = '';
  for (let index = 0; index < units; index += 1) {
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function joined(
  start: number,
  table: readonly number[],
  most: number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array {
  const sectors: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < endOfChain; sector = table[sector] ?? endOfChain) {
    if (sectors.length > most) throw broken();
    const bytes = sectorAt(sector);
    sectors.push(bytes);
    length += bytes.length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const bytes of sectors) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

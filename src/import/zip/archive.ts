import { Inflate } from 'fflate';
import type { ImportLimits } from '../types';
import { ImportError } from '../types';
import { Crc32 } from './crc32';
import type { ZipEntry } from './directory';
import { readDirectory, viewOf } from './directory';

const localSignature = 0x04034b50;
/** What is unpacked at a time: a bomb is found before it has filled the memory. */
const chunkBytes = 1 << 14;

/** An archive whose parts are unpacked when asked for, and checked. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #limit: number;
  #unpacked = 0;

  /** @throws {ImportError} for what is no archive, or one with too many entries. */
  constructor(bytes: Uint8Array, limits: ImportLimits) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes, limits);
    this.#limit = limits.maxUnpackedBytes;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** An entry as it is packed. @throws {ImportError} `broken` */
  packed(name: string): { readonly entry: ZipEntry; readonly bytes: Uint8Array } | null {
    const entry = this.#entries.get(name);
    return entry === undefined ? null : { entry, bytes: this.#packed(entry) };
  }

  /**
   * The bytes of a part, or null where there is none of the name.
   * @throws {ImportError} `encrypted`, `broken`, `unsupported`, or `unpacks-too-large` once all
   * parts read so far exceed the limit.
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted) throw new ImportError('encrypted', name);
    const packed = this.#packed(entry);
    const bytes = this.#unpack(entry, packed);
    const crc = new Crc32();
    crc.update(bytes);
    // A source with a flipped bit is no source to call anything verbatim by.
    if (bytes.length !== entry.size || crc.digest() !== entry.crc) throw this.#broken(entry);
    return bytes;
  }

  #broken({ name }: ZipEntry): ImportError {
    return new ImportError('broken', `zip: ${name}`);
  }

  #packed(entry: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    const { header } = entry;
    if (header + 30 > view.byteLength || view.getUint32(header, true) !== localSignature) {
      throw this.#broken(entry);
    }
    const lengths = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const start = header + 30 + lengths;
    if (start + entry.packedSize > view.byteLength) throw this.#broken(entry);
    return this.#bytes.subarray(start, start + entry.packedSize);
  }

  #unpack(entry: ZipEntry, packed: Uint8Array): Uint8Array {
    // What says it is too large is believed; what says it is small is not.
    if (this.#unpacked + entry.size > this.#limit) throw this.#tooLarge();
    if (entry.method === 0) {
      this.#account(packed.length);
      return packed;
    }
    if (entry.method !== 8) throw new ImportError('unsupported', `zip method ${entry.method}`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((chunk) => {
      this.#account(chunk.length);
      length += chunk.length;
      if (length > entry.size) throw this.#broken(entry);
      chunks.push(chunk);
    });
    try {
      for (let at = 0; at < packed.length; at += chunkBytes) {
        const end = Math.min(packed.length, at + chunkBytes);
        inflate.push(packed.subarray(at, end), end === packed.length);
      }
    } catch (error) {
      throw error instanceof ImportError ? error : this.#broken(entry);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  /** So far, of all parts together. */
  get unpackedBytes(): number {
    return this.#unpacked;
  }

  #account(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#limit) throw this.#tooLarge();
  }

  #tooLarge(): ImportError {
    return new ImportError('unpacks-too-large', String(this.#limit));
  }
}

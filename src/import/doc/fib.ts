import { ImportError } from '../types';
import { viewOf } from '../zip/directory';

/** How many characters each part of the text has, in the order in which they stand in it. */
export interface PartLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

/** Structures of the table stream, by their place in the list of [MS-DOC] 2.5.6. */
export const structures = {
  styles: 1,
  footnoteTexts: 3,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74,
} as const;

/** The head of the WordDocument stream ([MS-DOC] 2.5). */
export class Fib {
  readonly lengths: PartLengths;
  readonly tableName: string;
  readonly #view: DataView;

  /** @throws {ImportError} `encrypted`, `broken`, or `unsupported` before Word 97. */
  constructor(document: Uint8Array) {
    const view = viewOf(document);
    this.#view = view;
    if (document.length < 0x200) throw new ImportError('broken', 'doc: head');
    const version = view.getUint16(2, true);
    if (view.getUint16(0, true) !== 0xa5ec || version < 0xc1) {
      throw new ImportError('unsupported', 'doc: before Word 97');
    }
    const flags = view.getUint16(10, true);
    if ((flags & 0x0100) !== 0) throw new ImportError('encrypted', 'doc');
    this.tableName = (flags & 0x0200) === 0 ? '0Table' : '1Table';
    const length = (index: number) => view.getUint32(64 + index * 4, true);
    this.lengths = {
      body: length(3),
      footnotes: length(4),
      headers: length(5),
      comments: length(7),
      endnotes: length(8),
      boxes: length(9),
    };
  }

  /** Where a structure stands in the table stream; of no size where the file has none. */
  placeOf(table: Uint8Array, index: number): { readonly start: number; readonly size: number } {
    const at = 0x9a + index * 8;
    if (at + 8 > this.#view.byteLength) throw new ImportError('broken', 'doc: head');
    const start = this.#view.getUint32(at, true);
    const size = this.#view.getUint32(at + 4, true);
    if (start + size > table.length) throw new ImportError('broken', 'doc: table');
    return { start, size };
  }

  /** A structure of the table stream; empty where the file has none. */
  structure(table: Uint8Array, index: number): Uint8Array {
    const { start, size } = this.placeOf(table, index);
    return table.subarray(start, start + size);
  }
}

import { ImportError } from '../types';
import { viewOf } from '../zip/directory';

/** A stretch of the text and where it stands in the WordDocument stream. */
export interface Piece {
  /** Its characters, counted over the whole text. */
  readonly start: number;
  readonly end: number;
  /** Byte offset of its first character. */
  readonly offset: number;
  /** Bytes a character: 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2;
}

const broken = () => new ImportError('broken', 'doc: pieces');

/** Reads the piece table ([MS-DOC] 2.9.38): the text in its order. */
export function readPieces(bytes: Uint8Array, document: Uint8Array): Piece[] {
  const view = viewOf(bytes);
  let at = 0;
  // Property exceptions of fast saves stand before the table.
  while (bytes[at] === 1 && at + 3 <= bytes.length) at += 3 + view.getUint16(at + 1, true);
  if (bytes[at] !== 2 || at + 5 > bytes.length) throw broken();
  const size = view.getUint32(at + 1, true);
  const from = at + 5;
  if (from + size > bytes.length || size < 4) throw broken();
  const count = Math.floor((size - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const start = view.getUint32(from + index * 4, true);
    const end = view.getUint32(from + index * 4 + 4, true);
    const place = view.getUint32(from + (count + 1) * 4 + index * 8 + 2, true);
    const isCompressed = (place & 0x40000000) !== 0;
    const width = isCompressed ? 1 : 2;
    const offset = isCompressed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    if (end < start || offset + (end - start) * width > document.length) throw broken();
    return { start, end, offset, width };
  });
}

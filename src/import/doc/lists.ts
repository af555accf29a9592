import type { ListLevel, ListUse } from '../text/listCounters';
import { viewOf } from '../zip/directory';

const formats: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [56, 'vietnameseCounting'],
  [255, 'none'],
]);

/** Reads on in bytes of which nothing is sure; past the end all is zero. */
class Cursor {
  readonly #view: DataView;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = viewOf(bytes);
    this.at = at;
  }

  get isPast(): boolean {
    return this.at >= this.#view.byteLength;
  }

  byte(offset: number): number {
    const at = this.at + offset;
    return at < this.#view.byteLength ? this.#view.getUint8(at) : 0;
  }

  word(offset: number): number {
    return this.byte(offset) | (this.byte(offset + 1) << 8);
  }

  long(offset: number): number {
    return this.word(offset) | (this.word(offset + 2) << 16);
  }
}

/**
 * The lists of a Word 97 document by the number that paragraphs name them by, from 1 ([MS-DOC]
 * 2.9.131, 2.9.132).
 * @param lists offset of the list structure in the table stream; its levels stand behind it.
 */
export function readLists(
  table: Uint8Array,
  lists: { readonly start: number; readonly size: number },
  overrides: Uint8Array,
): Map<number, ListUse> {
  const uses = new Map<number, ListUse>();
  if (lists.size < 2 || overrides.length < 4) return uses;
  const levels = readLevels(table, lists.start);
  const cursor = new Cursor(overrides, 0);
  const count = Math.min(cursor.long(0), Math.floor(overrides.length / 16));
  const data = new Cursor(overrides, 4 + count * 16);
  for (let index = 0; index < count; index += 1) {
    cursor.at = 4 + index * 16;
    const list = cursor.long(0);
    const starts = new Map<number, number>();
    const own = new Map(levels.get(list));
    data.at += 4;
    for (let level = 0; level < cursor.byte(12) && !data.isPast; level += 1) {
      readOverride(data, starts, own);
    }
    uses.set(index + 1, { id: String(index), list: String(list), levels: own, starts });
  }
  return uses;
}

function readOverride(
  data: Cursor,
  starts: Map<number, number>,
  levels: Map<number, ListLevel>,
): void {
  const start = data.long(0);
  const flags = data.byte(4);
  data.at += 8;
  if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(flags & 0x0f, start);
  if ((flags & 0x20) === 0) return;
  const level = readLevel(data);
  levels.set(flags & 0x0f, level);
  if ((flags & 0x10) !== 0) starts.set(flags & 0x0f, level.start);
}

function readLevels(table: Uint8Array, start: number): Map<number, Map<number, ListLevel>> {
  const head = new Cursor(table, start);
  const count = head.word(0);
  const found = new Map<number, Map<number, ListLevel>>();
  const cursor = new Cursor(table, start + 2 + count * 28);
  for (let index = 0; index < count && !cursor.isPast; index += 1) {
    head.at = start + 2 + index * 28;
    const isSimple = (head.byte(26) & 1) !== 0;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      levels.set(level, readLevel(cursor));
    }
    found.set(head.long(0), levels);
  }
  return found;
}

function readLevel(cursor: Cursor): ListLevel {
  const flags = cursor.byte(5);
  const format = cursor.byte(4);
  const level = {
    start: cursor.long(0),
    format: formats.get(format) ?? `nfc ${format}`,
    legal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) === 0 ? null : cursor.byte(26),
  };
  cursor.at += 28 + cursor.byte(24) + cursor.byte(25);
  const length = cursor.word(0);
  let text = '';
  for (let index = 0; index < Math.min(length, 200); index += 1) {
    const code = cursor.word(2 + index * 2);
    // The number of a level stands for its counter.
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  cursor.at += 2 + length * 2;
  return { ...level, text };
}

import type { Placed } from './pdfBuilder';
import { widthOf } from './pdfBuilder';

export interface Column {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Setting {
  readonly size?: number;
  readonly indent?: number;
  /** Between paragraphs, besides the leading. */
  readonly gap?: number;
  readonly justified?: boolean;
  readonly single?: boolean;
  /** Breaks within words at this mark, which is then shown as a hyphen. */
  readonly soft?: string;
}

/** Sets paragraphs into columns as a word processor does; one list of words a column. */
export function typeset(
  paragraphs: readonly string[],
  columns: readonly Column[],
  setting: Setting = {},
): Placed[][] {
  const { size = 12, indent = 0, gap = 0, justified = false, single = false } = setting;
  const leading = size * 1.3;
  const set: Placed[][] = columns.map(() => []);
  let column = 0;
  let y = columns[0]?.top ?? 0;
  for (const paragraph of paragraphs) {
    const words = paragraph.split(' ');
    let isFirst = true;
    while (words.length > 0) {
      const place = columns[column];
      if (!place) throw new RangeError('more text than columns');
      if (y < place.bottom) {
        column += 1;
        y = columns[column]?.top ?? 0;
        continue;
      }
      const x = place.left + (isFirst ? indent : 0);
      const line = [words.shift() ?? ''];
      while (words.length > 0 && widthOf([...line, words[0]].join(' '), size) <= place.right - x) {
        line.push(words.shift() ?? '');
      }
      const text = line.join(' ');
      const room = place.right - x - widthOf(text, size);
      const stretch =
        justified && words.length > 0 && line.length > 1 ? room / (line.length - 1) : 0;
      set[column]?.push({ text, x, y, size, stretch, single });
      y -= leading;
      isFirst = false;
    }
    y -= gap;
  }
  return set;
}

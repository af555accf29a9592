import type { Paragraph } from './paragraphs';

/** Larger than the text by this share. */
const LARGER = 1.08;
const LONGEST = 250;
const MOST_LINES = 5;
/** What is set in a size that has this share of all letters is text. */
const TEXT_SHARE = 0.2;

/** The levels of the sizes that headings have, largest first; a size is rounded to halves. */
export function headingLevels(
  paragraphs: readonly Paragraph[],
  bodySize: number,
): Map<number, number> {
  const letters = new Map<number, number>();
  let all = 0;
  for (const { lines, size } of paragraphs) {
    const count = lines.reduce((sum, { text }) => sum + text.length, 0);
    all += count;
    letters.set(sizeKey(size), (letters.get(sizeKey(size)) ?? 0) + count);
  }
  const sizes = [...letters]
    .filter(([size, count]) => size > bodySize * LARGER && count < all * TEXT_SHARE)
    .map(([size]) => size)
    .toSorted((a, b) => b - a);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, 6)]));
}

export function sizeKey(size: number): number {
  return Math.round(size * 2) / 2;
}

export function canBeHeading({ lines }: Paragraph, text: string): boolean {
  return lines.length <= MOST_LINES && text.length <= LONGEST && /[\p{L}\p{N}]/u.test(text);
}

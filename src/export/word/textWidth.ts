/*
 * How long words in bold Times New Roman are, to draw lines of a share of their length below them.
 * The font's own advance widths, in thousandths of the size; a letter has its marks' letter's.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [' ,.', 250],
  [`'"/il`, 278],
  ['!()-:;[]fjt‘’', 333],
  ['Is', 389],
  ['cerz', 444],
  ['*0123456789?Jagovxyơ–“”§', 500],
  ['Sbdhknpquđư', 556],
  ['FP', 611],
  ['BELTZ', 667],
  ['ACDNRUVXYwĐƯ', 722],
  ['GHKOQƠ', 778],
  ['m&', 833],
  ['MW—…%', 972],
];

const byLetter = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Signs that stand above or below a letter and take no room; the horn makes a letter of its own. */
const MARKS = /[\u0300-\u031a\u031c-\u036f]/g;

/** Of the longest line, in millimetres. */
export function boldWidth(text: string, points: number): number {
  const lines = text.split('\n').map((line) => lineWidth(line, points));
  return lines.reduce((longest, width) => Math.max(longest, width), 0);
}

function lineWidth(text: string, points: number): number {
  let units = 0;
  for (const letter of text.normalize('NFD').replace(MARKS, '').normalize('NFC')) {
    units += byLetter.get(letter) ?? 560;
  }
  return ((units / 1000) * points * 25.4) / 72;
}

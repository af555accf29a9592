/*
 * Numbers as enumerations write them: words ("mười một", "thứ tư"), Roman numerals, letters.
 */

const units = 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|nhất|nhứt|nhì';
const values: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  nhất: 1,
  nhứt: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** Source of a pattern for a number in words, 1 to 99: "một", "mười hai", "hai mươi mốt". */
export const numberWordPattern =
  `(?:(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\\s{1,3}mươi(?:\\s{1,3}(?:${units}))?` +
  `|mười(?:\\s{1,3}(?:${units}))?|${units})`;

/** The value of a number in words that `numberWordPattern` matched; 0 when it is none. */
export function numberFromWords(words: string): number {
  const parts = words.toLowerCase().split(/\s+/);
  const [first = '', second, third] = parts;
  if (first === 'mười') return 10 + (second === undefined ? 0 : (values[second] ?? 0));
  if (second === 'mươi') {
    return (values[first] ?? 0) * 10 + (third === undefined ? 0 : (values[third] ?? 0));
  }
  return values[first] ?? 0;
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral up to XXXIX in its proper form, in either case; otherwise 0. */
export function numberFromRoman(numeral: string): number {
  const lower = numeral.toLowerCase();
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(lower)) return 0;
  let total = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const value = romanValues[lower[at] ?? ''] ?? 0;
    const next = romanValues[lower[at + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** Vietnamese lists go a, b, c, d, đ, e, g; the English order is met as well. */
const successors: Readonly<Record<string, string>> = {
  a: 'b',
  b: 'c',
  c: 'd',
  d: 'đe',
  đ: 'e',
  e: 'fg',
  f: 'g',
  g: 'h',
  h: 'i',
  i: 'jk',
  j: 'k',
  k: 'l',
  l: 'm',
  m: 'n',
  n: 'o',
  o: 'p',
  p: 'q',
  q: 'r',
  r: 's',
  s: 't',
  t: 'uv',
  u: 'v',
  v: 'xw',
  w: 'x',
  x: 'y',
  y: 'z',
};

/** Whether a letter comes next after another in a lettered list. */
export function letterFollows(previous: string, letter: string): boolean {
  return (successors[previous.toLowerCase()] ?? '').includes(letter.toLowerCase());
}

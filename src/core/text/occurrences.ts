/**
 * Where `needle` stands in `text`, ascending: the starts of all its occurrences, or, if they are to
 * be `apart`, of those that do not overlap one before. Knuth, Morris and Pratt's way: linear whatever
 * the two hold, where `indexOf` may take their product.
 */
export function occurrences(
  text: string,
  needle: string,
  apart: boolean,
  limit = Infinity,
): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  // Most needles never stand there, and `indexOf` is fast at saying so for short ones.
  if (needle.length <= SHORT && !text.includes(needle)) return found;
  const borders = bordersOf(needle);
  let matched = 0;
  for (let i = 0; i < text.length && found.length < limit; i++) {
    const unit = text.charCodeAt(i);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched] ?? 0;
    if (needle.charCodeAt(matched) === unit) matched += 1;
    if (matched < needle.length) continue;
    found.push(i + 1 - needle.length);
    matched = apart ? 0 : (borders[matched] ?? 0);
  }
  return found;
}

const SHORT = 64;

/** For each length of a beginning of `needle`, the longest shorter one that also ends it. */
function bordersOf(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length + 1);
  let border = 0;
  for (let i = 1; i < needle.length; i++) {
    const unit = needle.charCodeAt(i);
    while (border > 0 && needle.charCodeAt(border) !== unit) border = borders[border] ?? 0;
    if (needle.charCodeAt(border) === unit) border += 1;
    borders[i + 1] = border;
  }
  return borders;
}

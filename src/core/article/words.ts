import { isBlank, isLetter, isLower, isUpper } from '../text/characters';

/** Number of words in a string, counted up to `limit` so that long text costs little. */
export function countWords(text: string, start: number, end: number, limit: number): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end && words < limit; at += 1) {
    const blank = isBlank(text.charCodeAt(at));
    if (!blank && !inside) words += 1;
    inside = !blank;
  }
  return words;
}

/** Whether the letters of a range are capitals; a few small ones ("và", "(đ/c)") are forgiven. */
export function isUpperCase(text: string, start: number, end: number): boolean {
  if (end - start > 400) return false;
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    if (isUpper(code)) upper += 1;
    else if (isLower(code) && ++lower * 12 > end - start) return false;
  }
  return upper >= 3 && lower * 12 <= upper;
}

/** Whether a range ends with a mark that ends a sentence or a clause. */
export function endsWithStop(text: string, start: number, end: number, marks = '.!?…;,'): boolean {
  let at = end;
  while (
    at > start &&
    (isBlank(text.charCodeAt(at - 1)) || '”’"\')]*_»'.includes(text[at - 1] ?? ''))
  ) {
    at -= 1;
  }
  return at > start && marks.includes(text[at - 1] ?? ' ');
}

/** Whether words are one line already: no marks of emphasis, single spaces, none at the ends. */
function isPlain(words: string): boolean {
  let spaced = true;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    const isSpace = code === 0x20;
    if (isSpace ? spaced : isBlank(code) || code === 0x2a || code === 0x5f || code === 0x60) {
      return false;
    }
    spaced = isSpace;
  }
  return !spaced || words === '';
}

/** A range as one line of words: white space closed up, emphasis marks of Markdown left out. */
export function plainLine(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  if (isPlain(words)) return words;
  return words
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|_{1,3}(?![\p{L}\p{N}_])|`/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/*
 * Small scanners of markup. Linear in the length of the text; an escaped character is passed over.
 */

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** The offset of the bracket that closes the one at `at`, or -1; other brackets may be unpaired. */
export function closingBracket(text: string, at: number): number {
  const open = text.charAt(at);
  const close = CLOSING[open];
  if (close === undefined) return -1;
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (char === open) depth += 1;
    else if (char === close && --depth === 0) return index;
  }
  return -1;
}

/** The offset of the first such sign from `from` on that stands in no braces, or -1. */
export function indexOutsideBraces(text: string, sign: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === sign) return index;
    if (char === '\\') index += 1;
    else if (char === '{') {
      const close = closingBracket(text, index);
      if (close < 0) return -1;
      index = close;
    }
  }
  return -1;
}

/** The parts between the signs that stand in no bracket of a kind given. */
export function splitOutside(text: string, sign: string, brackets = '[{'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (brackets.includes(char)) {
      const close = closingBracket(text, index);
      // One that nothing closes is a sign like others.
      if (close > 0) index = close;
      else return [...parts, ...text.slice(start).split(sign)];
    } else if (char === sign) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

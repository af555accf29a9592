/** Browsers take quadratic time over a word without end; no word of any language is this long. */
const longestWord = 200;

const mark = /\p{M}/u;
const space = /\s/u;

/**
 * Cuts a text so that no stretch without white space is much longer than a word can be. A cut parts
 * no letter from its marks unless the marks alone go on without end. Linear.
 */
export function breakLongWords(text: string): string[] {
  if (text.length <= longestWord) {
    return [text];
  }
  const parts: string[] = [];
  let from = 0;
  let wordStart = 0;
  for (let at = 0; at < text.length; at++) {
    const length = at - wordStart;
    if (length >= longestWord && mayCut(text, at, length)) {
      parts.push(text.slice(from, at));
      from = at;
      wordStart = at;
    }
    if (space.test(text.charAt(at))) {
      wordStart = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function mayCut(text: string, at: number, length: number): boolean {
  const unit = text.charCodeAt(at);
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return !low && (length >= 2 * longestWord || !mark.test(text.charAt(at)));
}

/** For each opening brace of a text the offset of the one that closes it, or -1; linear. */
export interface Braces {
  readonly closing: (offset: number) => number;
}

/**
 * BibTeX counts every brace, `\{` too. One left open does not spoil the pairs that stand after it,
 * so that an unfinished entry costs no other.
 */
export function pairBraces(text: string): Braces {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b) open.push(at);
    else if (code === 0x7d) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return { closing: (offset) => pairs.get(offset) ?? -1 };
}

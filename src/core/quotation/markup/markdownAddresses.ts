/** Signs that end an address in running text, and quotation marks among them. */
const ADDRESS = /[^\s<>[\]"“”„«»‘’`\u3000-\u303f]+/y;
const TRAILING = /[?!.,:;*_~'…]/;

/** Where the web address begins that the sign at `at` shows, `:` or `w`; not before `from`, or -1. */
export function addressStart(text: string, at: number, from: number): number {
  if (text.charAt(at) === 'w') {
    const isStart = text.startsWith('www.', at) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    return isStart && /[\p{L}\p{N}]/u.test(text.charAt(at + 4)) ? at : -1;
  }
  if (!text.startsWith('://', at)) return -1;
  const scheme = /(?:https?|ftp)$/i.exec(text.slice(Math.max(from, at - 5), at));
  return scheme === null ? -1 : at - scheme[0].length;
}

/** Where it ends: not with what belongs to the sentence round it. */
export function addressEnd(text: string, start: number): number {
  ADDRESS.lastIndex = start;
  const address = ADDRESS.exec(text)?.[0] ?? '';
  let open = 0;
  for (const char of address) {
    if (char === '(') open += 1;
    else if (char === ')') open -= 1;
  }
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!TRAILING.test(last)) break;
  }
  return start + Math.max(end, 1);
}

import { OBJECT } from './object';

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

/** What may stand on either side of the @ of an e-mail address. */
const NAME = /[\p{L}\p{N}.!#$%&*+/=?^_{|}~-]/u;
const HOST = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
/** No name and no host is longer, in UTF-16 units. */
const LONGEST = 254;

/**
 * The text with an object for every unit of an address of the web or of e-mail, so that offsets stay:
 * the words, figures, marks and titles in an address are none of the sentence.
 */
export function withoutAddresses(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/:\/\/|www\.|@/g)) {
    if (index < from) continue;
    const isMail = text.charAt(index) === '@';
    const host = isMail ? mailEnd(text, index) : index;
    if (host < 0) continue;
    const start = isMail ? mailStart(text, index, from) : addressStart(text, index, from);
    if (start < 0) continue;
    const end = isMail ? host : addressEnd(text, start);
    parts.push(text.slice(from, start), OBJECT.repeat(end - start));
    from = end;
  }
  if (from === 0) return text;
  parts.push(text.slice(from));
  return parts.join('');
}

function mailStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < LONGEST && NAME.test(text.charAt(start - 1))) start -= 1;
  return start === at ? -1 : start;
}

function mailEnd(text: string, at: number): number {
  HOST.lastIndex = 0;
  const host = HOST.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0];
  return host === undefined ? -1 : at + 1 + host.length;
}

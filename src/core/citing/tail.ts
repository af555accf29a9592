import { parseLocator } from '../citation/locator';

/** What follows a key within its citation: where, and further words. */
export interface Tail {
  readonly locator: string;
  readonly suffix: string;
}

/** No locator is longer, in UTF-16 units. */
const LONGEST = 80;

/** The letters of a value end with it: "bài ở" is no lesson "ở". */
const NUMBERED = /[\dIVXLC]|(?:^|\s)[A-Za-zĐđ]$/;

/**
 * Parts what follows a key: the locator that it begins with, and the words behind it. A comma that
 * parts it from the key is dropped, one that begins the suffix stays. In braces (Pandoc) anything is
 * a locator.
 */
export function splitTail(written: string): Tail {
  const tail = written.trim();
  const behindComma = tail.replace(/^,\s*/, '');
  if (behindComma.startsWith('{')) {
    const end = behindComma.indexOf('}');
    if (end > 0 && !behindComma.slice(1, end).includes('{')) {
      const suffix = behindComma.slice(end + 1).trim();
      return { locator: behindComma.slice(0, end + 1), suffix };
    }
  }
  const length = locatorLength(behindComma);
  if (length === 0) return { locator: '', suffix: tail };
  return { locator: behindComma.slice(0, length), suffix: behindComma.slice(length).trim() };
}

/** The length of the locator at the start of the text, the longest that is one; 0 for none. */
function locatorLength(text: string): number {
  // What stands for a blank in LaTeX is one; the length stays.
  const head = text.slice(0, LONGEST + 1).replace(/[~\s]/g, ' ');
  for (let end = Math.min(head.length, LONGEST); end > 0; end -= 1) {
    if (!/^[\s,;:.)]?$/.test(head.charAt(end))) continue;
    const candidate = head.slice(0, end);
    if (/[\s,;:.)]$/.test(candidate)) continue;
    if (NUMBERED.test(candidate) && parseLocator(candidate) !== null) return end;
  }
  return 0;
}

/** The same put together again, without what parts it from the key. */
export function joinTail({ locator, suffix }: Tail): string {
  if (locator === '' || suffix === '') return locator + suffix;
  return /^[,;:.)]/.test(suffix) ? locator + suffix : `${locator} ${suffix}`;
}

/** Prefix and what follows it, with a space between. */
export function behindPrefix(prefix: string, rest: string): string {
  return prefix === '' ? rest : `${prefix} ${rest}`;
}

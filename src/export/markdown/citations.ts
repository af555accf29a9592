import type { StateInline, Token } from 'markdown-it';
import type { CitedItem } from '../../core/citation/cluster';
import { parseLocator } from '../../core/citation/locator';
import { keyAt } from '../../core/quotation/markup/markdownCitations';

/** The type of a citation's token; `itemsOf` tells what it cites. */
export const CITATION = 'citation';

/** No citation is longer, in UTF-16 units: behind a bracket that nobody closes not all is searched. */
const LONGEST = 2000;

/** The closing brackets of a text by their opening ones: found once for all who ask of a paragraph. */
class Brackets {
  readonly #closing = new Map<number, number>();

  constructor(readonly text: string) {
    const open: number[] = [];
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index];
      if (character === '\\') index += 1;
      else if (character === '[') open.push(index);
      else if (character === ']') {
        const start = open.pop();
        if (start !== undefined && index - start <= LONGEST) this.#closing.set(start, index);
      }
    }
  }

  closing(at: number): number {
    return this.#closing.get(at) ?? -1;
  }
}

let latest = new Brackets('');

/** The bracket that closes the one at `at` and stands before `end`, or -1. */
export function closingBracket(text: string, at: number, end: number): number {
  if (latest.text !== text) latest = new Brackets(text);
  const found = latest.closing(at);
  return found < end ? found : -1;
}

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** What stands behind a key: a locator as far as it is one, and the words after it. */
function locatorAndSuffix(behind: string): Pick<CitedItem, 'locator' | 'suffix'> {
  const braced = /^,?\s*\{([^{}]*)\}/.exec(behind);
  if (braced) {
    const locator = braced[1]?.trim() ?? '';
    return {
      locator: locator === '' ? null : locator,
      suffix: behind.slice(braced[0].length).trim(),
    };
  }
  const words = behind.replace(/^,?\s*/, '').trimEnd();
  // "tr. 3, 5 và tiếp theo": the longest beginning that is a locator, up to a comma or a word.
  const ends = [
    words.length,
    ...[...words.matchAll(/,?\s/g)].map(({ index }) => index).toReversed(),
  ];
  for (const end of ends.slice(0, 12)) {
    const locator = words.slice(0, end);
    if (parseLocator(locator) !== null) return { locator, suffix: words.slice(end).trim() };
  }
  // What comes behind a comma is Pandoc's suffix with it, unless it names a place in its own words.
  if (/^\p{L}+\.?\s+\p{L}*\d/u.test(words) && words.length < 80) {
    return { locator: words, suffix: '' };
  }
  return { locator: null, suffix: behind.startsWith(',') ? behind.trimEnd() : words };
}

function citedItem(part: string): CitedItem | null {
  for (let at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
    const token = keyAt(part, at);
    if (token === null) continue;
    const prefix = unescaped(part.slice(0, token.start).trim());
    return {
      key: part.slice(token.key.start, token.key.end),
      prefix,
      author: part[token.start] === '-' ? 'suppressed' : 'shown',
      ...locatorAndSuffix(unescaped(part.slice(token.end))),
    };
  }
  return null;
}

/** The sources between brackets, or null where one of the parts cites nothing: no citation then. */
export function citedItems(inner: string): readonly CitedItem[] | null {
  const items = inner.split(';').map(citedItem);
  const known = items.filter((item) => item !== null);
  return known.length === items.length ? known : null;
}

const cited = new WeakMap<Token, readonly CitedItem[]>();

/** What a citation's token cites. */
export function itemsOf(token: Token): readonly CitedItem[] {
  return cited.get(token) ?? [];
}

function push(state: StateInline, items: readonly CitedItem[]): void {
  cited.set(state.push(CITATION, '', 0), items);
}

/** `[see @key, p. 5; -@other]`: links and notes, which begin alike, are left to their own rules. */
export function bracketedCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  // While a link's words are measured, brackets within are brackets: a link in them ends it.
  if (silent || src[pos] !== '[' || src[pos + 1] === '^') return false;
  const close = closingBracket(src, pos, posMax);
  if (close < 0 || '({'.includes(src[close + 1] || ' ')) return false;
  const inner = src.slice(pos + 1, close);
  const items = inner.includes('@') ? citedItems(inner) : null;
  if (items === null) return false;
  push(state, items);
  state.pos = close + 1;
  return true;
}

/** `@key`, `@key [p. 5]`, `-@key` in a sentence. */
export function textCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const suppressed = src[pos] === '-' && src[pos + 1] === '@';
  if (src[pos] !== '@' && !suppressed) return false;
  const token = keyAt(src, suppressed ? pos + 1 : pos);
  if (token === null || token.end > posMax || (suppressed && token.start !== pos)) return false;
  const item = citedItem(src.slice(token.start, token.end));
  if (item === null) return false;
  const place = bracketsBehind(src, token.end, posMax);
  if (!silent) {
    const author = suppressed ? 'suppressed' : 'in-text';
    push(state, [{ ...item, author, ...(place === null ? {} : locatorAndSuffix(place.inner)) }]);
  }
  state.pos = place?.end ?? token.end;
  return true;
}

/** ` [tr. 3]` behind a key, where it cites nothing itself and is no link. */
function bracketsBehind(
  text: string,
  at: number,
  max: number,
): { inner: string; end: number } | null {
  const open = text[at] === ' ' ? at + 1 : at;
  if (text[open] !== '[' || text[open + 1] === '^') return null;
  const close = closingBracket(text, open, max);
  if (close < 0 || '({'.includes(text[close + 1] || ' ')) return null;
  const inner = unescaped(text.slice(open + 1, close));
  return inner.includes('@') ? null : { inner, end: close + 1 };
}

/*
 * Characters that stand for one another in print: the typography level of the verification ladder.
 */

/** Quotation marks, apostrophes and primes, single and double, of every country. */
const QUOTES = '"\'`´“”„‟«»‘’‚‛‹›ʼʹʺ′″‴「」『』';

const DASHES = '-–—−‐‑‒―';

/** Eth and the African D stand for Đ in converted text. */
const BARRED: ReadonlyMap<string, string> = new Map([
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Ɖ', 'Đ'],
]);

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...BARRED,
  ...Array.from(QUOTES, (quote): [string, string] => [quote, '"']),
  ...Array.from(DASHES, (dash): [string, string] => [dash, '-']),
]);

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('').replace('-', '\\-')}]`, 'gu');

export function isQuote(character: string): boolean {
  return character !== '' && FOLDED.get(narrow(character)) === '"';
}

export function isDash(character: string): boolean {
  return character !== '' && FOLDED.get(narrow(character)) === '-';
}

/** Full-width forms as ordinary ones. */
function narrow(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** One glyph for all that stand for each other; a run of dashes, dots or quotes is one already. */
export function foldGlyphs(token: string): string {
  const folded = narrow(token).replace(FOLDABLE, (glyph) => FOLDED.get(glyph) ?? glyph);
  if (isEllipsis(folded)) return '…';
  return folded === '--' || folded === '---' ? '-' : folded === '""' ? '"' : folded;
}

/** "…", "...", and longer runs of both; two stops are none. */
function isEllipsis(text: string): boolean {
  if (!text.startsWith('.') && !text.startsWith('…')) return false;
  return /^[.…]+$/.test(text) && (text.includes('…') || text.length > 2);
}

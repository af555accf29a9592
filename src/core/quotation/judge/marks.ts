import { isQuote } from './glyphs';
import type { Tokens } from './tokens';

/** A mark that the one who quotes has put among the words; tokens [from, to). */
export interface EditorialMark {
  /**
   * `ellipsis` words left out; `sic` "the source says so"; `insertion` words of the one who quotes,
   * perhaps instead of some; `letter` a first letter whose case was changed.
   */
  readonly kind: 'ellipsis' | 'sic' | 'insertion' | 'letter';
  readonly from: number;
  readonly to: number;
}

/** Longest text in brackets, in tokens: bounds the work at each bracket. */
const MAX_BRACKETED = 60;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };
const TERMINAL = '.,;:?!…';

export function isTerminal(glyph: string): boolean {
  return TERMINAL.includes(glyph);
}

/** A quotation mark or a bracket: what is left over at the ends of a passage cut out of another. */
export function isEnclosing(glyph: string): boolean {
  return '()[]{}'.includes(glyph) || isQuote(glyph);
}

/** The editors' marks of a text, in order and apart; a text's own brackets look no different. */
export function findMarks(tokens: Tokens): EditorialMark[] {
  const found: EditorialMark[] = [];
  const { forms } = tokens;
  let at = 0;
  while (at < forms.length) {
    const glyph = forms[at]?.glyph ?? '';
    const mark: EditorialMark | null =
      glyph === '…' ? { kind: 'ellipsis', from: at, to: at + 1 } : readBracket(tokens, at);
    if (mark) found.push(mark);
    at = mark?.to ?? at + 1;
  }
  return found;
}

function readBracket(tokens: Tokens, from: number): EditorialMark | null {
  const { forms, gaps } = tokens;
  const open = forms[from]?.glyph ?? '';
  const close = CLOSING[open];
  if (close === undefined) return null;
  let at = from + 1;
  while (forms[at]?.glyph !== close) {
    const glyph = forms[at]?.glyph;
    if (glyph === undefined || glyph === open || at - from > MAX_BRACKETED) return null;
    at += 1;
  }
  const inner = forms.slice(from + 1, at);
  const to = at + 1;
  if (isDots(inner.map(({ glyph }) => glyph))) return { kind: 'ellipsis', from, to };
  if (isSic(inner.map(({ glyph }) => glyph))) return { kind: 'sic', from, to };
  if (open === '(') {
    return isEmphasisNote(tokens, from, to) ? { kind: 'insertion', from, to } : null;
  }
  const letter = inner.length === 1 && inner[0]?.kind === 'word' && inner[0].text.length === 1;
  if (letter && forms[to]?.kind === 'word' && gaps[to] === 0) return { kind: 'letter', from, to };
  return { kind: 'insertion', from, to };
}

function isDots(glyphs: readonly string[]): boolean {
  if (!glyphs.every((glyph) => glyph === '.' || glyph === '…')) return false;
  return glyphs.length > 1 || glyphs[0] === '…';
}

const SIC = new Set(['sic', 'nguyên văn']);

function isSic(glyphs: readonly string[]): boolean {
  const words = glyphs.filter((glyph) => !isTerminal(glyph) && !isQuote(glyph));
  return words.length <= 2 && SIC.has(words.join(' ').toLowerCase());
}

const WHO = 'tôi|chúng tôi|tác giả|người viết|người trích|tg|nv';
/** Whole notes only: other brackets with such a word in them are the source's, or nobody's. */
const EMPHASIS_NOTE = new RegExp(
  `^(?:(?:${WHO}) (?:nhấn mạnh|in đậm|in nghiêng)|(?:nhấn mạnh|in đậm|in nghiêng)(?: thêm)?(?: (?:của|do|bởi) (?:${WHO}))?|(?:emphasis|italics) (?:added|mine|ours))$`,
  'u',
);

/** "(nhấn mạnh thêm)", "(emphasis added)" behind the last word. */
function isEmphasisNote({ forms }: Tokens, from: number, to: number): boolean {
  if (
    !forms
      .slice(to, to + MAX_BRACKETED)
      .every(({ glyph }) => isTerminal(glyph) || isEnclosing(glyph))
  ) {
    return false;
  }
  if (to + MAX_BRACKETED < forms.length) return false;
  const words = forms.slice(from + 1, to - 1).map(({ glyph }) => glyph.toLowerCase());
  return EMPHASIS_NOTE.test(words.join(' '));
}

/**
 * The mark with the token before it, and with the one behind: a mark of a quotation that stands so
 * in the source is the source's.
 */
export function contextKeys({ forms }: Tokens, { from, to }: EditorialMark): string[] {
  const mark = forms.slice(from, to).map((form) => form.folded);
  const before = forms[from - 1];
  const after = forms[to];
  const keys: string[] = [];
  if (before) keys.push(`${before.folded}<${mark.join()}`);
  if (after) keys.push(`${mark.join()}>${after.folded}`);
  return keys;
}

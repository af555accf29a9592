import type { TextRange } from '../../text/range';
import type { Form, Lexicon } from './lexicon';
import { CASE, compareForms, lowerFirst } from './lexicon';
import type { EditorialMark } from './marks';
import { isEnclosing, isTerminal } from './marks';
import type { Tokens } from './tokens';

/** Whether white space stands before a token; `ANY` where a mark stood that is taken away. */
export const ANY_GAP = 2;

/** A token of a quotation. */
export interface QuotedToken extends TextRange {
  readonly form: Form;
  readonly gap: number;
  /** The form with a small first letter, where the case of that letter is free; else null. */
  readonly small: Form | null;
}

/** Words of a quotation that stand together in the source. */
export interface Fragment {
  readonly tokens: readonly QuotedToken[];
  /** tokens[coreStart, coreEnd) without the marks at the ends, which a passage cut out may differ in. */
  readonly coreStart: number;
  readonly coreEnd: number;
  /** How many of its tokens are words or numbers. */
  readonly words: number;
  /** What parts it from the fragment before; null for the first. */
  readonly gap: FragmentGap | null;
}

export interface FragmentGap extends TextRange {
  /** How many words of the source it may stand for. */
  readonly limit: number;
}

/** An inserted word may stand for some of the source's: more of them is a distortion. */
const MAX_REPLACED = 12;
/** So many marks may be left over at an end. */
const MAX_STRAY = 3;
/** More parts than a sane quotation has: the rest is read as one. */
const MAX_FRAGMENTS = 200;

interface Draft {
  tokens: QuotedToken[];
  gap: FragmentGap | null;
}

/** The fragments of a quotation, its editors' marks being `marks`. */
export function readFragments(
  tokens: Tokens,
  marks: readonly EditorialMark[],
  lexicon: Lexicon,
): Fragment[] {
  let draft: Draft = { tokens: [], gap: null };
  const drafts = [draft];
  let freeGap = true;
  let freeCase = true;
  let parts = 1;
  const take = (start: number, end: number, gap: number, form: Form, letter: boolean): void => {
    const free = freeCase || letter;
    const small = free ? lexicon.form(lowerFirst(form.text)) : null;
    draft.tokens.push({ start, end, gap: freeGap ? ANY_GAP : gap, form, small });
    freeGap = false;
    // Marks before the first word leave it the first.
    freeCase = freeCase && form.kind === 'mark';
  };
  let next = 0;
  for (let at = 0; at < tokens.forms.length; at++) {
    const mark = marks[next];
    const start = tokens.starts[at] ?? 0;
    const end = tokens.ends[at] ?? 0;
    if (mark?.from !== at) {
      const form = tokens.forms[at];
      if (form) take(start, end, tokens.gaps[at] ?? 0, form, false);
      continue;
    }
    next += 1;
    at = mark.to - 1;
    const markEnd = tokens.ends[at] ?? 0;
    if (mark.kind === 'letter') {
      const letter = tokens.forms[mark.from + 1]?.text ?? '';
      at = mark.to;
      const wordEnd = tokens.ends[at] ?? 0;
      const form = lexicon.form(letter + (tokens.forms[at]?.text ?? ''));
      take(start, wordEnd, tokens.gaps[mark.from] ?? 0, form, true);
      continue;
    }
    freeGap = true;
    if (mark.kind === 'sic' || parts >= MAX_FRAGMENTS) continue;
    parts += 1;
    if (mark.kind === 'ellipsis') freeCase = true;
    const limit = mark.kind === 'ellipsis' ? Infinity : MAX_REPLACED;
    draft = { tokens: [], gap: { start, end: markEnd, limit } };
    drafts.push(draft);
  }
  return closeDrafts(drafts);
}

/** Fragments without anything to compare are part of the gap they stand in. */
function closeDrafts(drafts: readonly Draft[]): Fragment[] {
  const fragments: Fragment[] = [];
  let gap: FragmentGap | null = null;
  for (const draft of drafts) {
    gap = gap && draft.gap ? joinGaps(gap, draft.gap) : (gap ?? draft.gap);
    const first = fragments.length === 0;
    const fragment = close(draft.tokens, first ? null : gap);
    if (fragment === null) continue;
    fragments.push(fragment);
    gap = null;
  }
  return fragments;
}

function joinGaps(a: FragmentGap, b: FragmentGap): FragmentGap {
  return { start: a.start, end: b.end, limit: Math.max(a.limit, b.limit) };
}

function close(tokens: readonly QuotedToken[], gap: FragmentGap | null): Fragment | null {
  const later = gap !== null;
  const isStray = (token: QuotedToken | undefined, terminal: boolean): boolean =>
    token !== undefined &&
    (isEnclosing(token.form.glyph) || (terminal && isTerminal(token.form.glyph)));
  if (tokens.every((token) => isStray(token, true))) return null;
  let coreStart = 0;
  while (coreStart < MAX_STRAY && isStray(tokens[coreStart], later)) coreStart += 1;
  let coreEnd = tokens.length;
  while (tokens.length - coreEnd < MAX_STRAY && isStray(tokens[coreEnd - 1], true)) coreEnd -= 1;
  let words = 0;
  for (const { form } of tokens) if (form.kind !== 'mark') words += 1;
  return { tokens, coreStart, coreEnd, words, gap };
}

/** How alike a quoted token and one of the source are. */
export function compareToken(quoted: QuotedToken, form: Form, lexicon: Lexicon): number {
  const level = compareForms(quoted.form, form);
  if (level !== CASE || quoted.small === null) return level;
  const small = compareForms(quoted.small, lexicon.form(lowerFirst(form.text)));
  return Math.min(small, CASE);
}

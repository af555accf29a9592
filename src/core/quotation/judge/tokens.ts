import { DIGIT, IGNORABLE, kindAt, LETTER, MARK, SPACE } from '../../text/codeUnits';
import { isDash, isQuote } from './glyphs';
import type { Form, Lexicon } from './lexicon';

/*
 * A token is a syllable, a number with its separators, or one punctuation mark. Where tokens end
 * depends on nothing but the characters at the place, so that a passage cut at white space has the
 * tokens it has in its source. White space is no token: of each, only whether some stands before it.
 */

/** The tokens of a text, as columns. */
export interface Tokens {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** 1 where white space stands before the token. */
  readonly gaps: ArrayLike<number>;
  readonly forms: readonly Form[];
}

/** Visits the tokens of a text in order; linear. */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const forms: Form[] = [];
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE || kind === IGNORABLE || isSelector(text.charCodeAt(at))) {
      if (kind === SPACE) gap = 1;
      at += 1;
      continue;
    }
    const end = isWordUnit(text, at, kind) ? wordEnd(text, at) : markEnd(text, at);
    starts.push(at);
    ends.push(end);
    gaps.push(gap);
    forms.push(lexicon.form(text.slice(at, end)));
    gap = 0;
    at = end;
  }
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps: Uint8Array.from(gaps),
    forms,
  };
}

/** Variation selectors and the grapheme joiner: marks that show nothing. */
function isSelector(unit: number): boolean {
  return (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x034f;
}

/** Some apostrophes are letters to Unicode. */
function isWordUnit(text: string, at: number, kind: number): boolean {
  if (kind === LETTER) return !isLetterQuote(text.charCodeAt(at));
  return kind === DIGIT || kind === MARK;
}

function isLetterQuote(unit: number): boolean {
  return unit >= 0x02b9 && unit <= 0x02bc && isQuote(String.fromCharCode(unit));
}

/** End of the letters and digits from `start`, with the separators within a number. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  let numeric = true;
  for (let at = start; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (isSelector(text.charCodeAt(at)) || kind === IGNORABLE) continue;
    if (isWordUnit(text, at, kind)) {
      if (kind !== DIGIT) numeric = false;
      end = at + 1;
    } else if (!numeric || !isSeparator(text, at)) {
      break;
    }
  }
  return end;
}

/** How many invisible characters may stand between a separator and its digit. */
const MAX_INVISIBLE = 8;

/** A comma or stop that a digit follows. */
function isSeparator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const mark = unit >= 0xff00 ? unit - 0xfee0 : unit;
  if (mark !== 0x2c && mark !== 0x2e) return false;
  let next = at + 1;
  while (next - at < MAX_INVISIBLE && kindAt(text, next) === IGNORABLE) next += 1;
  return kindAt(text, next) === DIGIT;
}

/** End of the mark at `start`: one character, or a run that is one to the eye. */
function markEnd(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === '.' || first === '…') {
    const { end, count } = runEnd(text, start, Infinity, (next) => next === '.' || next === '…');
    return count > 2 || text.slice(start, end).includes('…') ? end : start + 1;
  }
  if (isDash(first)) return runEnd(text, start, 3, (next) => next === first).end;
  if ("'`‘’".includes(first) && text.charAt(start + 1) === first) return start + 2;
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/** The end of a run of at most so many marks, whatever invisible stands between them. */
function runEnd(
  text: string,
  start: number,
  most: number,
  belongs: (unit: string) => boolean,
): { readonly end: number; readonly count: number } {
  let end = start + 1;
  let count = 1;
  for (let at = end; count < most && at < text.length && at - end < MAX_INVISIBLE; at += 1) {
    if (belongs(text.charAt(at))) {
      end = at + 1;
      count += 1;
    } else if (kindAt(text, at) !== IGNORABLE) break;
  }
  return { end, count };
}

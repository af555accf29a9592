import { DIGIT, IGNORABLE, kindAt, LETTER, MARK, SPACE } from '../../text/codeUnits';
import type { TextRange } from '../../text/range';
import { foldWord } from './phrases';

/** `opaque` is what no quantity may reach into: a document's number, a lesson's marker. */
export type TokenKind = 'word' | 'number' | 'mark' | 'opaque';

export interface Token extends TextRange {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, one tone placement, without invisible characters: see `foldWord`. */
  readonly fold: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** White space, a line's end or the sentence's start stands before it. */
  readonly spaced: boolean;
  /** It opens a line of the text. */
  readonly opensLine: boolean;
}

const ASTERISK = 0x2a;

/** Cuts the sentence into syllables, numbers with inner separators, single marks and opaque parts. */
export function tokenize(
  text: string,
  sentence: TextRange,
  opaque: readonly TextRange[],
  firstOpaque: number,
): Token[] {
  const tokens: Token[] = [];
  let next = firstOpaque;
  let at = Math.max(sentence.start, 0);
  const end = Math.min(sentence.end, text.length);
  let spaced = true;
  let opensLine = at === 0 || text[at - 1] === '\n';
  while (at < end) {
    while ((opaque[next]?.end ?? Infinity) <= at) next += 1;
    const covered = opaque[next];
    const kind = kindAt(text, at);
    let to = at + 1;
    let tokenKind: TokenKind = 'mark';
    const limit = Math.min(end, covered && covered.start > at ? covered.start : end);
    if (covered && covered.start <= at) {
      to = Math.min(end, covered.end);
      tokenKind = 'opaque';
    } else if (text.charCodeAt(at) === ASTERISK && text.charCodeAt(at + 1) === ASTERISK) {
      // Markdown's strong emphasis stands between "hơn" and its number, and parts nothing.
      at += 2;
      continue;
    } else if (kind === SPACE || kind === IGNORABLE) {
      spaced ||= kind === SPACE;
      opensLine ||= text[at] === '\n';
      at += 1;
      continue;
    } else if (isAsciiDigit(text, at)) {
      to = numberEnd(text, at, limit);
      tokenKind = 'number';
    } else if (kind === LETTER || kind === DIGIT) {
      to = wordEnd(text, at, limit);
      tokenKind = 'word';
    }
    const slice = text.slice(at, to);
    const fold = tokenKind === 'word' ? foldWord(slice) : slice;
    const capital = tokenKind === 'word' && isCapital(slice);
    tokens.push({
      kind: tokenKind,
      start: at,
      end: to,
      text: slice,
      fold,
      capital,
      spaced,
      opensLine,
    });
    spaced = false;
    opensLine = false;
    at = to;
  }
  return tokens;
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function isAsciiDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function numberEnd(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && isAsciiDigit(text, at)) at += 1;
    const separator = text[at] === '.' || text[at] === ',';
    if (!separator || at + 1 >= end || !isAsciiDigit(text, at + 1)) return at;
    at += 1;
  }
}

/** Letters, their marks, invisible characters between them and digits after them ("km2", "G7", "PM2.5"). */
function wordEnd(text: string, from: number, end: number): number {
  let visible = from + 1;
  for (let at = from + 1; at < end; at += 1) {
    const kind = kindAt(text, at);
    const decimal = text[at] === '.' && isAsciiDigit(text, at - 1) && isAsciiDigit(text, at + 1);
    if (kind === LETTER || kind === DIGIT || kind === MARK || decimal) visible = at + 1;
    else if (kind !== IGNORABLE) break;
  }
  return visible;
}

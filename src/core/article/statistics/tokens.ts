import { DIGIT, IGNORABLE, kindAt, LETTER, MARK, SPACE } from '../../text/codeUnits';
import type { TextRange } from '../../text/range';
import {
  renewWritten,
  type TokenKind,
  type Written,
  writtenMark,
  writtenNumber,
  writtenOpaque,
  writtenWord,
} from './written';

/** One syllable, number or mark of a sentence. */
export class Token implements TextRange, Written {
  constructor(
    private readonly written: Written,
    readonly start: number,
    readonly end: number,
    /** White space, a line's end or the sentence's start stands before it. */
    readonly spaced: boolean,
    /** It opens a line of the text. */
    readonly opensLine: boolean,
  ) {}

  get kind(): TokenKind {
    return this.written.kind;
  }

  get text(): string {
    return this.written.text;
  }

  get fold(): string {
    return this.written.fold;
  }

  get number(): number {
    return this.written.number;
  }

  get capital(): boolean {
    return this.written.capital;
  }

  get numeric(): boolean {
    return this.written.numeric;
  }
}

const ASTERISK = 0x2a;
const COMMA = 0x2c;
const STOP = 0x2e;
const LINE_FEED = 0x0a;

/** Cuts the sentence into syllables, numbers with inner separators, single marks and opaque parts. */
export function tokenize(
  text: string,
  sentence: TextRange,
  opaque: readonly TextRange[],
  firstOpaque: number,
): Token[] {
  renewWritten();
  const tokens: Token[] = [];
  let next = firstOpaque;
  let at = Math.max(sentence.start, 0);
  const end = Math.min(sentence.end, text.length);
  let spaced = true;
  let opensLine = at === 0 || text.charCodeAt(at - 1) === LINE_FEED;
  while (at < end) {
    while ((opaque[next]?.end ?? Infinity) <= at) next += 1;
    const covered = opaque[next]?.start ?? Infinity;
    const kind = kindAt(text, at);
    let to = at + 1;
    let written: Written;
    if (covered <= at) {
      to = Math.min(end, opaque[next]?.end ?? end);
      written = writtenOpaque(text.slice(at, to));
    } else if (text.charCodeAt(at) === ASTERISK && text.charCodeAt(at + 1) === ASTERISK) {
      // Markdown's strong emphasis stands between "hơn" and its number, and parts nothing.
      at += 2;
      continue;
    } else if (kind === SPACE || kind === IGNORABLE) {
      spaced ||= kind === SPACE;
      opensLine ||= text.charCodeAt(at) === LINE_FEED;
      at += 1;
      continue;
    } else if (isAsciiDigit(text, at)) {
      to = numberEnd(text, at, Math.min(end, covered));
      written = writtenNumber(text.slice(at, to));
    } else if (kind === LETTER || kind === DIGIT) {
      to = wordEnd(text, at, Math.min(end, covered));
      written = writtenWord(text, at, to);
    } else {
      written = writtenMark(text, at);
    }
    tokens.push(new Token(written, at, to, spaced, opensLine));
    spaced = false;
    opensLine = false;
    at = to;
  }
  return tokens;
}

function isAsciiDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function numberEnd(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && isAsciiDigit(text, at)) at += 1;
    const unit = text.charCodeAt(at);
    const separator = unit === STOP || unit === COMMA;
    if (!separator || at + 1 >= end || !isAsciiDigit(text, at + 1)) return at;
    at += 1;
  }
}

/** Letters, their marks, invisible characters between them and digits after them ("km2", "G7", "PM2.5"). */
function wordEnd(text: string, from: number, end: number): number {
  let visible = from + 1;
  for (let at = from + 1; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind === LETTER) visible = at + 1;
    else if (kind === DIGIT || kind === MARK || isDecimalStop(text, at)) visible = at + 1;
    else if (kind !== IGNORABLE) break;
  }
  return visible;
}

function isDecimalStop(text: string, at: number): boolean {
  return text.charCodeAt(at) === STOP && isAsciiDigit(text, at - 1) && isAsciiDigit(text, at + 1);
}

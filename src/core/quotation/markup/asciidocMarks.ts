import { isBlank, isWordCharacter } from '../../text/characters';
import { Closers } from './closers';

/*
 * Asciidoctor substitutes its marks one kind after the other over a whole paragraph, and what one
 * leaves behind decides what the next one sees. So do we, on a copy of the paragraph's units.
 */

/** A mark that is not shown; its neighbours see the end of a tag. */
export const DROPPED = 0xfdd0;
/** The glyphs of curved quotation marks; their neighbours see a character reference. */
export const GLYPHS: ReadonlyMap<number, string> = new Map([
  [0xfdd1, '“'],
  [0xfdd2, '”'],
  [0xfdd3, '‘'],
  [0xfdd4, '’'],
]);
/** The other unit of such a mark. */
const GLUE = 0xfdd5;
/** A unit of what is no text, or is shown as it is written. */
const HELD = 0xfdd6;

/** What is shown as a whole: [from, to) as it is written, with or without HTML, or an object. */
export interface Span {
  readonly end: number;
  readonly kind: 'object' | 'literal' | 'html';
  readonly from: number;
  readonly to: number;
}

export const BACKSLASH = 0x5c;
const BRACKET_CLOSE = 0x5d;
export const LF = 0x0a;
/** No list of attributes before a mark is longer. */
const ATTRIBUTES = 120;

/** The marks of one paragraph: `codes` is what the units of `text` have become. */
export class AsciidocMarks {
  readonly codes: Uint16Array;
  readonly spans = new Map<number, Span>();
  readonly closers: Closers;
  #matches: ReadonlyMap<number, number> | null = null;

  constructor(readonly text: string) {
    this.codes = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.codes[at] = code >= DROPPED && code <= 0xfddf ? 0xfffd : code;
    }
    this.closers = new Closers(text);
    if (/[*_`#^~+$]|pass:|stem:|math:/.test(text)) this.#substitute();
  }

  /** Whether no mark has been found in [at, at + length). */
  isIntact(at: number, length: number): boolean {
    for (let unit = at; unit < at + length; unit += 1) {
      if (this.codes[unit] !== this.text.charCodeAt(unit)) return false;
    }
    return true;
  }

  /** The `]` that closes the `[` at `open`: its match, or else the next one; -1 where there is none. */
  bracketEnd(open: number): number {
    this.#matches ??= matchBrackets(this.text);
    const match = this.#matches.get(open);
    return match ?? this.simpleBracketEnd(open);
  }

  /** The next `]` without a backslash; calls come with growing offsets. */
  simpleBracketEnd(open: number): number {
    const { text } = this;
    return this.closers.next(
      ']',
      open + 1,
      (at) => text.charCodeAt(at - 1) !== BACKSLASH,
      'bracket',
    );
  }

  #substitute(): void {
    const { text } = this;
    if (/\+\+|\$\$|pass:|stem:|math:/.test(text)) this.#holdPassthroughs();
    if (text.includes('+')) this.#constrained('+', '+', ';:');
    this.#unconstrained('**');
    this.#constrained('*', '*', ';:}');
    this.#constrained('"`', '`"', ';:}');
    this.#constrained("'`", "`'", ';:`}');
    this.#unconstrained('``');
    this.#constrained('`', '`', ';:"\'`}');
    this.#unconstrained('__');
    this.#constrained('_', '_', ';:}');
    this.#unconstrained('##');
    this.#constrained('#', '#', ';:&}');
    this.#unconstrained('^');
    this.#unconstrained('~');
  }

  /** `++…++`, `+++…+++`, `$$…$$`, `pass:[…]` and formulas. */
  #holdPassthroughs(): void {
    const opening = /\+\+\+?|\$\$|(pass|stem|latexmath|asciimath):([a-z]+(?:,[a-z-]+){0,9})?\[/g;
    const find = (macro: string | undefined, mark: string, from: number): number =>
      this.closers.next(
        macro === undefined ? mark : ']',
        from,
        (at) => macro === undefined || this.text.charCodeAt(at - 1) !== BACKSLASH,
      );
    for (let found = opening.exec(this.text); found !== null; found = opening.exec(this.text)) {
      const { 1: macro, index } = found;
      let mark = found[0];
      let to = find(macro, mark, index + mark.length);
      if (to < 0 && mark === '+++') {
        mark = '++';
        to = find(macro, mark, index + mark.length);
        opening.lastIndex = index + mark.length;
      }
      if (to < 0) continue;
      const end = to + (macro === undefined ? mark.length : 1);
      const isHtml = macro === 'pass' || mark === '+++';
      const kind = isHtml ? 'html' : macro === undefined ? 'literal' : 'object';
      if (this.text.charCodeAt(index - 1) === BACKSLASH) this.codes[index - 1] = DROPPED;
      else this.#hold(index, { end, kind, from: index + mark.length, to });
      opening.lastIndex = end;
    }
  }

  #hold(start: number, span: Span): void {
    this.spans.set(start, span);
    this.codes.fill(HELD, start, span.end);
  }

  #unconstrained(mark: string): void {
    const { text, closers } = this;
    // Superscripts and subscripts hold no space.
    const isWord = mark.length === 1;
    for (let at = text.indexOf(mark); at >= 0;) {
      if (!this.isIntact(at, mark.length)) {
        at = text.indexOf(mark, at + 1);
        continue;
      }
      const close = closers.next(
        mark,
        at + mark.length + 1,
        (to) => this.isIntact(to, mark.length),
        `${mark}*`,
      );
      if (close < 0) return;
      const blank = isWord ? this.#blankIn(at + 1, close) : -1;
      if (blank >= 0) {
        at = text.indexOf(mark, blank);
        continue;
      }
      this.#replace(this.#attributesBefore(at), at, close, mark, mark);
      at = text.indexOf(mark, close + mark.length);
    }
  }

  #constrained(open: string, close: string, notBehind: string): void {
    const { text, closers } = this;
    const notBefore = open === '`' ? '"\'`' : '';
    const closes = (at: number): boolean => {
      if (!this.isIntact(at, close.length) || isBlank(this.codes[at - 1] ?? 0)) return false;
      const next = this.codes[at + close.length] ?? 0;
      return !isWord(next) && (next === 0 || !notBefore.includes(String.fromCharCode(next)));
    };
    for (let at = text.indexOf(open), last = 0; at >= 0;) {
      let start = this.#attributesBefore(at);
      // Where attributes may not stand, their brackets are text before the mark.
      if (!this.#opensBehind(start, last, notBehind)) start = at;
      const isOpening =
        this.isIntact(at, open.length) &&
        !isBlank(this.codes[at + open.length] ?? LF) &&
        this.#opensBehind(start, last, notBehind);
      const end = isOpening
        ? closers.next(close, at + open.length + 1, closes, `${open}${close}1`)
        : -1;
      if (isOpening && end < 0) return;
      if (isOpening) {
        this.#replace(start, at, end, open, close);
        last = end + close.length;
      }
      at = text.indexOf(open, isOpening ? last : at + 1);
    }
  }

  #opensBehind(start: number, last: number, notBehind: string): boolean {
    const before = this.codes[start - 1];
    if (start === 0 || before === undefined || before === LF) return true;
    if (start <= last) return false;
    // `<`, `>` and `&` have become character references by now.
    const isReference = /[<>&]/.test(String.fromCharCode(before)) || GLYPHS.has(before);
    const seen = isReference || before === GLUE ? ';' : String.fromCharCode(before);
    return !isWord(before) && !notBehind.includes(seen);
  }

  #replace(start: number, at: number, end: number, open: string, close: string): void {
    const { codes, text } = this;
    if (text.charCodeAt(start - 1) === BACKSLASH && codes[start - 1] === BACKSLASH) {
      codes[start - 1] = DROPPED;
      return;
    }
    const after = end + close.length;
    if (open === '+' || open.startsWith('`')) {
      const kind = open === '+' ? 'literal' : 'object';
      this.#hold(start, { end: after, kind, from: at + open.length, to: end });
      return;
    }
    const glyph = open === '"`' ? 0xfdd1 : open === "'`" ? 0xfdd3 : DROPPED;
    codes.fill(glyph === DROPPED ? DROPPED : GLUE, start, at + open.length);
    codes.fill(glyph === DROPPED ? DROPPED : GLUE, end, after);
    if (glyph !== DROPPED) {
      codes[at] = glyph;
      codes[end] = glyph + 1;
    }
  }

  /** The start of the attributes `[…]` right before a mark, or the mark's own. */
  #attributesBefore(at: number): number {
    const { codes } = this;
    if (codes[at - 1] !== BRACKET_CLOSE) return at;
    const from = Math.max(0, at - ATTRIBUTES);
    const open = from + this.text.slice(from, at).lastIndexOf('[');
    const isList =
      open >= from &&
      open < at - 2 &&
      this.isIntact(open, at - open) &&
      this.text.indexOf(']', open) === at - 1;
    return isList ? open : at;
  }

  #blankIn(start: number, end: number): number {
    for (let at = start; at < end; at += 1) if (isBlank(this.codes[at] ?? 0)) return at;
    return -1;
  }
}

/** Whether a unit is not shown: a mark, or half of one. */
export function isDropped(code: number): boolean {
  return code === DROPPED || code === GLUE;
}

/** What Ruby takes for a part of a word. */
export function isWord(code: number): boolean {
  return isWordCharacter(code) || code === 0x5f;
}

function matchBrackets(text: string): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (text.charCodeAt(index - 1) === BACKSLASH) continue;
    if (bracket === '[') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) matches.set(start, index);
    }
  }
  return matches;
}

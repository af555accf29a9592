import type { Report } from '../types';
import type { Braces } from './braces';
import { pairBraces } from './braces';

/** A field as written: pieces joined by `#`, their macros resolved. */
export interface BibtexField {
  /** Lower case. */
  readonly name: string;
  readonly offset: number;
  /** Behind its value. */
  readonly end: number;
  readonly pieces: readonly BibtexPiece[];
}

export interface BibtexPiece {
  readonly text: string;
  /** Of its first character in the source, in UTF-16 units. */
  readonly offset: number;
}

export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly keyOffset: number;
  readonly offset: number;
  /** Behind its closing brace. */
  readonly end: number;
  readonly fields: readonly BibtexField[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry begins here for sure: an unfinished one before it must not swallow it. */
const SURE_START = /^[ \t]*@[ \t]*[A-Za-z]{1,40}[ \t]*[{(][ \t]*[^\s,{}()="#%']{1,200}[ \t]*,/gm;
const START = /@\s{0,50}([A-Za-z]{1,40})\s{0,50}([{(])/y;
const KEY = /[^\s,{}="#%]{1,500}/y;
const NAME = /[^\s,{}()="#%']{1,200}/y;

/** The entries of a BibTeX file, `@string` resolved; what cannot be read is reported. Linear. */
export function scanBibtex(text: string, report: Report): BibtexEntry[] {
  return new Scanner(text, report).entries();
}

class Scanner {
  readonly #text: string;
  readonly #report: Report;
  readonly #braces: Braces;
  readonly #starts: readonly number[];
  readonly #strings = new Map<string, readonly BibtexPiece[]>();
  /** What all uses of strings together may come to, in UTF-16 units. */
  #expansion: number;
  #nextStart = 0;
  #at = 0;
  /** Where the entry at hand must have ended. */
  #limit = 0;
  #valueEnd = 0;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
    this.#braces = pairBraces(text);
    this.#expansion = text.length * 4 + 100_000;
    this.#starts = [...text.matchAll(SURE_START)].map(
      ({ 0: line, index }) => index + line.indexOf('@'),
    );
    MONTHS.forEach((month, index) =>
      this.#strings.set(month, [{ text: String(index + 1), offset: -1 }]),
    );
  }

  entries(): BibtexEntry[] {
    const entries: BibtexEntry[] = [];
    for (;;) {
      const offset = this.#text.indexOf('@', this.#at);
      if (offset < 0) return entries;
      START.lastIndex = offset;
      const found = START.exec(this.#text);
      this.#at = offset + 1;
      if (found === null) continue;
      const type = (found[1] ?? '').toLowerCase();
      const open = offset + found[0].length - 1;
      if (type === 'comment') {
        this.#at = Math.max(this.#at, this.#braces.closing(open));
        continue;
      }
      this.#limit = this.#startAfter(offset);
      this.#at = open + 1;
      const entry = this.#body(type, offset, found[2] === '{' ? '}' : ')');
      if (entry === null) {
        const end = this.#braces.closing(open);
        this.#at = Math.max(this.#at, end >= 0 && end < this.#limit ? end : this.#limit);
      } else if (entry !== 'aside') entries.push(entry);
    }
  }

  #startAfter(offset: number): number {
    while ((this.#starts[this.#nextStart] ?? Infinity) <= offset) this.#nextStart += 1;
    return this.#starts[this.#nextStart] ?? this.#text.length;
  }

  /** Null where the entry breaks off; `aside` for a preamble or string. */
  #body(type: string, offset: number, close: string): BibtexEntry | 'aside' | null {
    if (type === 'preamble') {
      this.#value();
      return 'aside';
    }
    const isString = type === 'string';
    const key = isString ? '' : this.#word(KEY);
    const keyOffset = this.#at - key.length;
    if (!isString && key === '') {
      this.#report('entry-left-out', offset, type);
      return null;
    }
    const fields: BibtexField[] = [];
    let separated = isString;
    for (;;) {
      this.#blanks();
      const char = this.#char();
      if (char === close || char === '') {
        if (char === '') {
          this.#report('entry-left-out', offset, key || type);
          return null;
        }
        this.#at += 1;
        return isString ? 'aside' : { type, key, keyOffset, offset, end: this.#at, fields };
      }
      if (char === ',') {
        separated = true;
        this.#at += 1;
        continue;
      }
      const field = this.#field();
      if (field === null) {
        this.#report('entry-left-out', this.#at, key || type);
        return null;
      }
      if (!separated) this.#report('missing-comma', field.offset, field.name);
      separated = false;
      if (isString) this.#strings.set(field.name, field.pieces);
      else fields.push(field);
    }
  }

  #field(): BibtexField | null {
    this.#blanks();
    const offset = this.#at;
    const name = this.#word(NAME).toLowerCase();
    this.#blanks();
    if (name === '' || this.#char() !== '=') return null;
    this.#at += 1;
    const pieces = this.#value();
    return pieces && { name, offset, end: this.#valueEnd, pieces };
  }

  /** A value behind its `=`; null where there is none, or it does not end within the entry. */
  #value(): readonly BibtexPiece[] | null {
    const pieces: BibtexPiece[] = [];
    for (;;) {
      this.#blanks();
      const piece = this.#piece();
      if (piece === null) return null;
      for (const part of piece) pieces.push(part);
      this.#valueEnd = this.#at;
      this.#blanks();
      if (this.#char() !== '#') return pieces;
      this.#at += 1;
    }
  }

  #piece(): readonly BibtexPiece[] | null {
    const char = this.#char();
    const start = this.#at + 1;
    if (char === '{' || char === '"') {
      const end = char === '{' ? this.#braces.closing(this.#at) : this.#quoteEnd(start);
      if (end < 0 || end >= this.#limit) return null;
      this.#at = end + 1;
      return [{ text: this.#text.slice(start, end), offset: start }];
    }
    const offset = this.#at;
    const word = this.#word(NAME);
    if (word === '') return null;
    if (/^\d+$/.test(word)) return [{ text: word, offset }];
    const known = this.#strings.get(word.toLowerCase());
    // Strings that double each other would make much of little.
    this.#expansion -= known?.reduce((sum, { text }) => sum + text.length + 1, 0) ?? 0;
    if (known && this.#expansion > 0) return known.map(({ text }) => ({ text, offset }));
    this.#report('undefined-string', offset, word);
    return [{ text: word, offset }];
  }

  #quoteEnd(start: number): number {
    for (let at = start; at < this.#limit; at++) {
      const char = this.#text.charAt(at);
      if (char === '"') return at;
      if (char !== '{') continue;
      at = this.#braces.closing(at);
      if (at < 0) return -1;
    }
    return -1;
  }

  #word(pattern: RegExp): string {
    this.#blanks();
    pattern.lastIndex = this.#at;
    const word = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += word.length;
    return word;
  }

  #blanks(): void {
    while (this.#at < this.#limit) {
      const char = this.#text.charAt(this.#at);
      if (char === '%') this.#at = lineEnd(this.#text, this.#at);
      else if (/\s/.test(char)) this.#at += 1;
      else return;
    }
  }

  /** Empty where the entry must have ended. */
  #char(): string {
    return this.#at < this.#limit ? this.#text.charAt(this.#at) : '';
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

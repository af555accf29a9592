import { isLetter, isWordCharacter } from '../../text/characters';
import type { Mode, OpenMode } from './typstModes';
import {
  BASE,
  BRACE,
  CALL,
  COMMENT,
  CONTENT,
  CONTROL,
  isBracket,
  MATH,
  modeOf,
  PAREN,
  RAW,
  STATEMENT,
  STRING,
} from './typstModes';
import { isBlankCode, plainEnd, TypstWords } from './typstWords';

export const END = 0;
/** Text that is shown as it is written. */
export const TEXT = 1;
/** Blanks; `lines` counts the line ends, `lineStart` is behind the last. */
export const BLANK = 2;
/** A sign that may mean something: the reader of the token says how long it is. */
export const SIGN = 3;
export const ESCAPE = 4;
/** `@key`, `<key>`: `name` is the key. */
export const REFERENCE = 5;
export const LABEL = 6;
export const LINK = 7;
/** A heading, list item or term at the start of a line. */
export const MARKER = 8;
/** `mode` begins or ends. */
export const PUSH = 9;
export const POP = 10;
/** In code. */
export const NAME = 11;
export const COMMA = 12;
export const COLON = 13;

const STATEMENTS = new Set(['let', 'set', 'show', 'import', 'include']);
const CONTROLS = new Set(['if', 'for', 'while']);
const OPENED: Readonly<Record<string, Mode>> = { '(': PAREN, '[': CONTENT, '{': BRACE };
const CLOSED: Readonly<Record<string, Mode>> = { ')': PAREN, ']': CONTENT, '}': BRACE };

/** Goes through Typst token by token and keeps what is open on a stack. Linear. */
export class TypstScanner {
  start: number;
  at: number;
  lines = 0;
  lineStart: number;
  name = '';
  /** Of PUSH and POP. */
  mode: OpenMode;
  /** How many brackets of code and content are open. */
  brackets = 0;
  readonly #stack: OpenMode[];
  /** How many brackets of each mode are open. */
  readonly #counts = new Int32Array(BRACE + 1);
  readonly #words: TypstWords;
  /** Whether a marker may stand here. */
  #isLineStart = true;
  /** The bracket that is being closed, with what was left open in it. */
  #closing: Mode | null = null;

  constructor(
    readonly text: string,
    at: number,
    state: string,
  ) {
    const base: OpenMode = { mode: BASE, start: at, name: '', depth: 0 };
    const opaque = modeOf(state);
    this.#stack = opaque ? [base, { ...opaque, start: at }] : [base];
    this.mode = base;
    this.start = at;
    this.at = at;
    this.lineStart = at;
    this.#words = new TypstWords(text);
  }

  get top(): OpenMode {
    return this.#stack.at(-1) ?? this.mode;
  }

  next(): number {
    for (;;) {
      const token = this.#step();
      if (token >= 0) return token;
    }
  }

  /** One token, or -1 if there was nothing to tell. */
  #step(): number {
    const { at, top, text } = this;
    if (this.#closing !== null) return this.#close(this.#closing);
    if (at >= text.length) return this.#token(END, at);
    switch (top.mode) {
      case BASE:
      case CONTENT:
        return this.#markup();
      case CALL:
        return this.#call();
      case MATH:
      case STRING:
      case RAW:
      case COMMENT:
        return this.#opaque(top);
      default:
        return this.#code();
    }
  }

  #token(kind: number, end: number): number {
    this.start = this.at;
    this.at = end;
    return kind;
  }

  #push(mode: Mode, start: number, end: number, name = '', depth = 0): number {
    this.mode = { mode, start, name, depth };
    this.#stack.push(this.mode);
    if (isBracket(mode)) {
      this.brackets += 1;
      this.#counts[mode] = (this.#counts[mode] ?? 0) + 1;
    }
    this.#isLineStart = mode === CONTENT;
    this.start = start;
    this.at = end;
    return PUSH;
  }

  #pop(end = this.at): number {
    this.mode = this.#stack.pop() ?? this.mode;
    const { mode } = this.mode;
    if (isBracket(mode)) {
      this.brackets -= 1;
      this.#counts[mode] = (this.#counts[mode] ?? 1) - 1;
    }
    return this.#token(POP, end);
  }

  /** Closes what is open up to the innermost bracket of a kind, one at a time. */
  #close(bracket: Mode): number {
    const isLast = this.top.mode === bracket;
    this.#closing = isLast ? null : bracket;
    return this.#pop(isLast ? this.at + 1 : this.at);
  }

  /** Blanks at `at`: before those that hold a line end, what ends with its line is closed. */
  #blanks(): number {
    const { text, at } = this;
    const { mode, depth } = this.top;
    let end = at;
    let lines = 0;
    for (; isBlankCode(text.charCodeAt(end)); end += 1) {
      if (text.charCodeAt(end) !== 0x0a) continue;
      lines += 1;
      this.lineStart = end + 1;
    }
    const endsWithLine =
      (mode === STATEMENT || mode === CONTROL) && !(lines === 1 && this.#elseFollows(end));
    const endsWithParagraph = mode === MATH || mode === STRING || (mode === RAW && depth < 3);
    if ((endsWithLine && lines > 0) || (endsWithParagraph && lines > 1)) return this.#pop();
    this.lines = lines;
    if (lines > 0) this.#isLineStart = true;
    return this.#token(BLANK, end);
  }

  #markup(): number {
    const { text, at, top } = this;
    if (isBlankCode(text.charCodeAt(at))) return this.#blanks();
    if (this.#isLineStart) {
      const marker = this.#words.markerEnd(at);
      if (marker > at) return this.#token(MARKER, marker);
      this.#isLineStart = false;
    }
    const plain = plainEnd(text, at);
    if (plain > at) return this.#token(TEXT, plain);
    switch (text.charAt(at)) {
      case '\\':
        return this.#token(ESCAPE, this.#words.escapeEnd(at));
      case '/':
        return this.#comment() ? -1 : this.#token(TEXT, at + 1);
      case '`':
        return this.#raw();
      case '$':
        return this.#push(MATH, at, at + 1);
      case '#':
        return this.#hash();
      case '@': {
        const end = this.#words.keyEnd(at + 1);
        if (end === at + 1) return this.#token(TEXT, end);
        this.name = text.slice(at + 1, end);
        return text[end] === '[' ? this.#push(CALL, at, end, '@') : this.#token(REFERENCE, end);
      }
      case '<':
        return this.#label(TEXT);
      case 'h': {
        const end = this.#words.linkEnd(at);
        return this.#token(end > at ? LINK : TEXT, Math.max(end, at + 1));
      }
      case '[':
        top.depth += 1;
        return this.#token(TEXT, at + 1);
      case ']':
        if (top.depth === 0 && top.mode === CONTENT) return this.#pop(at + 1);
        top.depth = Math.max(0, top.depth - 1);
        return this.#token(TEXT, at + 1);
      default:
        return this.#token(SIGN, this.#words.signEnd(at));
    }
  }

  #label(otherwise: number): number {
    const end = this.#words.keyEnd(this.at + 1, true);
    if (end === this.at + 1 || this.text[end] !== '>') return this.#token(otherwise, this.at + 1);
    this.name = this.text.slice(this.at + 1, end);
    return this.#token(LABEL, end + 1);
  }

  /** Passes over a comment, or opens one; false if none begins here. */
  #comment(): boolean {
    const { text, at } = this;
    if (text.startsWith('//', at)) {
      const lineEnd = text.indexOf('\n', at);
      this.at = lineEnd < 0 ? text.length : lineEnd;
      return true;
    }
    if (!text.startsWith('/*', at)) return false;
    this.#stack.push({ mode: COMMENT, start: at, name: '', depth: 1 });
    this.at = at + 2;
    return true;
  }

  #raw(): number {
    const { text, at } = this;
    let end = at;
    while (text.charCodeAt(end) === 0x60) end += 1;
    // Two are raw text with nothing in it.
    if (end - at === 2) {
      this.at = end;
      return -1;
    }
    return this.#push(RAW, at, end, '', end - at);
  }

  #opaque(top: OpenMode): number {
    const { text } = this;
    for (let { at } = this; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x0a) {
        this.at = at;
        return this.#blanks();
      }
      const end = closingEnd(text, at, code, top);
      if (top.mode === RAW && code === 0x60 && end === 0) {
        // Fewer backticks than opened it: none of them closes it.
        while (text.charCodeAt(at + 1) === 0x60) at += 1;
      } else if (end > 0) {
        if (top.mode !== COMMENT) {
          this.at = at;
          return this.#pop(end);
        }
        top.depth -= 1;
        if (top.depth === 0) {
          this.#stack.pop();
          this.at = end;
          return -1;
        }
        at = end - 1;
      } else if (top.mode === COMMENT && code === 0x2f && text.charCodeAt(at + 1) === 0x2a) {
        top.depth += 1;
        at += 1;
      } else if (code === 0x5c && (top.mode === MATH || top.mode === STRING)) at += 1;
    }
    this.at = text.length;
    return -1;
  }

  #hash(): number {
    const { text, at } = this;
    let from = at + 1;
    let end = this.#words.nameEnd(from);
    let name = text.slice(from, end);
    if (name === 'context' || name === 'return') {
      from = end;
      while (text[from] === ' ') from += 1;
      end = this.#words.nameEnd(from);
      name = text.slice(from, end);
    }
    if (name === '') {
      // What else may follow shows nothing; a sign alone is text.
      if (OPENED[text.charAt(from)] !== undefined) return this.#push(CALL, at, from);
      if (text[from] === '"') return this.#push(STRING, at, from + 1);
      return this.#token(TEXT, at + 1);
    }
    if (STATEMENTS.has(name)) return this.#push(STATEMENT, at, end, name);
    if (CONTROLS.has(name)) return this.#push(CONTROL, at, end, name);
    const path = this.#words.pathEnd(end);
    return this.#push(CALL, at, path, text.slice(from, path));
  }

  /** What goes on with a call, or its end. */
  #call(): number {
    const { text, at, top } = this;
    const sign = text.charAt(at);
    const opened = OPENED[sign];
    const isFirst = top.name === '' && top.depth === 0;
    const goesOn = top.name === '@' ? sign === '[' && top.depth === 0 : sign !== '{' || isFirst;
    if (opened !== undefined && goesOn) {
      top.depth += 1;
      return this.#push(opened, at, at + 1);
    }
    if (sign === '.' && top.name !== '@' && this.#words.nameEnd(at + 1) > at + 1) {
      return this.#token(NAME, this.#words.pathEnd(at));
    }
    return this.#pop(sign === ';' && top.name !== '@' ? at + 1 : at);
  }

  #code(): number {
    const { text, at, top } = this;
    const sign = text.charAt(at);
    const code = text.charCodeAt(at);
    if (top.mode === CONTROL && top.depth > 0) {
      // A block is over: so is all of it, unless there is an `else`.
      top.depth = 0;
      if (!this.#elseFollows(at)) return this.#pop();
    }
    if (isBlankCode(code)) return this.#blanks();
    const opened = OPENED[sign];
    if (opened !== undefined) {
      if (top.mode === CONTROL && opened !== PAREN) top.depth = at;
      return this.#push(opened, at, at + 1);
    }
    const closed = CLOSED[sign];
    if (closed !== undefined) {
      if ((this.#counts[closed] ?? 0) > 0) return this.#close(closed);
      this.at = at + 1;
      return -1;
    }
    switch (sign) {
      case '"':
        return this.#push(STRING, at, at + 1);
      case '`':
        return this.#raw();
      case '$':
        return this.#push(MATH, at, at + 1);
      case '<':
        return this.#label(-1);
      case ',':
        return this.#token(COMMA, at + 1);
      case ':':
        return this.#token(COLON, at + 1);
      case ';':
        if (top.mode === STATEMENT) return this.#pop(at + 1);
        break;
      case '/':
        if (this.#comment()) return -1;
        break;
      default:
        if (isLetter(code) || sign === '_') return this.#codeName();
    }
    this.at = at + 1;
    return -1;
  }

  #codeName(): number {
    const { text, at, top } = this;
    const end = this.#words.nameEnd(at);
    const path = this.#words.pathEnd(end);
    this.name = text.slice(at, path);
    if (top.mode === BRACE && STATEMENTS.has(this.name)) {
      return this.#push(STATEMENT, at, end, this.name);
    }
    return this.#token(NAME, path);
  }

  #elseFollows(at: number): boolean {
    const { text } = this;
    let start = at;
    while (isBlankCode(text.charCodeAt(start))) start += 1;
    return text.startsWith('else', start) && !isWordCharacter(text.charCodeAt(start + 4));
  }
}

/** Behind what closes the opaque mode at the offset, or 0. */
function closingEnd(text: string, at: number, code: number, { mode, depth }: OpenMode): number {
  switch (mode) {
    case MATH:
      return code === 0x24 ? at + 1 : 0;
    case STRING:
      return code === 0x22 ? at + 1 : 0;
    case RAW:
      return isRun(text, at, depth) ? at + depth : 0;
    default:
      return code === 0x2a && text.charCodeAt(at + 1) === 0x2f ? at + 2 : 0;
  }
}

/** Whether so many backticks begin at the offset. */
function isRun(text: string, at: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    if (text.charCodeAt(at + offset) !== 0x60) return false;
  }
  return true;
}

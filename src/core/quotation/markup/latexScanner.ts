import { environmentAt, OPAQUE } from './latexEnvironments';
import { isNameLetter, nameEnd, setOf, startsLine } from './latexNames';

export const END = 0;
/** A line end; `at` is the start of the next line. */
export const LINE = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const OPTION = 4;
export const OPTION_END = 5;
/** A control word; of `\begin` and `\end`, `environment` is the name and `at` behind it. */
export const WORD = 6;
/** `\verb|…|`. */
export const VERBATIM = 7;

/** Commands whose argument may hold `%` and `\` as they are. */
const RAW = setOf('url href nolinkurl path hyperref');
const VERBS = setOf('verb Verb lstinline');
/** `\verb` ends on its line; what is longer is none. */
const LONGEST_VERB = 2000;

const BREAKS = new Uint8Array(128);
for (const char of '\n\\{}[]%') BREAKS[char.charCodeAt(0)] = 1;

/**
 * Goes through LaTeX and stops at what groups and lines are made of. Comments and escaped characters
 * are passed over, and so is all but the line ends of an opaque environment. Linear.
 */
export class LatexScanner {
  /** Of the token, and what comes behind it. */
  start: number;
  at: number;
  name = '';
  environment = '';
  /** How many groups deep in an argument that is taken as it is. */
  #raw = 0;

  /** `opaque` is the environment it stands in at the start; '' outside one. */
  constructor(
    readonly text: string,
    at: number,
    public opaque: string,
    /** Whether an opaque environment begins at the start of a line only: as in definitions. */
    public strict = false,
  ) {
    this.start = at;
    this.at = at;
  }

  next(): number {
    const { text } = this;
    const { length } = text;
    for (let at = this.at; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 128 || BREAKS[code] === 0) continue;
      if (code === 0x0a) {
        this.#raw = 0;
        return this.#token(LINE, at, at + 1);
      }
      if (this.opaque !== '') {
        if (code === 0x5c && this.#endsOpaque(at)) return WORD;
        continue;
      }
      if (code === 0x7b) {
        if (this.#raw > 0) this.#raw += 1;
        return this.#token(OPEN, at, at + 1);
      }
      if (code === 0x7d) {
        if (this.#raw > 0) this.#raw -= this.#raw === 2 ? 2 : 1;
        return this.#token(CLOSE, at, at + 1);
      }
      if (this.#raw > 1) continue;
      if (code === 0x5b) return this.#token(OPTION, at, at + 1);
      if (code === 0x5d) return this.#token(OPTION_END, at, at + 1);
      if (code === 0x25) {
        const lineEnd = text.indexOf('\n', at);
        at = (lineEnd < 0 ? length : lineEnd) - 1;
      } else if (isNameLetter(text.charCodeAt(at + 1))) return this.#word(at);
      else at += 1;
    }
    return this.#token(END, length, length);
  }

  #token(kind: number, start: number, at: number): number {
    this.start = start;
    this.at = at;
    return kind;
  }

  #word(start: number): number {
    const { text } = this;
    const end = nameEnd(text, start + 1);
    this.name = text.slice(start + 1, end);
    if (this.name === 'begin' || this.name === 'end') {
      const environment = environmentAt(text, end);
      this.environment = environment?.name ?? '';
      if (this.name === 'begin' && OPAQUE.has(this.environment) && this.#mayBegin(start)) {
        this.opaque = this.environment;
      }
      return this.#token(WORD, start, environment?.end ?? end);
    }
    if (VERBS.has(this.name)) {
      const verbEnd = this.#verbEnd(end);
      if (verbEnd > 0) return this.#token(VERBATIM, start, verbEnd);
    }
    // The brace that follows makes it 2: from there on the argument is raw.
    this.#raw = RAW.has(this.name) && text[end] === '{' ? 1 : 0;
    return this.#token(WORD, start, end);
  }

  #endsOpaque(at: number): boolean {
    if (!this.text.startsWith(`end{${this.opaque}}`, at + 1)) return false;
    this.name = 'end';
    this.environment = this.opaque;
    this.opaque = '';
    this.#token(WORD, at, at + 6 + this.environment.length);
    return true;
  }

  #mayBegin(start: number): boolean {
    return !this.strict || startsLine(this.text, start);
  }

  /** Behind the closing sign of `\verb`; 0 where it has none on its line. */
  #verbEnd(nameEnd: number): number {
    const { text } = this;
    const open = text[nameEnd] === '*' ? nameEnd + 1 : nameEnd;
    const sign = text[open] ?? '\n';
    if (/[\s{[]/.test(sign)) return 0;
    const limit = open + LONGEST_VERB;
    for (let at = open + 1; at < limit && at < text.length; at += 1) {
      const char = text[at];
      if (char === sign) return at + 1;
      if (char === '\n') return 0;
    }
    return 0;
  }
}

import type { Report } from '../types';
import { ACCENTS, LOOKS, QUOTES, SYMBOLS } from './latexSymbols';

const COMMAND = /\\(?:([A-Za-z]+)[ \t]*\n?[ \t]*|([^]))/uy;
const RUN = /[^\\{}~`'\-$]+|---?|``|''|[^]/y;
/** Circumflex and breve: of â, ê, ô, ă. */
const LETTER_MARK = /[\u0302\u0306]/;
const LONGEST_ACCENTS = 8;

/**
 * The text that LaTeX's source stands for: accents composed, braces and commands of looks taken
 * away, blanks closed up. A command without a known meaning is kept as it is written and reported,
 * at `offset` plus its place. Linear; never throws.
 */
export function latexText(source: string, offset: number, report: Report): string {
  return closeUp(new LatexReader(source, offset, report).read());
}

/** As a field holds it that is no LaTeX (DOI, URL): only the escapes that exporters write. */
export function verbatimText(source: string): string {
  return source
    .replace(/\\([_%#&~{}$])/g, '$1')
    .replace(/[{}\s]+/g, '')
    .trim();
}

function closeUp(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

class LatexReader {
  readonly #source: string;
  readonly #offset: number;
  readonly #report: Report;
  /** What closes each open group: a quotation mark, or nothing. */
  readonly #groups: string[] = [];
  #parts: string[] = [];
  #at = 0;

  constructor(source: string, offset: number, report: Report) {
    this.#source = source;
    this.#offset = offset;
    this.#report = report;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step();
    return this.#parts.join('');
  }

  #step(): void {
    const char = this.#source.charAt(this.#at);
    if (char === '\\') return this.#command();
    if (char === '{') {
      this.#groups.push('');
      this.#at += 1;
      return;
    }
    if (char === '}') {
      this.#parts.push(this.#groups.pop() ?? '');
      this.#at += 1;
      return;
    }
    RUN.lastIndex = this.#at;
    const token = RUN.exec(this.#source)?.[0] ?? char;
    this.#at += token.length;
    this.#parts.push(LIGATURES.get(token) ?? token);
  }

  #command(): void {
    const start = this.#at;
    const [whole, name] = this.#next();
    this.#at += whole.length;
    const accent = ACCENTS[name];
    if (accent !== undefined && Object.hasOwn(ACCENTS, name)) {
      this.#parts.push(this.#accented(accent));
    } else if (SYMBOLS.has(name)) {
      this.#parts.push(SYMBOLS.get(name) ?? '');
      // The blank behind a word ends it and is no part of the text; behind a sign it stays.
    } else if (name === 'href') {
      this.#group();
    } else if (VERBATIM.has(name)) {
      this.#parts.push(this.#group());
    } else if (Object.hasOwn(QUOTES, name) && this.#source.charAt(this.#at) === '{') {
      const [open, close] = QUOTES[name] ?? ['', ''];
      this.#parts.push(open);
      this.#groups.push(close);
      this.#at += 1;
    } else if (!LOOKS.has(name)) {
      this.#report('unknown-command', this.#offset + start, `\\${name}`);
      this.#parts.push(whole);
    }
  }

  /** The command at hand: as written, with the blanks it swallows, and its name. */
  #next(): readonly [whole: string, name: string] {
    COMMAND.lastIndex = this.#at;
    const found = COMMAND.exec(this.#source);
    if (found === null) return ['\\', ''];
    return [found[0], found[1] ?? found[2] ?? ''];
  }

  /** The base of an accent with all its marks: `a`, `{a}`, `\i`, `{\^o}`, `\^{o}`. */
  #accented(first: string): string {
    const marks = [first];
    let closing = 0;
    while (marks.length <= LONGEST_ACCENTS) {
      while (/[{ \t\n]/.test(this.#source.charAt(this.#at))) {
        if (this.#source.charAt(this.#at) === '{') closing += 1;
        this.#at += 1;
      }
      if (this.#source.charAt(this.#at) !== '\\') break;
      const [whole, name] = this.#next();
      const accent = Object.hasOwn(ACCENTS, name) ? ACCENTS[name] : undefined;
      if (accent === undefined) {
        const symbol = SYMBOLS.get(name);
        if (symbol === undefined) break;
        this.#at += whole.length;
        return this.#finish(symbol, marks, closing);
      }
      marks.unshift(accent);
      this.#at += whole.length;
    }
    const char = this.#source.charAt(this.#at);
    const base = char === '}' || char === '\\' ? '' : codePointAt(this.#source, this.#at);
    this.#at += base.length;
    return this.#finish(base, marks, closing);
  }

  /** Leaves the groups that the accent's base stands in; what follows within them is text. */
  #finish(base: string, marks: readonly string[], opened: number): string {
    let left = opened;
    while (left > 0 && this.#source.charAt(this.#at) === '}') {
      this.#at += 1;
      left -= 1;
    }
    for (; left > 0; left--) this.#groups.push('');
    const undotted = base === 'ı' ? 'i' : base === 'ȷ' ? 'j' : base;
    // What makes another letter comes before a tone, however the two are nested: ố of `\^{\'o}`.
    const shape = marks.filter((mark) => LETTER_MARK.test(mark));
    const tone = marks.filter((mark) => !LETTER_MARK.test(mark));
    return [undotted, ...shape, ...tone].join('').normalize('NFC');
  }

  /** Takes a group that is no LaTeX, an address: what stands between its braces. */
  #group(): string {
    if (this.#source.charAt(this.#at) !== '{') return '';
    const start = this.#at + 1;
    const end = this.#source.indexOf('}', start);
    this.#at = end < 0 ? this.#source.length : end + 1;
    return this.#source.slice(start, end < 0 ? undefined : end);
  }
}

const VERBATIM = new Set(['url', 'path', 'nolinkurl']);

/** A mathematical sign stands for itself; a tie is a space that does not break. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ["'", '’'],
  ['~', '\u00A0'],
  ['$', ''],
]);

function codePointAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

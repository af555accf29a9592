import { OBJECT } from '../report/shownText';
import type { Closers } from './closers';

const TAG =
  /<(?:([A-Za-z][A-Za-z\d-]*)(?:\s+[A-Za-z_:@#][\w:.@#-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/([A-Za-z][A-Za-z\d-]*)\s*)>/y;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y;

/** Elements whose content is no running text, and what is shown in its place. */
const CONTENT: ReadonlyMap<string, string> = new Map([
  ['code', OBJECT],
  ['kbd', OBJECT],
  ['samp', OBJECT],
  ['pre', OBJECT],
  ['math', OBJECT],
  ['svg', OBJECT],
  ['script', ''],
  ['style', ''],
  ['template', ''],
  ['textarea', ''],
]);
const LAST_CITE = /^[^<]*(?:<(?!\/cite)[^<>]*>[^<]*)*<\/cite\s*>(?:,[^<\n]{1,60})?[\s.]*$/i;
const LONGEST_CITE = 500;
const OBJECTS = new Set(['img', 'input', 'video', 'audio', 'canvas', 'object', 'iframe']);

/** Shown by an address in angle brackets: what stands between them. */
export const ADDRESS = Symbol('address');

/** Shown by the `<cite>` that ends a paragraph: in a block quotation, a new line. */
export const SIGNATURE = Symbol('signature');

/** Markup in angle brackets within a paragraph: what it shows and where it ends. */
export interface InlineTag {
  readonly shown: string | typeof ADDRESS | typeof SIGNATURE;
  readonly end: number;
}

/** Reads tags, comments and addresses in angle brackets, and keeps how deep in `q` they stand. */
export class InlineTags {
  #quotes = 0;

  constructor(
    readonly text: string,
    readonly closers: Closers,
  ) {}

  /** What begins with the `<` at `at`, or null where it is text. */
  read(at: number): InlineTag | null {
    AUTOLINK.lastIndex = at;
    const address = AUTOLINK.exec(this.text);
    if (address !== null) return { shown: ADDRESS, end: at + address[0].length };
    const next = this.text.charAt(at + 1);
    if (next === '!' || next === '?') return this.#unseen(at);
    TAG.lastIndex = at;
    const found = TAG.exec(this.text);
    if (found === null) return null;
    const end = at + found[0].length;
    const name = (found[1] ?? found[2] ?? '').toLowerCase();
    return found[1] === undefined ? this.#closing(name, end) : this.#opening(name, end);
  }

  #opening(name: string, end: number): InlineTag {
    if (name === 'q') {
      this.#quotes += 1;
      return { shown: this.#quotes % 2 === 1 ? '“' : '‘', end };
    }
    if (name === 'br') return { shown: '\n', end: lineEnd(this.text, end) };
    if (name === 'cite' && LAST_CITE.test(this.text.slice(end, end + LONGEST_CITE))) {
      return { shown: SIGNATURE, end };
    }
    if (OBJECTS.has(name)) return { shown: OBJECT, end };
    const shown = CONTENT.get(name);
    const isEmpty = this.text.charAt(end - 2) === '/';
    if (shown === undefined || isEmpty) return { shown: '', end };
    const close = this.closers.next(`</${name}`, end, () => true);
    const behind = close < 0 ? -1 : this.closers.next('>', close, () => true, `>${name}`);
    return { shown, end: behind < 0 ? end : behind + 1 };
  }

  #closing(name: string, end: number): InlineTag {
    if (name !== 'q' || this.#quotes === 0) return { shown: '', end };
    this.#quotes -= 1;
    return { shown: this.#quotes % 2 === 0 ? '”' : '’', end };
  }

  /** Comments, declarations, instructions of a processor. */
  #unseen(at: number): InlineTag | null {
    const rest = this.text.slice(at, at + 9);
    if (rest.startsWith('<!-->') || rest.startsWith('<!--->')) {
      return { shown: '', end: this.text.indexOf('>', at) + 1 };
    }
    const mark = rest.startsWith('<!--')
      ? '-->'
      : rest === '<![CDATA['
        ? ']]>'
        : rest.startsWith('<?')
          ? '?>'
          : /^<![A-Za-z]/.test(rest)
            ? '>'
            : '';
    if (mark === '') return null;
    const close = this.closers.next(mark, at + 2, () => true);
    return close < 0 ? null : { shown: '', end: close + mark.length };
  }
}

/** Behind the line end that may follow a break: a page shows one of them. */
function lineEnd(text: string, at: number): number {
  const end = /^[ \t]*\n/.exec(text.slice(at, at + 99))?.[0].length ?? 0;
  return at + end;
}

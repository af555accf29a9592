import { isBlank } from '../../text/characters';
import { Closers } from './closers';
import type { FlatText } from './flatText';
import type { ProseWriter } from './proseWriter';
import { citationsIn } from './restructuredTextCitations';
import type { NoteNumbers } from './restructuredTextNotes';
import { lengthWithout } from './trailing';
import { locatorBehind } from './wordedLocator';

/*
 * Inline markup by the recognition rules of the reStructuredText specification: what may stand
 * before it and behind it, no space within. It does not nest.
 */

const BEFORE = /[\s'"(<[{\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}]|(?![!-~])\p{Po}/u;
const BEHIND = /[\s'")>\]}\-/:.,;!?\\\p{Pe}\p{Pi}\p{Pf}\p{Pd}]|(?![!-~])\p{Po}/u;
const PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '"',
    "'": "'",
    '(': ')',
    '[': ']',
    '{': '}',
    '<': '>',
    '“': '”',
    '‘': '’',
  }),
);
const ROLE = /:([A-Za-z\d](?:[A-Za-z\d_.+:-]{0,58}[A-Za-z\d])?):`/y;
const SUFFIX = /(?::[A-Za-z\d][A-Za-z\d_.+:-]{0,58}:)?_{0,2}/y;
const BRACKETED =
  /\[(#?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_.:+-]{0,100}[\p{L}\p{N}\p{M}])?|#|\*|\d{1,9})\]_/uy;
const ADDRESS = /[!#-;=?-[\]-_a-~]{1,2000}/y;
const SCHEME = /(?:^|[^\p{L}\p{N}])((?:https?|ftp))$/u;
const TRAILING = ".,;:!?)]}'*_|";
/** Roles whose text is code, a formula or the like; and whole domains of such. */
const OBJECT_ROLE =
  /^(?:code|math|raw|literal|samp|file|eq|envvar|regexp|(?:py|c|cpp|js|rst|std):.*|func|class|meth|mod|attr|data|exc|obj|option|program|command|kbd)$/;

const special = Uint8Array.from({ length: 128 }, (_, code) =>
  '\\*`|[_:'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Shows a paragraph, or [from, to) of it. */
export function writeRestructuredText(
  flat: FlatText,
  writer: ProseWriter,
  numbers: NoteNumbers,
  to = flat.text.length,
): void {
  writer.paragraph(flat);
  new Scanner(flat, writer, numbers).write(to);
}

class Scanner {
  readonly #text: string;
  readonly #closers: Closers;
  #run = 0;

  constructor(
    readonly flat: FlatText,
    readonly writer: ProseWriter,
    readonly numbers: NoteNumbers,
  ) {
    this.#text = flat.text;
    this.#closers = new Closers(flat.text);
  }

  write(to: number): void {
    const text = this.#text;
    for (let at = 0; at < to;) {
      const code = text.charCodeAt(at);
      if (code > 127 || special[code] === 0) at += 1;
      else at = Math.max(at + 1, this.#special(at, to));
    }
    this.#flush(to, to);
  }

  /** Shows what was passed over as it is written, up to `start`; goes on at `end`. */
  #flush(start: number, end: number): number {
    this.writer.keep(this.flat, this.#run, start);
    this.#run = Math.max(this.#run, end);
    return end;
  }

  /** The offset to go on at; -1 where the unit is itself. */
  #special(at: number, to: number): number {
    const text = this.#text;
    switch (text.charAt(at)) {
      case '\\':
        return this.#escape(at);
      case '*':
        return this.#emphasis(at, text[at + 1] === '*' ? '**' : '*');
      case '`':
        return text[at + 1] === '`' ? this.#literal(at) : this.#interpreted(at, at, '');
      case '|':
        return this.#substitution(at);
      case '[':
        return this.#bracketed(at);
      case '_':
        return this.#underscore(at);
      default:
        return this.#colon(at, to);
    }
  }

  /** A backslash shows what follows it, and with a blank nothing. */
  #escape(at: number): number {
    const code = this.#text.charCodeAt(at + 1);
    const isNothing = Number.isNaN(code) || (isBlank(code) && code !== 0xa0 && code !== 0x200b);
    this.#flush(at, isNothing ? Math.min(at + 2, this.#text.length) : at + 1);
    return at + 2;
  }

  #opens(at: number, length: number): boolean {
    const text = this.#text;
    const next = text[at + length];
    if (next === undefined || isBlank(next.charCodeAt(0))) return false;
    const before = text[at - 1];
    if (before === undefined) return true;
    return BEFORE.test(before) && PAIRS.get(before) !== next;
  }

  #closes(at: number, length: number): boolean {
    const text = this.#text;
    const next = text[at + length];
    if (isBlank(text.charCodeAt(at - 1)) || (next !== undefined && !BEHIND.test(next)))
      return false;
    return !isEscaped(text, at);
  }

  #emphasis(at: number, mark: string): number {
    const length = mark.length;
    if (!this.#opens(at, length)) return at + length;
    const end = this.#closers.next(mark, at + length + 1, (to) => this.#closes(to, length));
    if (end < 0) return at + length;
    this.#flush(at, at + length);
    this.#plain(at + length, end);
    return this.#flush(end, end + length);
  }

  /** Text in which only backslashes mean something. */
  #plain(from: number, to: number): void {
    const text = this.#text;
    for (let at = text.indexOf('\\', from); at >= 0 && at < to;) {
      at = text.indexOf('\\', this.#escape(at));
    }
    this.#flush(to, to);
  }

  #literal(at: number): number {
    if (!this.#opens(at, 2)) return at + 2;
    const end = this.#closers.next('``', at + 3, (to) => {
      const next = this.#text[to + 2];
      return !isBlank(this.#text.charCodeAt(to - 1)) && (next === undefined || BEHIND.test(next));
    });
    if (end < 0) return at + 2;
    this.#flush(at, end + 2);
    this.writer.object(this.flat, at, end + 2);
    return end + 2;
  }

  /** Text in backquotes at `open`, with its role before (from `start`) or behind. */
  #interpreted(start: number, open: number, role: string): number {
    const text = this.#text;
    if (!this.#opensInterpreted(start, open)) return open + 1;
    const end = this.#closers.next('`', open + 2, (at) => {
      SUFFIX.lastIndex = at + 1;
      return this.#closes(at, 1 + (SUFFIX.exec(text)?.[0].length ?? 0));
    });
    if (end < 0) return open + 1;
    SUFFIX.lastIndex = end + 1;
    const suffix = SUFFIX.exec(text)?.[0] ?? '';
    const whole = { start, end: end + 1 + suffix.length };
    const name = role === '' ? (/^:(.*):/.exec(suffix)?.[1] ?? '') : role;
    const inner = text.slice(open + 1, end);
    this.#flush(start, open + 1);
    if (/^(?:foot)?cite(?::|$)/.test(name)) {
      for (const citation of citationsIn(this.flat, { start: open + 1, end }, whole)) {
        this.writer.cite(citation);
      }
      this.#run = whole.end;
      return whole.end;
    }
    if (OBJECT_ROLE.test(name)) {
      this.#run = whole.end;
      this.writer.object(this.flat, whole.start, whole.end);
      return whole.end;
    }
    // The address or target of "text <…>" is not shown.
    const target = inner.endsWith('>') ? inner.lastIndexOf('<') : -1;
    const isParted = target > 0 && isBlank(inner.charCodeAt(target - 1));
    const shown = isParted ? open + 1 + inner.slice(0, target).trimEnd().length : end;
    this.#plain(open + 1, shown);
    this.#run = whole.end;
    return whole.end;
  }

  #opensInterpreted(start: number, open: number): boolean {
    const next = this.#text[open + 1];
    if (next === undefined || isBlank(next.charCodeAt(0))) return false;
    return start < open ? this.#opens(start, 1) : this.#opens(open, 1);
  }

  #substitution(at: number): number {
    const text = this.#text;
    if (!this.#opens(at, 1)) return at + 1;
    const end = this.#closers.next('|', at + 2, (to) => {
      const tail = /^_{0,2}/.exec(text.slice(to + 1, to + 3))?.[0].length ?? 0;
      return this.#closes(to, 1 + tail);
    });
    if (end < 0 || end - at > 200) return at + 1;
    const tail = /^_{0,2}/.exec(text.slice(end + 1, end + 3))?.[0].length ?? 0;
    this.#flush(at, end + 1 + tail);
    if (text.slice(at + 1, end) === 'nbsp') {
      this.writer.show(this.flat, '\u00A0', at, end + 1 + tail);
    } else this.writer.object(this.flat, at, end + 1 + tail);
    return end + 1 + tail;
  }

  /** `[1]_`, `[#]_`, `[#name]_`, `[*]_` call notes, `[key]_` a citation. */
  #bracketed(at: number): number {
    BRACKETED.lastIndex = at;
    const found = BRACKETED.exec(this.#text);
    const key = found?.[1];
    if (found === null || key === undefined || !this.#opens(at, 1)) return -1;
    const end = at + found[0].length;
    const next = this.#text[end];
    if (next !== undefined && !BEHIND.test(next)) return -1;
    this.#flush(at, end);
    const { flat, writer } = this;
    if (/^(?:\d+|[#*].*)$/.test(key)) {
      writer.note(this.numbers.called(key, flat.written(at)));
      return end;
    }
    const locator = locatorBehind(this.#text, end);
    writer.cite({
      syntax: 'sphinx-bibtex',
      whole: flat.range(at, end),
      key,
      keyRange: flat.range(at + 1, at + 1 + key.length),
      locator: locator && {
        text: locator.text,
        range: flat.range(locator.range.start, locator.range.end),
      },
      locatorSlot: { at: flat.written(end), before: ', ', after: '' },
      certain: false,
    });
    return end;
  }

  /** The end of a reference `word_`, or the start of a target within text. */
  #underscore(at: number): number {
    const text = this.#text;
    if (text[at + 1] === '`' && this.#opens(at, 1)) {
      const end = this.#interpreted(at, at + 1, '');
      return end === at + 2 ? -1 : end;
    }
    const length = text[at + 1] === '_' ? 2 : 1;
    const next = text[at + length];
    const isReference =
      /[\p{L}\p{N}\p{M}]/u.test(text[at - 1] ?? ' ') && (next === undefined || BEHIND.test(next));
    if (!isReference) return at + length;
    return this.#flush(at, at + length);
  }

  /** A role before text in backquotes, or an address. */
  #colon(at: number, to: number): number {
    const text = this.#text;
    if (text.startsWith('//', at + 1)) {
      const scheme = SCHEME.exec(text.slice(Math.max(0, at - 6), at))?.[1];
      ADDRESS.lastIndex = at + 3;
      const found = ADDRESS.exec(text)?.[0];
      if (scheme === undefined || found === undefined) return -1;
      const start = at - scheme.length;
      const end = Math.min(to, at + 3 + lengthWithout(found, TRAILING));
      if (start < this.#run || end <= at + 3) return -1;
      this.#flush(start, start);
      this.writer.keep(this.flat, start, end);
      this.#flush(start, end);
      return end;
    }
    ROLE.lastIndex = at;
    const found = ROLE.exec(text);
    if (found === null || !this.#opens(at, 1)) return -1;
    const open = at + found[0].length - 1;
    if (text[open + 1] === '`') return -1;
    const end = this.#interpreted(at, open, found[1] ?? '');
    return end === open + 1 ? -1 : end;
  }
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

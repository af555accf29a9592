import type { Prose } from '../report/markup';
import type { FlatText } from './flatText';
import { Closers } from './closers';
import { calledHere } from './noteLabels';
import { citationsAt, keyedLink } from './orgCitations';
import { ORG_ENTITIES } from './orgEntities';
import { ProseWriter } from './proseWriter';
import { lengthWithout } from './trailing';

/*
 * Org's objects. What may stand at the borders of emphasis is `org-emphasis-regexp-components`; a
 * zero width space counts as a space, which is how Org's manual has such marks escaped.
 */
const BEFORE = /[-–—\s('"{\u200b]/;
const BEHIND = /[-–—\s.,:!?;'")}\\[\u200b]/;
const ENTITY = /\\(?:([A-Za-z]+)(?:\{\}|(?!\p{L}))|_ +)/uy;
const ARGUMENTS = /(?:\[[^\][{}\n]{0,200}\]|\{[^{}\n]{0,500}\}){0,4}/y;
const LATEX = /\\(?:\(|\[)/y;
const TIMESTAMP = /[<[]\d{4}-\d\d-\d\d[^<>[\]\n]{0,60}[>\]]/y;
const FOOTNOTE = /\[fn:([\p{L}\p{N}\p{M}_-]*)(:|\])/uy;
const EXPORT = /@@[A-Za-z\d-]{1,30}:/y;
const SCRIPT = /[_^]\{[^{}\n]{1,200}\}/y;
const ADDRESS = /[^\s<>“”‘’«»"[\]]{1,2000}/y;
const SCHEME = /(?:^|[^\p{L}\p{N}])((?:https?|ftp|mailto|file|doi))$/u;
/** A link without a description shows where it leads, unless that is a picture or a place here. */
const ADDRESSED = /^(?:https?|ftp|mailto|doi):/i;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)$/i;
const TRAILING = ".,;:!?)]}'*_=~+\u200b";
const SPACE = /[\s\u200b]/;
const DEPTH = 3;

const special = Uint8Array.from({ length: 128 }, (_, code) =>
  '*/_+=~[\\$<:^{@'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Shows a paragraph; footnotes written in it are added to `notes`. */
export function writeOrg(flat: FlatText, writer: ProseWriter, notes: Prose[]): void {
  writer.paragraph(flat);
  new Scanner(flat, notes).write(0, flat.text.length, writer, 0);
}

class Scanner {
  readonly #text: string;
  readonly #closers: Closers;
  /** Ends of emphasis that is open, and of texts of links with where the link ends. */
  readonly #jumps = new Map<number, number>();
  readonly #open: Record<string, number> = {};
  #run = 0;
  /** Where the text within what was opened last begins. */
  #opened = -1;
  #matches: ReadonlyMap<number, number> | null = null;

  constructor(
    readonly flat: FlatText,
    readonly notes: Prose[],
  ) {
    this.#text = flat.text;
    this.#closers = new Closers(flat.text);
  }

  write(from: number, to: number, writer: ProseWriter, depth: number): void {
    const text = this.#text;
    this.#run = from;
    for (let at = from; at < to;) {
      const jump = this.#jumps.size > 0 ? this.#jumps.get(at) : undefined;
      const code = text.charCodeAt(at);
      if (jump !== undefined && jump > at) at = this.#skip(at, Math.min(jump, to), writer);
      else if (code > 127 || special[code] === 0) at += 1;
      else at = Math.max(at + 1, this.#special(at, to, writer, depth));
    }
    this.#skip(to, to, writer);
  }

  /** Shows what was passed over up to `start` as it is written; goes on at `end`. */
  #skip(start: number, end: number, writer: ProseWriter): number {
    writer.keep(this.flat, this.#run, start);
    this.#run = Math.max(this.#run, end);
    return end;
  }

  #object(start: number, end: number, writer: ProseWriter): number {
    this.#skip(start, end, writer);
    writer.object(this.flat, start, end);
    return end;
  }

  /** Shows what stands from `from` to `to` as it is written, and nothing else of what it stands in. */
  #words(start: number, from: number, to: number, end: number, writer: ProseWriter): number {
    this.#skip(start, from, writer);
    return this.#skip(to, end, writer);
  }

  #special(at: number, to: number, writer: ProseWriter, depth: number): number {
    const text = this.#text;
    switch (text.charAt(at)) {
      case '*':
      case '/':
      case '+':
        return this.#emphasis(at, writer);
      case '_':
        return this.#emphasis(at, writer) || this.#script(at, writer);
      case '^':
        return this.#script(at, writer);
      case '=':
      case '~': {
        const end = this.#closing(at);
        return end < 0 || end >= to ? -1 : this.#object(at, end + 1, writer);
      }
      case '[':
        return this.#bracket(at, writer, depth);
      case '\\':
        return this.#backslash(at, to, writer);
      case '$':
        return this.#formula(at, to, writer);
      case '<':
        return this.#angle(at, writer);
      case '{': {
        const end = text.startsWith('{{{', at) ? this.#closers.next('}}}', at + 3, () => true) : -1;
        return end < 0 || end - at > 300 ? -1 : this.#object(at, end + 3, writer);
      }
      case '@': {
        EXPORT.lastIndex = at;
        const isExport = EXPORT.test(text);
        const end = isExport ? this.#closers.next('@@', at + 2, () => true) : -1;
        return end < 0 ? -1 : this.#skip(at, end + 2, writer);
      }
      default:
        return this.#address(at, to, writer);
    }
  }

  /** Where what opens at `at` closes by the rule of borders, or -1. */
  #closing(at: number): number {
    const text = this.#text;
    const mark = text.charAt(at);
    const before = text[at - 1];
    const next = text[at + 1];
    // What something else opens right before begins anew.
    if (before !== undefined && this.#opened !== at && !BEFORE.test(before)) return -1;
    if (next === undefined || SPACE.test(next)) return -1;
    return this.#closers.next(mark, at + 2, (end) => {
      const after = text[end + 1];
      const closes = after === undefined || BEHIND.test(after) || this.#jumps.has(end + 1);
      return closes && !SPACE.test(text[end - 1] ?? ' ');
    });
  }

  /** 0 where there is none, so that something else may be tried. */
  #emphasis(at: number, writer: ProseWriter): number {
    const mark = this.#text.charAt(at);
    // The same emphasis does not nest.
    if (at < (this.#open[mark] ?? -1)) return 0;
    const end = this.#closing(at);
    if (end < 0) return 0;
    this.#open[mark] = end;
    this.#jumps.set(end, end + 1);
    this.#opened = at + 1;
    return this.#skip(at, at + 1, writer);
  }

  /** `_{…}` and `^{…}`; without braces they are shown as they are. */
  #script(at: number, writer: ProseWriter): number {
    SCRIPT.lastIndex = at;
    const found = SCRIPT.exec(this.#text)?.[0];
    if (found === undefined || /[\s]/.test(this.#text[at - 1] ?? ' ')) return -1;
    this.#jumps.set(at + found.length - 1, at + found.length);
    return this.#skip(at, at + 2, writer);
  }

  #bracket(at: number, writer: ProseWriter, depth: number): number {
    const text = this.#text;
    if (text.startsWith('[[', at)) return this.#link(at, writer);
    if (text.startsWith('[fn:', at)) return this.#footnote(at, writer, depth);
    if (text.startsWith('[cite', at)) {
      const close = this.#closers.next(']', at + 5, () => true);
      const citations = close < 0 || close - at > 5000 ? [] : citationsAt(this.flat, at, close);
      if (citations.length === 0) return -1;
      this.#skip(at, close + 1, writer);
      for (const citation of citations) writer.cite(citation);
      return close + 1;
    }
    return this.#stamp(at);
  }

  /** Dates are shown by Org in their brackets. */
  #stamp(at: number): number {
    TIMESTAMP.lastIndex = at;
    const stamp = TIMESTAMP.exec(this.#text)?.[0];
    return stamp === undefined ? -1 : at + stamp.length;
  }

  #link(at: number, writer: ProseWriter): number {
    const text = this.#text;
    const close = this.#closers.next(']]', at + 3, () => true);
    if (close < 0) return -1;
    const middle = this.#closers.next('][', at + 3, () => true);
    const isDescribed = middle >= 0 && middle < close;
    const targetEnd = isDescribed ? middle : close;
    if (targetEnd - at > 2000) return -1;
    const target = text.slice(at + 2, targetEnd);
    for (const citation of keyedLink(this.flat, at + 2, targetEnd, close + 2)) {
      this.#skip(at, at, writer);
      writer.cite(citation);
    }
    if (/^(?:cite|parencite|autocite|textcite|footcite|citep|citet)[a-z*]*:/.test(target)) {
      return this.#skip(at, close + 2, writer);
    }
    if (!isDescribed) {
      if (!ADDRESSED.test(target) || IMAGE.test(target)) return this.#object(at, close + 2, writer);
      return this.#words(at, at + 2, close, close + 2, writer);
    }
    this.#jumps.set(close, close + 2);
    this.#opened = middle + 2;
    return this.#skip(at, middle + 2, writer);
  }

  #footnote(at: number, writer: ProseWriter, depth: number): number {
    const text = this.#text;
    FOOTNOTE.lastIndex = at;
    const found = FOOTNOTE.exec(text);
    if (found === null) return -1;
    const name = found[1] ?? '';
    const label = name === '' ? calledHere(this.flat.piece, this.flat.written(at)) : name;
    if (found[2] === ']') {
      if (name === '') return -1;
      this.#skip(at, at + found[0].length, writer);
      writer.note(label);
      return at + found[0].length;
    }
    this.#matches ??= matchBrackets(text);
    const close = this.#matches.get(at);
    if (close === undefined || depth >= DEPTH) return -1;
    this.#skip(at, at, writer);
    writer.note(label);
    const note = new ProseWriter('note', label);
    note.paragraph(this.flat);
    // Emphasis may end where the note does.
    this.#jumps.set(close, close);
    this.#opened = at + found[0].length;
    this.write(at + found[0].length, close, note, depth + 1);
    this.notes.push(...note.prose());
    this.#run = close + 1;
    return close + 1;
  }

  /** Entities, formulas in \(…\) and \[…\], a line broken by hand. */
  #backslash(at: number, to: number, writer: ProseWriter): number {
    const text = this.#text;
    if (text.startsWith('\\\\', at) && /^[ \t]*(?:\n|$)/.test(text.slice(at + 2, at + 12))) {
      return this.#skip(at, at + 2, writer);
    }
    LATEX.lastIndex = at;
    const opening = LATEX.exec(text)?.[0];
    if (opening !== undefined) {
      const close = opening === '\\(' ? '\\)' : '\\]';
      const end = this.#closers.next(close, at + 2, () => true);
      return end < 0 || end >= to ? -1 : this.#object(at, end + 2, writer);
    }
    ENTITY.lastIndex = at;
    const found = ENTITY.exec(text);
    if (found === null) return -1;
    const end = at + found[0].length;
    const shown = found[1] === undefined ? ' ' : ORG_ENTITIES.get(found[1]);
    if (shown === undefined) {
      // A command of LaTeX, with its arguments.
      ARGUMENTS.lastIndex = end;
      return this.#object(at, end + (ARGUMENTS.exec(text)?.[0].length ?? 0), writer);
    }
    this.#skip(at, end, writer);
    writer.show(this.flat, shown, at, end);
    return end;
  }

  /** `$…$` by Org's rule, and `$$…$$`; a plain number between is an amount of money. */
  #formula(at: number, to: number, writer: ProseWriter): number {
    const text = this.#text;
    if (text[at + 1] === '$') {
      const end = this.#closers.next('$$', at + 2, () => true);
      return end < 0 || end >= to ? at + 2 : this.#object(at, end + 2, writer);
    }
    if (/[\s.,;$]/.test(text[at + 1] ?? ' ') || text[at - 1] === '$') return -1;
    const end = this.#closers.next('$', at + 2, () => true);
    if (end < 0 || end >= to || /[\s.,]/.test(text.charAt(end - 1))) return -1;
    if (!/^[\s\p{P}]?$/u.test(text.charAt(end + 1))) return -1;
    if (/^[\d.,]+$/.test(text.slice(at + 1, Math.min(end, at + 40)))) return end + 1;
    return this.#object(at, end + 1, writer);
  }

  /** `<https://…>`, `<<target>>` and dates. */
  #angle(at: number, writer: ProseWriter): number {
    const text = this.#text;
    const head = text.slice(at, at + 300);
    const target = /^<<<?([^<>\n]{1,200})>>>?/.exec(head);
    if (target !== null) {
      const isRadio = head.startsWith('<<<');
      const end = at + target[0].length;
      if (!isRadio) return this.#skip(at, end, writer);
      this.#jumps.set(end - 3, end);
      return this.#skip(at, at + 3, writer);
    }
    const link = /^<[a-z]{2,10}:[^<>\n]{1,250}>/.exec(head)?.[0];
    if (link !== undefined) {
      const end = at + link.length;
      return this.#words(at, at + 1, end - 1, end, writer);
    }
    return this.#stamp(at);
  }

  /** An address, or a citation of org-ref without brackets. */
  #address(at: number, to: number, writer: ProseWriter): number {
    const text = this.#text;
    const before = text.slice(Math.max(0, at - 12), at);
    const keyed = /(?:^|[^\p{L}\p{N}])((?:auto|paren|text|foot)?cite[a-z]{0,4})$/u.exec(
      before,
    )?.[1];
    if (keyed !== undefined && at - keyed.length >= this.#run) {
      const start = at - keyed.length;
      const keys = /^:[\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.,&-]{0,500}/u.exec(
        text.slice(at, at + 500),
      )?.[0];
      const end = at + lengthWithout(keys ?? '', '.,:');
      const citations = keys === undefined ? [] : keyedLink(this.flat, start, end, end);
      if (citations.length > 0) {
        this.#skip(start, end, writer);
        for (const citation of citations) writer.cite(citation);
        return end;
      }
    }
    const scheme = SCHEME.exec(before)?.[1];
    ADDRESS.lastIndex = at + 1;
    const found = scheme === undefined ? undefined : ADDRESS.exec(text)?.[0];
    if (scheme === undefined || found === undefined) return -1;
    const start = at - scheme.length;
    const end = Math.min(to, at + 1 + lengthWithout(found, TRAILING));
    if (start < this.#run || end <= at + 1) return -1;
    return this.#words(start, start, end, end, writer);
  }
}

function matchBrackets(text: string): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === '[') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) matches.set(start, index);
    }
  }
  return matches;
}

import { isBlank, isDigit, isLetter } from '../../text/characters';
import type { Prose } from '../report/markup';
import { CHARACTER_ATTRIBUTES, characterReferenceAt } from './asciidocCharacters';
import type { Macro } from './asciidocMacros';
import { macroAt, referenceAt } from './asciidocMacros';
import { AsciidocMarks, BACKSLASH, GLYPHS, isDropped, isWord, LF } from './asciidocMarks';
import type { FlatText } from './flatText';
import { calledHere } from './noteLabels';
import { ProseWriter } from './proseWriter';

/** Footnotes do not nest; what tries to is shown where it stands. */
const DEPTH = 3;

/** Shows a paragraph as Asciidoctor does; the footnotes in it are added to `notes`. */
export function writeAsciidoc(flat: FlatText, writer: ProseWriter, notes: Prose[]): void {
  writer.paragraph(flat);
  new Scanner(flat, notes).write(0, flat.text.length, writer, 0);
}

/** Something to show for [start, end); `start` may lie before the place it was noticed at. */
interface Shown {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a unit may begin something other than itself with. */
const SPECIAL = /[{&(\-=<.'`[:+\\]/;
const special = Uint8Array.from({ length: 128 }, (_, code) =>
  SPECIAL.test(String.fromCharCode(code)) ? 1 : 0,
);

const ATTRIBUTE = /\{([A-Za-z\d_][\w-]{0,30})\}/y;
const NAME = /^\{[A-Za-z\d_][\w-]{0,30}\}/;
const SYMBOL = /\((?:C|R|TM)\)/y;
const SYMBOLS: Readonly<Record<string, string>> = { '(C)': '©', '(R)': '®', '(TM)': '™' };
const ARROWS: Readonly<Record<string, string>> = { '->': '→', '=>': '⇒', '<-': '←', '<=': '⇐' };

class Scanner {
  readonly #text: string;
  readonly #marks: AsciidocMarks;
  /** Ends of what is shown within a macro: from there on, the rest of the macro is passed over. */
  readonly #jumps = new Map<number, number>();

  constructor(
    readonly flat: FlatText,
    readonly notes: Prose[],
  ) {
    this.#text = flat.text;
    this.#marks = new AsciidocMarks(flat.text);
  }

  write(from: number, to: number, writer: ProseWriter, depth: number): void {
    const { flat } = this;
    const { codes, spans } = this.#marks;
    let run = from;
    const pass = (start: number, end: number): number => {
      writer.keep(flat, run, start);
      run = end;
      return end;
    };
    for (let at = from; at < to;) {
      const jump = this.#jumps.size > 0 ? this.#jumps.get(at) : undefined;
      if (jump !== undefined && jump > at) {
        at = pass(at, Math.min(to, jump));
        continue;
      }
      const code = codes[at] ?? 0;
      if (code < 128 && special[code] === 0) {
        at += 1;
      } else if (code < 128) {
        const macro = code === 0x3a || code === 0x3c ? this.#macro(at, run) : null;
        const shown = macro === null ? this.#shown(at, run) : null;
        if (macro !== null) at = this.#writeMacro(macro, pass, writer, depth);
        else if (shown === null) at += 1;
        else {
          pass(shown.start, shown.end);
          writer.show(flat, shown.text, shown.start, shown.end);
          at = shown.end;
        }
      } else if (isDropped(code)) {
        at = pass(at, at + 1);
      } else if (GLYPHS.has(code)) {
        // It is written as two units.
        pass(at, Math.min(to, at + 2));
        writer.show(flat, GLYPHS.get(code) ?? '', at, run);
        at = run;
      } else {
        const span = spans.get(at);
        if (span === undefined) at += 1;
        else {
          pass(at, Math.min(to, span.end));
          if (span.kind === 'object') writer.object(flat, at, span.end);
          else if (span.kind === 'literal') writer.keep(flat, span.from, span.to);
          else this.#writeHtml(span.from, span.to, writer);
          at = run;
        }
      }
    }
    writer.keep(flat, run, to);
  }

  #macro(at: number, run: number): Macro | null {
    const macro =
      this.#text.charCodeAt(at) === 0x3a ? macroAt(this.#marks, at) : referenceAt(this.#marks, at);
    return macro === null || macro.start < run ? null : macro;
  }

  #writeMacro(
    macro: Macro,
    pass: (start: number, end: number) => number,
    writer: ProseWriter,
    depth: number,
  ): number {
    const { flat } = this;
    const { start, end, shown } = macro;
    if (this.#text.charCodeAt(start - 1) === BACKSLASH) {
      pass(start - 1, start);
      return Math.max(start + 1, macro.noticed + 1);
    }
    if (macro.kind === 'note' && depth < DEPTH) {
      pass(start, end);
      const label = macro.label === '' ? calledHere(flat.piece, flat.written(start)) : macro.label;
      writer.note(label);
      if (shown === null) return end;
      const note = new ProseWriter('note', label);
      note.paragraph(flat);
      this.write(shown.start, shown.end, note, depth + 1);
      this.notes.push(...note.prose());
      return end;
    }
    for (const citation of macro.citations) {
      pass(start, start);
      writer.cite({
        ...citation,
        whole: flat.range(start, end),
        keyRange: flat.range(citation.keyRange.start, citation.keyRange.end),
        locator:
          citation.locator === null
            ? null
            : {
                text: citation.locator.text,
                range: flat.range(citation.locator.range.start, citation.locator.range.end),
              },
        locatorSlot: { ...citation.locatorSlot, at: flat.written(citation.locatorSlot.at) },
      });
    }
    if (macro.kind === 'address' && shown !== null) {
      pass(start, shown.start);
      // Marks in an address have been left out before it is one.
      for (let at = shown.start; at < shown.end; at += 1) {
        if (isDropped(this.#marks.codes[at] ?? 0)) pass(at, at + 1);
      }
      return pass(shown.end, end);
    }
    if (shown !== null) {
      this.#jumps.set(shown.end, end);
      return pass(start, shown.start);
    }
    pass(start, end);
    if (macro.kind === 'object') writer.object(flat, start, end);
    return end;
  }

  /** Character replacements, attributes and references. */
  #shown(at: number, run: number): Shown | null {
    const text = this.#text;
    const { codes } = this.#marks;
    const next = codes[at + 1];
    const shows = (length: number, shown: string): Shown => ({
      start: at,
      end: at + length,
      text: shown,
    });
    switch (text.charAt(at)) {
      case '{': {
        ATTRIBUTE.lastIndex = at;
        const found = ATTRIBUTE.exec(text);
        const value = CHARACTER_ATTRIBUTES.get(found?.[1]?.toLowerCase() ?? '');
        return found === null || value === undefined ? null : shows(found[0].length, value);
      }
      case '&': {
        const found = characterReferenceAt(text, at);
        return found === null ? null : { start: at, end: found.end, text: found.text };
      }
      case '(': {
        SYMBOL.lastIndex = at;
        const found = SYMBOL.exec(text)?.[0];
        return found === undefined ? null : shows(found.length, SYMBOLS[found] ?? found);
      }
      case '-':
      case '=':
      case '<': {
        const arrow = ARROWS[text.slice(at, at + 2)];
        if (arrow !== undefined && !text.startsWith('<->', at)) return shows(2, arrow);
        return text[at] === '-' && next === 0x2d ? this.#dash(at) : null;
      }
      case '.':
        return text.startsWith('...', at) ? shows(3, '…') : null;
      case "'": {
        // A backslash before it keeps it straight; the letter stands before both.
        const before = codes[codes[at - 1] === BACKSLASH ? at - 2 : at - 1] ?? 0;
        const isApostrophe = (isLetter(before) || isDigit(before)) && isLetter(next ?? 0);
        return isApostrophe ? shows(1, '’') : null;
      }
      case '`':
        return next === 0x27 ? shows(2, '’') : null;
      case '[':
        return next === 0x5b ? this.#anchor(at) : null;
      case '+':
        // A line broken by hand.
        return codes[at - 1] === 0x20 && (next === 0x0a || (next === undefined && at > 0))
          ? { start: Math.max(run, at - 1), end: at + 1, text: '' }
          : null;
      case '\\':
        return this.#escaped(at);
      default:
        return null;
    }
  }

  /** Two dashes between blanks, or within a word. */
  #dash(at: number): Shown | null {
    const { codes } = this.#marks;
    const [before, after] = [codes[at - 1] ?? LF, codes[at + 2] ?? LF];
    const isParting = isGap(before) && isGap(after);
    const joins = isWord(before) && isWord(after);
    return isParting || joins ? { start: at, end: at + 2, text: '—' } : null;
  }

  /** `[[id]]` and `[[[key]]]` are places, not text. */
  #anchor(at: number): Shown | null {
    const end = this.#marks.closers.next(']]', at + 2, () => true, 'anchor');
    if (end < 0 || end - at > 200) return null;
    const isId = /^\[?[\p{L}_:][^\s[\],]*(?:,[^[\]]*)?$/u.test(this.#text.slice(at + 2, end));
    const close = this.#text[end + 2] === ']' && this.#text[at + 2] === '[' ? 3 : 2;
    return isId ? { start: at, end: end + close, text: '' } : null;
  }

  /** A backslash is not shown where what follows would have been replaced, and now is not. */
  #escaped(at: number): Shown | null {
    const text = this.#text;
    const next = text[at + 1] ?? '';
    const isDash = text.startsWith('--', at + 1) && isBlank(text.charCodeAt(at + 3));
    const isReplaced = "&(-=<.'`".includes(next);
    const end =
      next === '{' && NAME.test(text.slice(at + 1, at + 40))
        ? at + 2
        : isDash
          ? at + 3
          : isReplaced
            ? (this.#shown(at + 1, at + 1)?.end ?? -1)
            : -1;
    return end < 0 ? null : { start: at, end, text: text.slice(at + 1, end) };
  }

  /** What is passed through as HTML: its text without the tags. */
  #writeHtml(from: number, to: number, writer: ProseWriter): void {
    const html = this.#text.slice(from, to);
    let at = 0;
    for (const tag of html.matchAll(/<[/A-Za-z!][^<>]*>/g)) {
      this.#writeReferences(from + at, from + tag.index, writer);
      at = tag.index + tag[0].length;
    }
    this.#writeReferences(from + at, to, writer);
  }

  #writeReferences(from: number, to: number, writer: ProseWriter): void {
    const html = this.#text.slice(from, to);
    let run = from;
    for (let index = html.indexOf('&'); index >= 0;) {
      const found = characterReferenceAt(html, index);
      if (found !== null) {
        writer.keep(this.flat, run, from + index);
        run = from + found.end;
        writer.show(this.flat, found.text, from + index, run);
      }
      index = html.indexOf('&', found?.end ?? index + 1);
    }
    writer.keep(this.flat, run, to);
  }
}

function isGap(code: number): boolean {
  return code === 0x20 || code === LF;
}

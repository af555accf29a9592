import type { Prose } from '../report/markup';
import { accented } from './latexAccents';
import { address } from './latexAddress';
import type { Taken } from './latexArguments';
import { citationsAt, takeArguments } from './latexArguments';
import { beginEnvironment, bibliographyItem, endEnvironment, item } from './latexBlocks';
import { LatexFrames } from './latexFrames';
import { apart, change, footnoteMark, footnoteText, note, quantity, quote } from './latexInline';
import { ADDRESSES, APART, citeKind, DROPPED, NOTES, OBJECTS, QUOTES } from './latexLexicon';
import { dollarFrom, NextSign, showNumber } from './latexMath';
import { isNameLetter, nameEnd, skipSpace } from './latexNames';
import type { LatexStructure } from './latexStructure';
import { structureOf } from './latexStructure';
import { ACCENTS, SIGNS, SPACES, SYMBOLS } from './latexSymbols';
import { isBlankAt, LatexSigns, plainEnd } from './latexText';
import { ProseFlow } from './proseFlow';

/** Goes once through a piece, without recursion, and writes what stands on the page. */
export class LatexReading {
  readonly flow = new ProseFlow();
  readonly structure: LatexStructure;
  readonly frames: LatexFrames;
  readonly next: NextSign;
  readonly signs: LatexSigns;
  at: number;
  /** How many quotations told by commands are open: odd ones have single marks. */
  level = 0;
  /** Labels of note marks whose text has not come yet. */
  readonly pendingNotes: string[] = [];
  /** Whether `&` has shown that these are rows of a table. */
  inRows = false;

  constructor(
    readonly piece: string,
    state: string,
  ) {
    this.structure = structureOf(piece, state);
    this.frames = new LatexFrames(this.structure.end);
    this.next = new NextSign(piece);
    this.signs = new LatexSigns(piece, this.flow);
    this.at = this.structure.start;
  }

  read(): readonly Prose[] {
    for (;;) {
      this.at = this.frames.closeUpTo(this.at);
      if (this.at >= this.structure.end) break;
      this.#step();
    }
    this.frames.closeAll();
    return this.flow.end();
  }

  /** The closing sign of the group or option that begins at the offset, or 0. */
  endOf(at: number): number {
    return this.structure.ends[at] ?? 0;
  }

  take(command: number, at: number, signature: string): Taken {
    return takeArguments(this.piece, this.structure, command, at, signature);
  }

  /** The end of a paragraph, heading, item or cell. */
  paragraph(start: number, end: number): void {
    this.flow.paragraph(start, end);
    this.signs.reset();
  }

  #step(): void {
    const { piece, flow, at } = this;
    const end = plainEnd(piece, at, this.frames.end);
    if (end > at) {
      flow.keep(piece, at, end);
      this.at = end;
      return;
    }
    if (isBlankAt(piece, at)) {
      this.#blanks();
      return;
    }
    switch (piece.charAt(at)) {
      case '\\':
        this.#command();
        return;
      case '{': {
        const close = this.endOf(at);
        if (close > 0) this.frames.openGroup(close, close + 1);
        this.at = at + 1;
        return;
      }
      case '}':
        this.at = at + 1;
        return;
      case '%':
        this.#comment();
        return;
      case '$':
        this.#dollar();
        return;
      case '&':
        this.inRows = true;
        this.paragraph(at, at + 1);
        this.at = at + 1;
        return;
      default:
        this.at = this.signs.show(at);
    }
  }

  #blanks(): void {
    const { piece, at } = this;
    let end = at;
    let lines = 0;
    for (; isBlankAt(piece, end); end += 1) if (piece[end] === '\n') lines += 1;
    if (lines > 1) {
      this.paragraph(at, end);
      this.inRows = false;
    } else this.flow.space(lines === 1 ? '\n' : ' ', at, end);
    this.at = end;
  }

  /** A comment takes its line end and the blanks behind it along; a blank line stays one. */
  #comment(): void {
    const { piece, at } = this;
    const lineEnd = this.next.find('\n', at);
    let end = lineEnd < 0 ? piece.length : lineEnd + 1;
    while (end < piece.length && piece[end] !== '\n' && isBlankAt(piece, end)) end += 1;
    if (piece[end] === '\n') {
      while (isBlankAt(piece, end)) end += 1;
      this.paragraph(at, end);
    }
    this.at = Math.min(end, this.frames.end);
  }

  #dollar(): void {
    const { piece, at } = this;
    const limit = this.frames.end;
    const isDisplay = piece[at + 1] === '$';
    const from = isDisplay ? at + 2 : at + 1;
    const close = dollarFrom(piece, from, limit);
    if (close < 0) {
      // Nothing closes it: it is a sign that was not escaped.
      this.flow.keep(piece, at, from);
      this.at = from;
      return;
    }
    this.at = isDisplay && piece[close + 1] === '$' ? close + 2 : close + 1;
    this.#formula(at, from, close, this.at);
  }

  #formula(start: number, from: number, to: number, end: number): void {
    if (!showNumber(this.flow, this.piece, from, to)) this.flow.object(start, end);
  }

  #command(): void {
    const { piece, at } = this;
    if (!isNameLetter(piece.charCodeAt(at + 1))) {
      this.#controlSign();
      return;
    }
    const end = nameEnd(piece, at + 1);
    const name = piece.slice(at + 1, end);
    if (ACCENTS.has(name) && this.#accent(at)) return;
    if (this.#listed(name, end)) return;
    const special = SPECIAL.get(name);
    if (special) special(this, at, end);
    else {
      // An unknown command: its options are settings, its arguments are shown.
      const argument = this.take(at, end, 'o').end;
      this.at = argument > end && piece[argument] === '{' ? argument : skipSpace(piece, end);
    }
  }

  /** Does what the lists say of a command; false if they don't name it. */
  #listed(name: string, end: number): boolean {
    const { piece, at, flow } = this;
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      flow.show(symbol, at, end);
      this.at = skipSpace(piece, end);
      return true;
    }
    if (SPACES.has(name)) {
      flow.space(' ', at, end);
      this.at = skipSpace(piece, end);
      return true;
    }
    const dropped = DROPPED.get(name);
    if (dropped !== undefined) {
      const taken = this.take(at, end, dropped).end;
      this.at = taken > end ? taken : skipSpace(piece, end);
      return true;
    }
    const object = OBJECTS.get(name);
    if (object !== undefined) {
      const taken = this.endOf(at) > 0 ? this.endOf(at) : this.take(at, end, object).end;
      flow.object(at, taken);
      this.at = taken;
      return true;
    }
    if (ADDRESSES.has(name)) {
      this.at = address(this, at, end);
      return true;
    }
    const kind = citeKind(name);
    if (kind !== null) {
      const cited = citationsAt(piece, this.structure.ends, at, end, kind === 'several');
      for (const citation of cited.citations) flow.cite(citation);
      this.at = cited.end;
      return true;
    }
    const [head, quoted, noted] = [APART.get(name), QUOTES.get(name), NOTES.get(name)];
    if (head !== undefined) apart(this, at, end, head);
    else if (quoted !== undefined) quote(this, at, end, quoted);
    else if (noted !== undefined) note(this, at, end, noted);
    else return false;
    return true;
  }

  #accent(at: number): boolean {
    const found = accented(this.piece, at, this.structure.ends);
    if (!found) return false;
    this.flow.show(found.letter, found.written.start, found.written.end);
    this.at = found.written.end;
    return true;
  }

  #controlSign(): void {
    const { piece, at, flow } = this;
    const sign = piece.charAt(at + 1);
    // Nothing reaches out of its group, whatever the argument of an address was taken for.
    this.at = Math.min(at + 2, this.frames.end);
    if (this.at < at + 2) return;
    if (sign === '(' || sign === '[') {
      const close = this.next.find(sign === '(' ? '\\)' : '\\]', at + 2);
      if (close < 0 || close >= this.frames.end) return;
      this.at = close + 2;
      this.#formula(at, at + 2, close, close + 2);
    } else if (sign === '\\') this.#lineBreak();
    else if (ACCENTS.has(sign)) this.#accent(at);
    else {
      const shown = SIGNS.get(sign) ?? '';
      if (shown === ' ' || shown === '\n') flow.space(shown, at, this.at);
      else if (shown !== '') flow.show(shown, at, this.at);
    }
  }

  #lineBreak(): void {
    const { at, at: start } = this;
    this.at = this.take(start, at, '*o').end;
    if (this.inRows) this.paragraph(start - 2, this.at);
    else this.flow.space('\n', start - 2, this.at);
  }
}

type Special = (reading: LatexReading, start: number, nameEnd: number) => void;

const lineBreak: Special = (reading, start, end) => {
  reading.at = skipSpace(reading.piece, end);
  reading.flow.space('\n', start, end);
};

const row: Special = (reading, start, end) => {
  reading.at = skipSpace(reading.piece, end);
  reading.paragraph(start, end);
};

/** A definition by TeX's own means: all up to the end of its group. */
const definition: Special = (reading, _start, end) => {
  const { piece } = reading;
  let at = end;
  while (at < reading.frames.end && piece[at] !== '{' && piece[at] !== '\n') at += 1;
  const close = piece[at] === '{' ? reading.endOf(at) : 0;
  reading.at = close > 0 ? close + 1 : at;
};

const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['begin', beginEnvironment],
  ['end', endEnvironment],
  ['item', item],
  ['bibitem', bibliographyItem],
  ['textelp', change],
  ['textins', change],
  ['newline', lineBreak],
  ['par', row],
  ['tabularnewline', row],
  ['footnotemark', footnoteMark],
  ['footnotetext', footnoteText],
  ['SI', quantity],
  ['qty', quantity],
  ['num', (reading, start, end) => void (reading.at = reading.take(start, end, 'o').end)],
  ['def', definition],
  ['gdef', definition],
  ['edef', definition],
  ['xdef', definition],
  ['let', definition],
]);

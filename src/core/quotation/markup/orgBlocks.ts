import type { TextRange } from '../../text/range';
import type { Prose, ProseRole } from '../report/markup';
import { FlatText } from './flatText';
import { writeOrg } from './orgInline';
import {
  blockBegin,
  blockEnd,
  drawerName,
  environmentName,
  headingLevel,
  headingOf,
  isSilent,
  itemStart,
  keywordValue,
  noteDefinition,
} from './orgLines';
import { ProseWriter } from './proseWriter';
import type { SourceLine } from './sourceLines';
import { isBlankLine } from './sourceLines';

/** Blocks whose text is no prose. */
export const OPAQUE: ReadonlySet<string> = new Set(['src', 'example', 'export', 'comment']);
/** Blocks that are read as a whole; all others only frame what is in them. */
export const QUOTED: ReadonlySet<string> = new Set(['quote', 'verse']);
const DEPTH = 16;

/** The quotation or note that is being read; its paragraphs make one prose. */
interface Whole {
  readonly role: ProseRole;
  writer: ProseWriter;
  readonly notes: Prose[];
}

/** Reads the elements of a piece of Org. */
export class OrgBlocks {
  readonly proses: Prose[] = [];
  /** By the index of its line, where each block, drawer or environment ends. */
  readonly #ends: ReadonlyMap<number, number>;

  constructor(
    readonly text: string,
    readonly lines: readonly SourceLine[],
  ) {
    this.#ends = endsOf(text, lines);
  }

  /** Reads lines [from, to); within a quotation or note their paragraphs are its. */
  read(from: number, to: number, within: Whole | null, depth: number): void {
    for (let index = from; index < to;) {
      const line = this.lines[index];
      if (line === undefined) return;
      index = isBlankLine(line) ? index + 1 : this.#element(line, index, to, within, depth);
    }
  }

  #element(
    line: SourceLine,
    index: number,
    to: number,
    within: Whole | null,
    depth: number,
  ): number {
    const { text } = this;
    if (headingLevel(text, line) > 0) {
      const heading = headingOf(text, line);
      if (!heading.isHidden) this.#paragraph([heading], within);
      return index + 1;
    }
    const end = this.#ends.get(index) ?? -1;
    if (end >= 0 && end < to) {
      const name = blockBegin(text, line);
      if (name === null || OPAQUE.has(name)) return end + 1;
      if (depth < DEPTH) this.#quotation(name, index + 1, end, within, depth);
      return end + 1;
    }
    const value = keywordValue(text, line);
    if (value !== null) {
      if (value >= 0) this.#paragraph([{ start: value, end: line.end }], within);
      return index + 1;
    }
    if (isSilent(text, line)) return index + 1;
    const note = noteDefinition(text, line);
    if (note !== null && depth < DEPTH) return this.#note(note.label, note.text, index, to, depth);
    if (text[line.content] === '|') {
      this.#row(line, within);
      return index + 1;
    }
    const item = itemStart(text, line);
    const start = item < 0 ? line.content : item;
    const after = this.#runEnd(index + 1, to);
    const rest = this.lines.slice(index + 1, after);
    this.#parts(start, line, rest, item >= 0, within);
    return after;
  }

  /** A paragraph or item; the tag of a description item (`tag :: text`) is apart. */
  #parts(
    start: number,
    line: SourceLine,
    rest: readonly SourceLine[],
    isItem: boolean,
    within: Whole | null,
  ): void {
    let from = start;
    const tag = isItem ? this.text.slice(start, line.end).search(/ ::(?:\s|$)/) : -1;
    if (tag >= 0) {
      this.#paragraph([{ start, end: start + tag }], within);
      from = Math.min(line.end, start + tag + 4);
    }
    const lines = rest.map(({ content, end }) => ({ start: content, end }));
    this.#paragraph([{ start: Math.min(from, line.end), end: line.end }, ...lines], within);
  }

  #quotation(name: string, from: number, to: number, within: Whole | null, depth: number): void {
    if (within?.role === 'note') {
      this.read(from, to, within, depth + 1);
      return;
    }
    if (within !== null) {
      this.#finish(within);
      within.writer = new ProseWriter(within.role);
    }
    const quotation: Whole = { role: 'quotation', writer: new ProseWriter('quotation'), notes: [] };
    if (name === 'verse') {
      const lines = this.lines.slice(from, to).map(({ content, end }) => ({ start: content, end }));
      this.#paragraph(lines, quotation);
    } else this.read(from, to, quotation, depth + 1);
    this.#finish(quotation);
  }

  /** A footnote goes on to the next one, a heading or two blank lines. */
  #note(label: string, start: number, index: number, to: number, depth: number): number {
    const { text, lines } = this;
    const end = noteEnd(text, lines, index, to);
    const note: Whole = { role: 'note', writer: new ProseWriter('note', label), notes: [] };
    const line = lines[index];
    if (line !== undefined) {
      const after = this.#runEnd(index + 1, end);
      this.#parts(start, line, lines.slice(index + 1, after), false, note);
      this.read(after, end, note, depth + 1);
    }
    this.#finish(note);
    return end;
  }

  /** The cells of a row; a rule between rows has none. */
  #row(line: SourceLine, within: Whole | null): void {
    const { text } = this;
    if (text.startsWith('|-', line.content)) return;
    for (let start = line.content + 1; start < line.end;) {
      const bar = text.indexOf('|', start);
      const end = bar < 0 || bar > line.end ? line.end : bar;
      const cell = text.slice(start, end);
      const from = start + cell.length - cell.trimStart().length;
      const isMark = /^(?:<[lcr]?\d*>)?$/.test(cell.trim());
      if (!isMark) this.#paragraph([{ start: from, end: from + cell.trim().length }], within);
      start = end + 1;
    }
  }

  /** Index of the first line from `from` on that does not continue a paragraph. */
  #runEnd(from: number, to: number): number {
    const { text, lines } = this;
    let index = from;
    for (; index < to; index += 1) {
      const line = lines[index];
      if (line === undefined || isBlankLine(line) || headingLevel(text, line) > 0) break;
      const sign = text.charAt(line.content);
      const isOther =
        this.#ends.has(index) ||
        (sign === '#' && isSilent(text, line)) ||
        (':-%CDS'.includes(sign) && isSilent(text, line)) ||
        sign === '|' ||
        (sign === '[' && noteDefinition(text, line) !== null) ||
        itemStart(text, line) >= 0;
      if (isOther) break;
    }
    return index;
  }

  #finish(whole: Whole): void {
    this.proses.push(...whole.writer.prose(), ...whole.notes.splice(0));
  }

  #paragraph(parts: readonly TextRange[], within: Whole | null): void {
    const flat = new FlatText(this.text, parts);
    if (within !== null) {
      writeOrg(flat, within.writer, within.notes);
      return;
    }
    const notes: Prose[] = [];
    const writer = new ProseWriter('text');
    writeOrg(flat, writer, notes);
    this.proses.push(...writer.prose(), ...notes);
  }
}

/** Index behind a footnote that begins at `index`. */
function noteEnd(text: string, lines: readonly SourceLine[], index: number, to: number): number {
  let blanks = 0;
  let end = index + 1;
  for (; end < to; end += 1) {
    const line = lines[end];
    if (line === undefined || headingLevel(text, line) > 0) break;
    if (noteDefinition(text, line) !== null || blanks >= 2) break;
    blanks = isBlankLine(line) ? blanks + 1 : 0;
  }
  return end;
}

/**
 * Where what begins on a line ends: blocks that are read as a whole, drawers, environments of
 * LaTeX. Found from the end backwards, since each ends with the next end of its name.
 */
function endsOf(text: string, lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextEnds = new Map<string, number>();
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const sign = text.charAt(line.content);
    if (headingLevel(text, line) > 0) nextEnds.clear();
    if (sign === '#') {
      const end = blockEnd(text, line);
      if (end !== null) nextEnds.set(`#${end}`, index);
      const name = blockBegin(text, line);
      const found = name === null ? undefined : nextEnds.get(`#${name}`);
      if (found !== undefined && (OPAQUE.has(name ?? '') || QUOTED.has(name ?? ''))) {
        ends.set(index, found);
      }
    } else if (sign === ':') {
      const name = drawerName(text, line);
      const found = nextEnds.get(':');
      if (name === 'end') nextEnds.set(':', index);
      else if (name !== null && found !== undefined) ends.set(index, found);
    } else if (sign === '\\') {
      const name = environmentName(text, line);
      const end = /^\\end\{([A-Za-z\d*]{1,40})\}/.exec(
        text.slice(line.content, line.content + 50),
      )?.[1];
      if (end !== undefined) nextEnds.set(`\\${end}`, index);
      const found = name === null ? undefined : nextEnds.get(`\\${name}`);
      if (found !== undefined) ends.set(index, found);
    }
  }
  return ends;
}

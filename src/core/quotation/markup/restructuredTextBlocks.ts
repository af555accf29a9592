import type { TextRange } from '../../text/range';
import type { Prose, ProseRole } from '../report/markup';
import { FlatText } from './flatText';
import { ProseWriter } from './proseWriter';
import { directiveKind } from './restructuredTextDirectives';
import { writeRestructuredText } from './restructuredTextInline';
import {
  attributionStart,
  definitionOf,
  directiveOf,
  fieldStart,
  isAdornment,
  isExplicit,
  isTitle,
  markerOf,
} from './restructuredTextLines';
import { NoteNumbers } from './restructuredTextNotes';
import { gridCells, isGridBorder, isSimpleBorder, simpleCells } from './restructuredTextTables';
import type { SourceLine } from './sourceLines';
import { isBlankLine, lineFrom } from './sourceLines';

/** Blocks nest no deeper in any report; what does is left out. */
const DEPTH = 40;

/** The quotation or note that is being read; its paragraphs make one prose. */
interface Whole {
  readonly role: ProseRole;
  writer: ProseWriter;
}

/** Reads the body elements of a piece of reStructuredText. */
export class RestructuredTextBlocks {
  readonly proses: Prose[] = [];
  readonly #numbers: NoteNumbers;

  constructor(
    readonly text: string,
    state: string,
  ) {
    this.#numbers = new NoteNumbers(text, state);
  }

  /** Reads lines of one indentation and what is indented below them. */
  read(lines: readonly SourceLine[], within: Whole | null, depth: number): void {
    if (depth > DEPTH) return;
    // Of a report, the left margin; of a body, what is indented least.
    let base = depth === 0 ? 0 : Infinity;
    for (let index = 0; index < lines.length;) {
      const line = lines[index];
      if (line === undefined) return;
      if (isBlankLine(line)) {
        index += 1;
        continue;
      }
      if (base === Infinity) base = this.#leastIndent(lines, index);
      if (line.indent > base) {
        const end = indentedEnd(lines, index, base);
        this.#quotation(lines.slice(index, end), within, depth);
        index = end;
        continue;
      }
      base = line.indent;
      index = this.#element(lines, index, within, depth);
    }
  }

  /** The element that begins at `index`; gives the index of the line behind it. */
  #element(
    lines: readonly SourceLine[],
    index: number,
    within: Whole | null,
    depth: number,
  ): number {
    const { text } = this;
    const line = lines[index];
    const below = lines[index + 1];
    if (line === undefined) return index + 1;
    const base = line.indent;
    if (isExplicit(text, line)) return this.#explicit(lines, index, within, depth);
    if (text.startsWith('>>>', line.content)) return runEnd(lines, index);
    if (/^\|(?:\s|$)/.test(text.slice(line.content, line.content + 2))) {
      return this.#lineBlock(lines, index, within);
    }
    if (isGridBorder(text, line)) {
      const end = this.#tableEnd(lines, index, (row) => '+|'.includes(text.charAt(row.content)));
      for (const cell of gridCells(text, lines.slice(index, end))) this.#paragraph(cell, within);
      return end;
    }
    if (isSimpleBorder(text, line)) {
      const end = runEnd(lines, index);
      for (const cell of simpleCells(text, lines.slice(index, end))) this.#paragraph(cell, within);
      return end;
    }
    if (isAdornment(text, line)) {
      const isOver = below !== undefined && !isBlankLine(below) && line.end - line.content > 1;
      const under = lines[index + 2];
      if (isOver && under !== undefined && under.indent === base && isAdornment(text, under)) {
        this.#paragraph([{ start: below.content, end: below.end }], within);
        return index + 3;
      }
      if (line.end - line.content >= 4 && (below === undefined || isBlankLine(below)))
        return index + 1;
    }
    const marker = markerOf(text, line);
    if (marker !== null && (!marker.isEnumerated || this.#continuesList(below, base))) {
      const end = itemEnd(lines, index, base);
      this.read(bodyFrom(lines, index, end, marker.text), within, depth + 1);
      return end;
    }
    const field = fieldStart(text, line);
    if (field >= 0) {
      const end = itemEnd(lines, index, base);
      this.read(bodyFrom(lines, index, end, field), within, depth + 1);
      return end;
    }
    if (isTitle(text, line, below)) {
      this.#paragraph([{ start: line.content, end: line.end }], within);
      return index + 2;
    }
    if (below !== undefined && !isBlankLine(below) && below.indent > base) {
      // A term and its definition.
      const isLiteral = this.#paragraph([{ start: line.content, end: line.end }], within);
      const end = itemEnd(lines, index, base);
      if (!isLiteral) this.read(lines.slice(index + 1, end), within, depth + 1);
      return end;
    }
    return this.#plain(lines, index, within);
  }

  /** A paragraph, and the literal block that it may announce. */
  #plain(lines: readonly SourceLine[], index: number, within: Whole | null): number {
    const base = lines[index]?.indent ?? 0;
    let end = index + 1;
    for (; end < lines.length; end += 1) {
      const line = lines[end];
      if (line === undefined || isBlankLine(line) || line.indent !== base) break;
    }
    const parts = lines.slice(index, end).map((line) => ({ start: line.content, end: line.end }));
    if (!this.#paragraph(parts, within)) return end;
    let next = lines[end];
    while (next !== undefined && isBlankLine(next)) next = lines[++end];
    if (next === undefined) return end;
    if (next.indent > base) return indentedEnd(lines, end, base);
    // A quoted literal block: each line begins with the same sign.
    const sign = this.text.charAt(next.content);
    if (!/[!-/:-@[-`{-~]/.test(sign) || isExplicit(this.text, next)) return end;
    return runEnd(lines, end);
  }

  /** Whether the line below lets an enumerator be one. */
  #continuesList(below: SourceLine | undefined, base: number): boolean {
    if (below === undefined || isBlankLine(below) || below.indent > base) return true;
    return below.indent < base || markerOf(this.text, below)?.isEnumerated === true;
  }

  #tableEnd(
    lines: readonly SourceLine[],
    index: number,
    isRow: (line: SourceLine) => boolean,
  ): number {
    let end = index + 1;
    for (; end < lines.length; end += 1) {
      const line = lines[end];
      if (line === undefined || isBlankLine(line) || !isRow(line)) break;
    }
    return end;
  }

  /** Lines that begin with `|`, and what is indented below one of them. */
  #lineBlock(lines: readonly SourceLine[], index: number, within: Whole | null): number {
    const end = runEnd(lines, index);
    const parts = lines.slice(index, end).map((line) => {
      const mark = /^\|(?:[ \t]+|$)/.exec(
        this.text.slice(line.content, Math.min(line.end, line.content + 80)),
      );
      return { start: line.content + (mark?.[0].length ?? 0), end: line.end };
    });
    this.#paragraph(parts, within);
    return end;
  }

  /** Footnotes, citations, directives; targets, substitutions and comments show nothing. */
  #explicit(
    lines: readonly SourceLine[],
    index: number,
    within: Whole | null,
    depth: number,
  ): number {
    const { text } = this;
    const line = lines[index];
    if (line === undefined) return index + 1;
    const below = lines[index + 1];
    const isEmpty = line.end - line.content === 2;
    // An empty comment takes nothing that is indented below it.
    if (isEmpty && (below === undefined || isBlankLine(below))) return index + 1;
    const end = itemEnd(lines, index, line.indent);
    const definition = definitionOf(text, line);
    const directive = definition === null ? directiveOf(text, line) : null;
    if (definition !== null) {
      const body = bodyFrom(lines, index, end, definition.text);
      if (/^(?:\d+|[#*].*)$/.test(definition.label)) {
        const label = this.#numbers.called(definition.label, definition.at);
        const note: Whole = { role: 'note', writer: new ProseWriter('note', label) };
        this.read(body, note, depth + 1);
        this.proses.push(...note.writer.prose());
      } else this.read(body, within, depth + 1);
    } else if (directive !== null) {
      this.#directive(lines.slice(index, end), directive.name, directive.text, within, depth);
    }
    return end;
  }

  #directive(
    lines: readonly SourceLine[],
    name: string,
    start: number,
    within: Whole | null,
    depth: number,
  ): void {
    const kind = directiveKind(name);
    const [first] = lines;
    if (first === undefined) return;
    const blank = lines.findIndex(isBlankLine);
    const head = lines.slice(1, blank < 0 ? lines.length : blank);
    const options = head.findIndex((line) => fieldStart(this.text, line) >= 0);
    const argument = options < 0 ? head : head.slice(0, options);
    const rest = blank < 0 ? [] : lines.slice(blank);
    const body = [
      ...(start < first.end
        ? [
            {
              ...lineFrom(first, start),
              indent: argument[0]?.indent ?? rest.find((line) => !isBlankLine(line))?.indent ?? 0,
            },
          ]
        : []),
      ...argument,
    ];
    if (kind.argument === 'title') {
      for (const { content, end } of body) this.#paragraph([{ start: content, end }], within);
    }
    if (!kind.isProse) return;
    const content = kind.argument === 'text' ? [...body, ...rest] : rest;
    if (kind.isQuotation) this.#quotation(content, within, depth);
    else this.read(content, within, depth + 1);
  }

  /** An indented block: quotations, each ended by an attribution but for the last. */
  #quotation(lines: readonly SourceLine[], within: Whole | null, depth: number): void {
    if (depth > DEPTH) return;
    if (within?.role === 'note') {
      this.read(lines, within, depth + 1);
      return;
    }
    if (within !== null) {
      this.proses.push(...within.writer.prose());
      within.writer = new ProseWriter(within.role);
    }
    const base = this.#leastIndent(lines, 0);
    let from = 0;
    for (let index = 0, isSeen = false; index < lines.length; index += 1) {
      const line = lines[index];
      const before = lines[index - 1];
      if (line === undefined || isBlankLine(line)) continue;
      const isCandidate =
        isSeen && before !== undefined && isBlankLine(before) && line.indent === base;
      isSeen = true;
      const start = isCandidate ? attributionStart(this.text, line) : -1;
      if (start < 0) continue;
      const end = runEnd(lines, index);
      this.#quote(lines.slice(from, index), depth);
      const parts = lines.slice(index, end).map(({ content, end }) => ({ start: content, end }));
      const writer = new ProseWriter('attribution');
      const flat = new FlatText(this.text, [{ start, end: line.end }, ...parts.slice(1)]);
      writeRestructuredText(flat, writer, this.#numbers);
      this.proses.push(...writer.prose());
      from = end;
      index = end - 1;
      isSeen = false;
    }
    this.#quote(lines.slice(from), depth);
  }

  #quote(lines: readonly SourceLine[], depth: number): void {
    const quotation: Whole = { role: 'quotation', writer: new ProseWriter('quotation') };
    this.read(lines, quotation, depth + 1);
    this.proses.push(...quotation.writer.prose());
  }

  /** Shows a paragraph; tells whether it announces a literal block. */
  #paragraph(parts: readonly TextRange[], within: Whole | null): boolean {
    const flat = new FlatText(this.text, parts);
    const isLiteral = flat.text.endsWith('::') && !flat.text.endsWith('\\::');
    const before = flat.text[flat.text.length - 3];
    const isHidden = before === undefined || /\s/.test(before);
    const to = isLiteral ? flat.text.length - (isHidden ? 2 : 1) : flat.text.length;
    if (to > 0) {
      const writer = within?.writer ?? new ProseWriter('text');
      writeRestructuredText(flat, writer, this.#numbers, to);
      if (within === null) this.proses.push(...writer.prose());
    }
    return isLiteral;
  }

  #leastIndent(lines: readonly SourceLine[], from: number): number {
    let least = Infinity;
    for (let index = from; index < lines.length; index += 1) {
      const line = lines[index];
      if (line !== undefined && !isBlankLine(line)) least = Math.min(least, line.indent);
    }
    return least;
  }
}

/** Index behind the lines from `index` on that are blank or indented more than `base`. */
function indentedEnd(lines: readonly SourceLine[], index: number, base: number): number {
  let end = index;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || (!isBlankLine(line) && line.indent <= base)) break;
  }
  return end;
}

/** Index behind an element that begins at `index` and goes on in what is indented below it. */
function itemEnd(lines: readonly SourceLine[], index: number, base: number): number {
  return indentedEnd(lines, index + 1, base);
}

/** Index of the first blank line from `index` on. */
function runEnd(lines: readonly SourceLine[], index: number): number {
  let end = index;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || isBlankLine(line)) break;
  }
  return end;
}

/** The body of an item: its first line from `start` on, and the lines below. */
function bodyFrom(
  lines: readonly SourceLine[],
  index: number,
  end: number,
  start: number,
): readonly SourceLine[] {
  const first = lines[index];
  const rest = lines.slice(index + 1, end);
  if (first === undefined || start >= first.end) return rest;
  const below = rest.find((line) => !isBlankLine(line));
  const line = lineFrom(first, start);
  // Lines below that are indented less than the text still belong to it.
  return [{ ...line, indent: Math.min(line.indent, below?.indent ?? line.indent) }, ...rest];
}

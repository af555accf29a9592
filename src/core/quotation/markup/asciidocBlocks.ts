import type { TextRange } from '../../text/range';
import type { Prose } from '../report/markup';
import type { BlockAttributes } from './asciidocAttributes';
import { NO_ATTRIBUTES, withAttributes } from './asciidocAttributes';
import { writeAsciidoc } from './asciidocInline';
import {
  delimiterOf,
  isAttributeEntry,
  isBlockAttributes,
  isBlockMacro,
  isComment,
  isRule,
  isUnderlined,
  listItem,
  titleStart,
} from './asciidocLines';
import { cellsOf, paragraphsOf } from './asciidocTable';
import { FlatText } from './flatText';
import { ProseWriter } from './proseWriter';
import type { SourceLine } from './sourceLines';
import { isBlankLine, lineFrom } from './sourceLines';

/** Blocks nest no deeper in any report; what does is left out. */
const DEPTH = 24;

/** Styles of blocks and paragraphs that are no prose. */
const NO_PROSE = new Set(
  'comment listing literal source stem latexmath asciimath pass graphviz plantuml ditaa mermaid'.split(
    ' ',
  ),
);
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;

/** The quotation that is being read; its paragraphs make one prose. */
interface Quotation {
  writer: ProseWriter;
  readonly notes: Prose[];
}

/** Reads the blocks of a piece of AsciiDoc. */
export class AsciidocBlocks {
  readonly proses: Prose[] = [];

  constructor(readonly text: string) {}

  /** Reads lines [from, to); in a quotation their paragraphs are its. */
  read(
    lines: readonly SourceLine[],
    from: number,
    to: number,
    within: Quotation | null,
    depth: number,
  ): void {
    const { text } = this;
    let attributes = NO_ATTRIBUTES;
    for (let index = from; index < to;) {
      const line = lines[index];
      if (line === undefined) return;
      const delimiter = delimiterOf(text, line);
      if (isBlankLine(line) || isComment(text, line)) index += 1;
      else if (delimiter !== null) {
        const end = this.#closing(lines, index + 1, to, delimiter);
        if (depth < DEPTH) this.#delimited(lines, index, end, delimiter, attributes, within, depth);
        index = end + 1;
        attributes = NO_ATTRIBUTES;
      } else if (isAttributeEntry(text, line)) {
        while (lines[index] !== undefined && text[(lines[index]?.end ?? 0) - 1] === '\\')
          index += 1;
        index += 1;
      } else if (isBlockAttributes(text, line)) {
        attributes = withAttributes(text, line, attributes);
        index += 1;
      } else if (/^\.[^\s.]/.test(text.slice(line.start, line.start + 2))) {
        this.#paragraph([{ start: line.start + 1, end: line.end }], within);
        index += 1;
      } else {
        index = this.#block(lines, index, to, attributes, within, depth);
        attributes = NO_ATTRIBUTES;
      }
    }
  }

  /** What needs no delimiters; gives the index of the line behind it. */
  #block(
    lines: readonly SourceLine[],
    index: number,
    to: number,
    attributes: BlockAttributes,
    within: Quotation | null,
    depth: number,
  ): number {
    const { text } = this;
    const line = lines[index];
    if (line === undefined) return to;
    const isJoint = line.end - line.start === 1 && text[line.start] === '+';
    if (isJoint || isBlockMacro(text, line) || isRule(text, line)) return index + 1;
    const title = titleStart(text, line);
    if (title >= 0) {
      this.#paragraph([{ start: title, end: line.end }], within);
      return text.startsWith('= ', line.start)
        ? this.#header(lines, index + 1, to, within)
        : index + 1;
    }
    if (index + 1 < to && isUnderlined(text, line, lines[index + 1])) {
      this.#paragraph([line], within);
      return index + 2;
    }
    const item = listItem(text, line);
    if (item !== null && attributes.style !== 'quote') {
      if (item.term !== null) this.#paragraph([item.term], within);
      const end = this.#runEnd(lines, index + 1, to, true);
      const rest = lines.slice(index + 1, end).map(({ content, end }) => ({ start: content, end }));
      this.#paragraph([{ start: item.text, end: line.end }, ...rest], within);
      return end;
    }
    const end = this.#runEnd(lines, index + 1, to, false);
    this.#run(lines, index, end, attributes, within, depth);
    return end;
  }

  /** Author, revision and attributes below the title of the document. */
  #header(
    lines: readonly SourceLine[],
    from: number,
    to: number,
    within: Quotation | null,
  ): number {
    let index = from;
    for (; index < to; index += 1) {
      const line = lines[index];
      if (line === undefined || isBlankLine(line) || delimiterOf(this.text, line) !== null) break;
      if (isBlockAttributes(this.text, line)) break;
      const isShown = !isComment(this.text, line) && !isAttributeEntry(this.text, line);
      if (isShown) this.#paragraph([line], within);
    }
    return index;
  }

  /** Index of the line behind a paragraph that goes on at `from`. */
  #runEnd(lines: readonly SourceLine[], from: number, to: number, inList: boolean): number {
    const { text } = this;
    let index = from;
    for (; index < to; index += 1) {
      const line = lines[index];
      if (line === undefined || isBlankLine(line)) break;
      if (delimiterOf(text, line) !== null || isBlockAttributes(text, line)) break;
      const isJoint = line.end - line.start === 1 && text[line.start] === '+';
      if (inList && (isJoint || listItem(text, line) !== null)) break;
    }
    return index;
  }

  /** A paragraph, of whatever style. */
  #run(
    lines: readonly SourceLine[],
    index: number,
    end: number,
    attributes: BlockAttributes,
    within: Quotation | null,
    depth: number,
  ): void {
    const { text } = this;
    const { style } = attributes;
    const run = lines.slice(index, end).filter((line) => !isComment(text, line));
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || NO_PROSE.has(style)) return;
    if (style === 'quote' || style === 'verse') {
      this.#quotation(within, attributionOf(attributes), (quotation) =>
        this.#paragraph(trimmedLines(run, style === 'verse'), quotation),
      );
      return;
    }
    // Indented paragraphs are literal.
    if (first.indent > 0 && style !== 'normal') return;
    if (text.startsWith('> ', first.start) && depth < DEPTH) {
      this.#markdownQuotation(run, within, depth);
      return;
    }
    const isAttributed = run.length > 1 && text.startsWith('-- ', last.start);
    const before = run.at(-2);
    const isQuoted =
      isAttributed &&
      before !== undefined &&
      text[first.start] === '"' &&
      text[before.end - 1] === '"' &&
      before.end - first.start > 1;
    const isAir = isAirMark(text, first) && run.slice(1).some((line) => isAirMark(text, line));
    if (isAir) this.#airQuotation(run, attributes, within, depth);
    else if (isQuoted) {
      const parts = run.slice(0, -1).map(({ start, end }) => ({
        start: start === first.start ? start + 1 : start,
        end: end === before.end ? end - 1 : end,
      }));
      this.#quotation(within, [{ start: last.start + 3, end: last.end }], (quotation) =>
        this.#paragraph(parts, quotation),
      );
    } else {
      const label =
        ADMONITION.exec(text.slice(first.start, Math.min(first.end, first.start + 40)))?.[0]
          .length ?? 0;
      const parts = trimmedLines(run, false);
      this.#paragraph(
        [{ start: first.content + label, end: first.end }, ...parts.slice(1)],
        within,
      );
    }
  }

  /** Lines that begin with `> `; the last may say who. */
  #markdownQuotation(run: readonly SourceLine[], within: Quotation | null, depth: number): void {
    const { text } = this;
    const inner = run.map((line) => {
      const isEmpty = text[line.start] === '>' && line.end === line.start + 1;
      const mark = isEmpty ? 1 : text.startsWith('> ', line.start) ? 2 : 0;
      const start = line.start + mark;
      return { ...lineFrom(line, start), indent: 0 };
    });
    const last = inner.at(-1);
    const isAttributed = last !== undefined && text.startsWith('-- ', last.start);
    const attribution = isAttributed ? [{ start: last.start + 3, end: last.end }] : [];
    const to = inner.length - attribution.length;
    this.#quotation(within, attribution, (quotation) =>
      this.read(inner, 0, to, quotation, depth + 1),
    );
  }

  #airQuotation(
    run: readonly SourceLine[],
    attributes: BlockAttributes,
    within: Quotation | null,
    depth: number,
  ): void {
    const close = run.findIndex((line, index) => index > 0 && isAirMark(this.text, line));
    this.#quotation(within, attributionOf(attributes), (quotation) =>
      this.read(run, 1, close, quotation, depth + 1),
    );
    if (depth < DEPTH) this.read(run, close + 1, run.length, within, depth + 1);
  }

  #delimited(
    lines: readonly SourceLine[],
    open: number,
    close: number,
    delimiter: string,
    attributes: BlockAttributes,
    within: Quotation | null,
    depth: number,
  ): void {
    const { style } = attributes;
    const sign = delimiter.charAt(0);
    const isOpen = delimiter === '--';
    if (NO_PROSE.has(style) || (!isOpen && '-.+/`'.includes(sign))) return;
    if (delimiter.endsWith('===') && '|,:!'.includes(sign)) {
      this.#table(lines, open + 1, close, sign, attributes, within);
    } else if (sign === '_' || (isOpen && (style === 'quote' || style === 'verse'))) {
      this.#quotation(within, attributionOf(attributes), (quotation) => {
        if (style === 'verse') {
          this.#paragraph(trimmedLines(lines.slice(open + 1, close), true), quotation);
        } else this.read(lines, open + 1, close, quotation, depth + 1);
      });
    } else this.read(lines, open + 1, close, within, depth + 1);
  }

  #table(
    lines: readonly SourceLine[],
    from: number,
    to: number,
    sign: string,
    attributes: BlockAttributes,
    within: Quotation | null,
  ): void {
    const { text } = this;
    const range = attributes.named.get('separator');
    const named = range === undefined ? '' : text.slice(range.start, range.end);
    const format = attributes.named.get('format');
    const isCsv = format !== undefined && text.slice(format.start, format.end) === 'csv';
    const separator = named.length === 1 ? named : isCsv ? ',' : sign;
    for (const cell of cellsOf(text, lines, from, to, separator)) {
      // A literal cell is no prose.
      if (cell.style === 'l') continue;
      for (const paragraph of paragraphsOf(cell)) this.#paragraph(paragraph, within);
    }
  }

  /** A quotation with what `write` puts into it, and who said it. */
  #quotation(
    within: Quotation | null,
    attribution: readonly TextRange[],
    write: (quotation: Quotation) => void,
  ): void {
    if (within !== null) {
      this.#finish(within);
      within.writer = new ProseWriter('quotation');
    }
    const quotation: Quotation = { writer: new ProseWriter('quotation'), notes: [] };
    write(quotation);
    this.proses.push(...quotation.writer.prose());
    const writer = new ProseWriter('attribution');
    writeAsciidoc(new FlatText(this.text, attribution), writer, quotation.notes);
    this.proses.push(...writer.prose());
    this.proses.push(...quotation.notes);
  }

  #finish(quotation: Quotation): void {
    this.proses.push(...quotation.writer.prose(), ...quotation.notes.splice(0));
  }

  #paragraph(lines: readonly TextRange[], within: Quotation | null): void {
    const filled = lines.findIndex(({ start, end }) => end > start);
    if (filled < 0) return;
    const flat = new FlatText(this.text, lines.slice(filled));
    if (within !== null) {
      writeAsciidoc(flat, within.writer, within.notes);
      return;
    }
    const notes: Prose[] = [];
    const writer = new ProseWriter('text');
    writeAsciidoc(flat, writer, notes);
    this.proses.push(...writer.prose(), ...notes);
  }

  /** Index of the line that closes a block, or `to`: a block left open goes to the end. */
  #closing(lines: readonly SourceLine[], from: number, to: number, delimiter: string): number {
    let index = from;
    for (; index < to; index += 1) {
      const line = lines[index];
      if (line !== undefined && closes(this.text, line, delimiter)) break;
    }
    return index;
  }
}

/** Whether a line closes what `delimiter` opened. */
export function closes(text: string, line: SourceLine, delimiter: string): boolean {
  return line.end - line.start === delimiter.length && text.startsWith(delimiter, line.start);
}

function isAirMark(text: string, line: SourceLine): boolean {
  return line.end - line.start === 2 && text.startsWith('""', line.start);
}

function attributionOf({ positions, named }: BlockAttributes): readonly TextRange[] {
  const who = named.get('attribution') ?? positions[0];
  const where = named.get('citetitle') ?? positions[1];
  return [who, where]
    .filter((range) => range !== undefined)
    .filter(({ start, end }) => end > start);
}

function trimmedLines(lines: readonly SourceLine[], isVerse: boolean): readonly TextRange[] {
  return lines.map(({ start, content, end }) => ({ start: isVerse ? start : content, end }));
}

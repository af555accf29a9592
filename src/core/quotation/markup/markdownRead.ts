import type { TextRange } from '../../text/range';
import type { Prose } from '../report/markup';
import { FlatText } from './flatText';
import { htmlProses } from './htmlRead';
import type { Block } from './markdownBlocks';
import { blockAt } from './markdownBlocks';
import type { HtmlBlockStart } from './markdownHtmlBlocks';
import type { MarkdownLine, MarkdownLines } from './markdownLines';
import { InnerLines, isBlankMarkdownLine, restOfLine } from './markdownLines';
import { linesOfBlock } from './markdownParagraphs';
import { calloutOf, noteLines, quotedLines } from './markdownQuotes';
import { writeInline } from './markdownRender';
import { divFence, isUnderline } from './markdownStarts';
import { cellsOf } from './markdownTables';
import { ProseWriter } from './proseWriter';

/** Containers within containers beyond this are read as text. */
const DEEPEST = 8;

/** Reads blocks one by one into proses; those in a quotation or note into one prose. */
export class BlockReader {
  readonly proses: Prose[] = [];

  constructor(
    readonly lines: MarkdownLines,
    readonly pandoc: boolean,
    /** Takes all paragraphs where they are one prose. */
    readonly writer: ProseWriter | null = null,
    readonly depth = 0,
  ) {}

  /** Reads to the end of the lines. `columns` are those of the items the first one stands in. */
  read(columns: readonly number[]): readonly Prose[] {
    let open = columns;
    for (let index = 0, line = this.lines.at(0); line !== undefined; line = this.lines.at(index)) {
      const isBlank = isBlankMarkdownLine(line);
      const block = isBlank ? null : blockAt(this.lines, index, open, this.pandoc);
      if (block !== null) {
        this.#block(block);
        open = block.columns;
      }
      index = Math.max(index + 1, block?.to ?? 0);
    }
    return this.proses;
  }

  #block(block: Block): void {
    const { kind, first } = block;
    switch (kind.name) {
      case 'paragraph':
        return this.#paragraph(block);
      case 'heading':
        return this.#leaf([this.#headingText(first, kind.marks)]);
      case 'table':
        return this.#table(block);
      case 'lines':
        return this.#leaf(this.#linesOf(block).map((line) => withoutBar(this.lines.text, line)));
      case 'quote':
        return this.#quote(block);
      case 'quoteDiv':
        return this.#div(block);
      case 'note':
        return this.#note(block, kind.label, kind.content);
      case 'html':
        return this.#html(block, kind.start);
      case 'code':
      case 'fence':
      case 'math':
        return this.#object(block);
      case 'hidden':
      case 'tex':
        return undefined;
    }
  }

  #linesOf({ first, from, to }: Block): MarkdownLine[] {
    return linesOfBlock({ lines: this.lines, first, from, to });
  }

  #leaf(parts: readonly TextRange[]): void {
    const flat = new FlatText(this.lines.text, parts);
    if (this.writer !== null) {
      this.writer.paragraph(flat);
      this.proses.push(...writeInline(this.writer, flat, this.pandoc));
      return;
    }
    const writer = new ProseWriter('text');
    writer.paragraph(flat);
    const notes = writeInline(writer, flat, this.pandoc);
    this.proses.push(...writer.prose(), ...notes);
  }

  #paragraph(block: Block): void {
    const { text } = this.lines;
    const lines = this.#linesOf(block);
    const last = lines.at(-1);
    const base = block.columns.at(-1) ?? 0;
    const isInside =
      last !== undefined && !last.lazy && last.indent >= base && last.indent - base <= 3;
    if (isInside && lines.length > 1 && isUnderline(text, last)) lines.pop();
    const parts = textOf(lines);
    const [first] = parts;
    const box = block.columns.length > 0 && first ? taskBox(text, first.start) : 0;
    if (first && box > 0)
      parts[0] = { start: Math.min(first.start + box, first.end), end: first.end };
    this.#leaf(parts);
  }

  /** Without closing marks and the attributes that are no words of it. */
  #headingText(line: MarkdownLine, marks: number): TextRange {
    const start = restOfLine(this.lines.text, line, line.content + marks, 0).content;
    const written = this.lines.text.slice(start, line.end);
    const attributes = written.lastIndexOf('{');
    const isAttributes = attributes >= 0 && /^\{[#.:-][^{}]*\}$/.test(written.slice(attributes));
    let text = (isAttributes ? written.slice(0, attributes) : written).trimEnd();
    let bare = text.length;
    while (text.charAt(bare - 1) === '#') bare -= 1;
    if (bare === 0 || /[ \t]/.test(text.charAt(bare - 1))) text = text.slice(0, bare).trimEnd();
    return { start, end: start + text.length };
  }

  #table(block: Block): void {
    for (const [index, line] of this.#linesOf(block).entries()) {
      if (index === 1) continue;
      for (const cell of cellsOf(this.lines.text, line)) this.#leaf([cell]);
    }
  }

  #object(block: Block): void {
    if (this.writer === null) return;
    const flat = new FlatText(this.lines.text, [spanOf(this.#linesOf(block))]);
    this.writer.paragraph(flat);
    this.writer.object(flat, 0, flat.text.length);
  }

  #quote(block: Block): void {
    const lines = this.#linesOf(block);
    const quoted = quotedLines(this.lines.text, lines);
    if (this.depth > DEEPEST) return this.#leaf(textOf(quoted.lines));
    if (calloutOf(quoted) === null) return this.#quotation(quoted, []);
    // A box is no quotation, but there may be one in it.
    const callout = calloutOf(quotedLines(this.lines.text, lines, 1));
    if (callout === null) return;
    const title = new InnerLines(this.lines.text, [callout.title]);
    if (callout.type === 'quote' || callout.type === 'cite') {
      this.#quotation(callout.body, []);
      return this.#within(title, new ProseWriter('attribution'), []);
    }
    this.#within(title, this.writer, []);
    this.#within(callout.body, this.writer, []);
  }

  /** A quotation within one is of it; within a note it is one of its own. */
  #quotation(lines: MarkdownLines, columns: readonly number[]): void {
    const isWithin = this.writer?.role === 'quotation';
    this.#within(lines, isWithin ? this.writer : new ProseWriter('quotation'), columns);
  }

  #div(block: Block): void {
    const lines = divLines(this.lines.text, this.#linesOf(block));
    if (this.depth <= DEEPEST) this.#quotation(lines, block.columns);
    else this.#leaf(textOf(lines.lines));
  }

  #note(block: Block, label: string, content: number): void {
    const base = block.columns.at(-1) ?? 0;
    const lines = noteLines(this.lines.text, this.#linesOf(block), content, base);
    if (this.depth > DEEPEST) return this.#leaf(textOf(lines.lines));
    this.#within(lines, new ProseWriter('note', label), []);
  }

  #within(lines: MarkdownLines, writer: ProseWriter | null, columns: readonly number[]): void {
    const inner = new BlockReader(lines, this.pandoc, writer, this.depth + 1);
    const others = inner.read(columns);
    if (writer !== null && writer !== this.writer) this.proses.push(...writer.prose());
    this.proses.push(...others);
  }

  #html(block: Block, { tag, end: closing }: HtmlBlockStart): void {
    const { text } = this.lines;
    const lines = this.#linesOf(block);
    if (tag === 'blockquote' && lines.some(isBlankMarkdownLine) && this.depth <= DEEPEST) {
      return this.#quotation(withoutTags(text, lines), block.columns);
    }
    const { start, end } = spanOf(lines);
    if (this.writer === null && this.depth === 0) {
      this.proses.push(...htmlProses(text, start, end));
    } else if (closing === null || text.slice(start, end).includes(closing)) {
      // Between the marks of a container it is read line by line, as what stands within a line.
      this.#leaf(textOf(lines));
    }
  }
}

function textOf(lines: readonly MarkdownLine[]): TextRange[] {
  return lines.map(({ content, end }) => ({ start: content, end }));
}

function spanOf(lines: readonly MarkdownLine[]): TextRange {
  return { start: lines[0]?.content ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** Length of the box of a task at `at`, with the blanks behind it, or 0. */
function taskBox(text: string, at: number): number {
  return /^\[[ xX]\][ \t]+/.exec(text.slice(at, at + 9))?.[0].length ?? 0;
}

/** A line of verse without the bar before it. */
function withoutBar(text: string, line: MarkdownLine): TextRange {
  const isBar = text.charAt(line.content) === '|';
  const rest = isBar ? restOfLine(text, line, line.content + 1, 0) : line;
  return { start: rest.content, end: rest.end };
}

/** What is between the fences of a div. */
function divLines(text: string, lines: readonly MarkdownLine[]): InnerLines {
  const last = lines.at(-1);
  const isClosed = lines.length > 1 && last !== undefined && divFence(text, last) === '';
  return new InnerLines(text, lines.slice(1, isClosed ? -1 : undefined));
}

/** What is between the tags of a quotation that goes over empty lines. */
function withoutTags(text: string, lines: readonly MarkdownLine[]): InnerLines {
  const inner = [...lines];
  const [first] = inner;
  if (first !== undefined) {
    const tag = text.slice(first.content, first.end).indexOf('>');
    const start = tag < 0 ? first.end : first.content + tag + 1;
    inner[0] = { ...restOfLine(text, first, start, 0), start };
  }
  const last = inner.at(-1);
  const close =
    last === undefined ? -1 : text.slice(last.content, last.end).search(/<\/blockquote/i);
  if (last !== undefined && close >= 0) {
    const end = last.content + close;
    inner[inner.length - 1] = { ...last, end };
  }
  return new InnerLines(text, inner);
}

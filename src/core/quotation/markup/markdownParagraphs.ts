import type { BlockPlace } from './markdownBlockEnds';
import { htmlBlockStart } from './markdownHtmlBlocks';
import type { MarkdownLine } from './markdownLines';
import { isBlankMarkdownLine } from './markdownLines';
import * as starts from './markdownStarts';
import { isTableStart } from './markdownTables';

/** Index of the line behind a paragraph or a heading that is underlined. */
export function paragraphEnd(place: BlockPlace): number {
  const { lines, from, base } = place;
  let above: MarkdownLine | null = null;
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    const isInside = !line.lazy && line.indent >= base && line.indent - base <= 3;
    if (isInside && starts.isUnderline(lines.text, line)) return index + 1;
    if (!line.lazy && endsParagraph(place, line)) return index;
    // A table needs no empty line before it: the line above its delimiter row is its header.
    if (isInside && above !== null && isTableStart(lines.text, above, line)) return index - 1;
    above = isInside ? line : null;
  }
}

/** Whether the line below the first makes a table of both. */
export function isTable({ lines, from, first, base }: BlockPlace): boolean {
  const second = lines.at(from + 1);
  if (second === undefined || second.lazy || second.indent < base || second.indent - base > 3) {
    return false;
  }
  return isTableStart(lines.text, first, second);
}

/** Index of the line behind a table: its rows go to an empty line or another block. */
export function tableEnd(place: BlockPlace): number {
  const { lines, from, base } = place;
  for (let index = from + 2; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    const isInside = !line.lazy && line.indent >= base && line.indent - base <= 3;
    if (!isInside || endsParagraph(place, line, true)) return index;
  }
}

/**
 * Whether a line that is not blank begins a block of its own below a paragraph of this place, or
 * below a table or container there, which any item ends.
 */
export function endsParagraph(
  { lines, columns, base, pandoc }: BlockPlace,
  line: MarkdownLine,
  isContainer = false,
): boolean {
  const { text } = lines;
  const inner = columns.findLast((column) => column <= line.indent) ?? 0;
  if (line.indent - inner > 3) return false;
  switch (text.charAt(line.content)) {
    case '>':
      return true;
    case '#':
      if (!pandoc && starts.headingMarks(text, line) > 0) return true;
      break;
    case '`':
      return starts.fenceOf(text, line) !== null;
    case '<':
      return htmlBlockStart(text, line)?.interrupts === true;
    case '[':
      return starts.noteDefinition(text, line) !== null;
    case ':':
      if (starts.divFence(text, line) !== null) return true;
      break;
    case '~':
      if (starts.fenceOf(text, line) !== null) return true;
      break;
    default:
      if (starts.isRule(text, line)) return true;
  }
  const mark = starts.itemMark(text, line, pandoc);
  if (mark === null) return false;
  // Behind the item's content it is the next item of a list around the paragraph.
  return isContainer || mark.interrupts || line.indent < base;
}

/** The lines of a paragraph as they are read: the first without the marks before it. */
export function linesOfBlock(place: {
  readonly lines: BlockPlace['lines'];
  readonly first: MarkdownLine;
  readonly from: number;
  readonly to: number;
}): MarkdownLine[] {
  const { lines, first, from, to } = place;
  const found = [first];
  for (let index = from + 1; index < to; index += 1) {
    const line = lines.at(index);
    if (line !== undefined) found.push(line);
  }
  return found;
}

import type { BlockPlace } from './markdownBlockEnds';
import { htmlBlockStart } from './markdownHtmlBlocks';
import type { MarkdownLine } from './markdownLines';
import { isBlankMarkdownLine } from './markdownLines';
import * as starts from './markdownStarts';
import { isTableStart } from './markdownTables';

/** Index of the line behind a paragraph, table or heading underlined. */
export function paragraphEnd(place: BlockPlace): number {
  const { lines, from, base } = place;
  let above = place.first;
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    if (!line.lazy) {
      const isInside = line.indent >= base && line.indent - base <= 3;
      if (isInside && starts.isUnderline(lines.text, line)) return index + 1;
      if (endsParagraph(place, line)) return index;
      // A table needs no empty line before it: the line above its delimiter row is its header.
      if (index > from + 1 && isTableStart(lines.text, above, line)) return index - 1;
    }
    above = line;
  }
}

/** Whether a line that is not blank begins a block of its own below a paragraph of this place. */
export function endsParagraph(
  { lines, columns, base, pandoc }: Omit<BlockPlace, 'from' | 'first'>,
  line: MarkdownLine,
): boolean {
  const { text } = lines;
  const inner = columns.findLast((column) => column <= line.indent) ?? 0;
  if (line.indent - inner > 3) return false;
  switch (text.charAt(line.content)) {
    case '>':
      return true;
    case '#':
      return !pandoc && starts.headingMarks(text, line) > 0;
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
  return mark.interrupts || line.indent < base;
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

import type { TextRange } from '../../text/range';
import type { MarkdownLine, MarkdownLines } from './markdownLines';
import { isBlankMarkdownLine } from './markdownLines';

/** Paragraphs that are read together: one, or those of a block quotation. */
export interface ParagraphGroup {
  readonly role: 'text' | 'quotation';
  /** The lines of each, without indentation and marks of quoting. */
  readonly paragraphs: readonly (readonly TextRange[])[];
  /** Index of the line behind the last one. */
  readonly to: number;
  /** What the next group begins in. */
  readonly state: '' | typeof INDENTED;
}

/** Behind a paragraph that is indented as every paragraph of the text is. */
const INDENTED = 'indented';

/** More indented paragraphs on end are no quotation but the way the text is set. */
const LONGEST_QUOTATION = 8;

/**
 * The group that begins at a line that is not blank. A quotation is marked by `>` line by line, or
 * indented in all its lines between paragraphs that are not. Where only first lines are indented,
 * and where every paragraph is one line and indented, that is how paragraphs are set.
 */
export function groupAt(lines: MarkdownLines, from: number, state: string): ParagraphGroup {
  const first = lines.at(from);
  if (first === undefined) return { role: 'text', paragraphs: [], to: from, state: '' };
  const end = paragraphEnd(lines, from);
  if (isQuoted(lines.text, first)) {
    const paragraphs = quotedParagraphs(lines, from, end);
    return { role: 'quotation', paragraphs, to: end, state: '' };
  }
  const isIndented = first.indent >= 4;
  if (!isIndented || state === INDENTED) {
    const paragraphs = [partsOf(lines, from, end)];
    return { role: 'text', paragraphs, to: end, state: isIndented ? INDENTED : '' };
  }
  return indentedGroup(lines, from, end);
}

function indentedGroup(lines: MarkdownLines, from: number, firstEnd: number): ParagraphGroup {
  const paragraphs = [partsOf(lines, from, firstEnd)];
  let isBlock = isIndentedBlock(lines, from, firstEnd);
  let end = firstEnd;
  while (isBlock && paragraphs.length <= LONGEST_QUOTATION) {
    const start = blankEnd(lines, end);
    const next = lines.at(start);
    if (next === undefined || next.indent < 4) {
      const isWrapped = paragraphs.some((parts) => parts.length > 1);
      if (paragraphs.length > 1 && !isWrapped) break;
      return { role: 'quotation', paragraphs, to: end, state: '' };
    }
    end = paragraphEnd(lines, start);
    isBlock = isIndentedBlock(lines, start, end);
    paragraphs.push(partsOf(lines, start, end));
  }
  return { role: 'text', paragraphs, to: end, state: INDENTED };
}

/** Index of the first line from `from` on that is not blank. */
export function blankEnd(lines: MarkdownLines, from: number): number {
  let index = from;
  for (let line = lines.at(index); line && isBlankMarkdownLine(line); line = lines.at(index)) {
    index += 1;
  }
  return index;
}

/** A paragraph ends at an empty line, and where quoting by marks begins or ends. */
function paragraphEnd(lines: MarkdownLines, from: number): number {
  const first = lines.at(from);
  const quoted = first !== undefined && isQuoted(lines.text, first);
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    if (isQuoted(lines.text, line) !== quoted) return index;
  }
}

function isQuoted(text: string, line: MarkdownLine): boolean {
  return text.charAt(line.content) === '>' && line.indent < 4;
}

function isIndentedBlock(lines: MarkdownLines, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if ((lines.at(index)?.indent ?? 0) < 4) return false;
  }
  return true;
}

function partsOf(lines: MarkdownLines, from: number, to: number): TextRange[] {
  const parts: TextRange[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines.at(index);
    if (line !== undefined) parts.push({ start: line.content, end: line.end });
  }
  return parts;
}

/** Without the marks; a line of nothing else parts paragraphs. */
function quotedParagraphs(lines: MarkdownLines, from: number, to: number): TextRange[][] {
  const found: TextRange[][] = [[]];
  for (const { start, end } of partsOf(lines, from, to)) {
    let at = start;
    while (at < end && /[> \t]/.test(lines.text.charAt(at))) at += 1;
    if (at === end) found.push([]);
    else found.at(-1)?.push({ start: at, end });
  }
  return found.filter((parts) => parts.length > 0);
}

import type { TextRange } from '../../text/range';

/** A line of a markup that is read by lines. Offsets are UTF-16 units of the piece. */
export interface SourceLine extends TextRange {
  /** Where its text begins behind its indentation; `end` where it is blank. */
  readonly content: number;
  /** The start of the next line, or the end of the text. */
  readonly next: number;
  /** Columns of its indentation; a tab goes to the next multiple of eight. */
  readonly indent: number;
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

/** The line that begins at `start`; `end` leaves out its line end and the blanks before it. */
export function lineAt(text: string, start: number): SourceLine {
  const feed = text.indexOf('\n', start);
  const next = feed < 0 ? text.length : feed + 1;
  let end = feed < 0 ? text.length : feed;
  while (end > start && isLineBlank(text.charCodeAt(end - 1))) end -= 1;
  let content = start;
  let indent = 0;
  for (; content < end; content += 1) {
    const code = text.charCodeAt(content);
    if (code === TAB) indent += 8 - (indent % 8);
    else if (code === SPACE) indent += 1;
    else break;
  }
  return { start, end, content, next, indent };
}

/** All lines of [from, to); `to` is the start of a line or the end of the text. */
export function linesOf(text: string, from = 0, to = text.length): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let at = from; at < to;) {
    const line = lineAt(text, at);
    lines.push(line);
    at = line.next;
  }
  return lines;
}

export function isBlankLine(line: SourceLine): boolean {
  return line.content === line.end;
}

/** The start of the first line from `at` on that is not blank, or the end of the text. */
export function skipBlankLines(text: string, at: number): number {
  let start = at;
  while (start < text.length) {
    const line = lineAt(text, start);
    if (!isBlankLine(line)) break;
    start = line.next;
  }
  return start;
}

/** The same line from `content` on, where the columns before it count as its indentation. */
export function lineFrom(line: SourceLine, content: number): SourceLine {
  return { ...line, start: content, content, indent: line.indent + content - line.content };
}

function isLineBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CR || code === LF;
}

import type { TextRange } from '../../text/range';

/** A line within its container (the text, a quotation, a note). Offsets are of the piece. */
export interface MarkdownLine extends TextRange {
  /** Where its text begins behind its indentation; `end` where it is blank. */
  readonly content: number;
  /** Columns of its indentation, where a tab goes to the next multiple of four. */
  readonly indent: number;
  /** The start of the next line of the text, or the end of the text. */
  readonly next: number;
  /** Goes on a paragraph of the container without the container's mark. */
  readonly lazy: boolean;
}

/** Lines one after the other; `at` of what is behind the last is undefined. */
export interface MarkdownLines {
  readonly text: string;
  at(index: number): MarkdownLine | undefined;
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

/** The line whose text, behind the marks of its container, begins at `start`. */
export function markdownLine(text: string, start: number, lazy = false): MarkdownLine {
  const feed = text.indexOf('\n', start);
  return lineTo(text, start, feed < 0 ? text.length : feed, 0, lazy);
}

/** The rest of a line behind `start`, which is at column `column`. */
export function restOfLine(
  text: string,
  line: MarkdownLine,
  start: number,
  column: number,
): MarkdownLine {
  return { ...lineTo(text, start, line.end, column, false), next: line.next };
}

function lineTo(
  text: string,
  start: number,
  lineEnd: number,
  column: number,
  lazy: boolean,
): MarkdownLine {
  let end = lineEnd;
  while (end > start && isLineBlank(text.charCodeAt(end - 1))) end -= 1;
  let content = start;
  let indent = column;
  for (; content < end; content += 1) {
    const code = text.charCodeAt(content);
    if (code === TAB) indent += 4 - (indent % 4);
    else if (code === SPACE) indent += 1;
    else break;
  }
  const next = Math.min(text.length, lineEnd + 1);
  return { start, end, content, indent, next, lazy };
}

export function isBlankMarkdownLine(line: MarkdownLine): boolean {
  return line.content === line.end;
}

/** The lines of a text from `from` on, cut when they are asked for. */
export class TextLines implements MarkdownLines {
  readonly #lines: MarkdownLine[] = [];
  #next: number;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.#next = from;
  }

  /** Behind the last line that was looked at: what comes later was not. */
  get reach(): number {
    return this.#next;
  }

  at(index: number): MarkdownLine | undefined {
    while (this.#lines.length <= index && this.#next < this.text.length) {
      const line = markdownLine(this.text, this.#next);
      this.#lines.push(line);
      this.#next = line.next;
    }
    return this.#lines[index];
  }
}

/** The lines inside a container. */
export class InnerLines implements MarkdownLines {
  constructor(
    readonly text: string,
    readonly lines: readonly MarkdownLine[],
  ) {}

  at(index: number): MarkdownLine | undefined {
    return this.lines[index];
  }
}

function isLineBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CR || code === LF;
}

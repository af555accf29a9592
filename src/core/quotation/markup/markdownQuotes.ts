import type { BlockPlace } from './markdownBlockEnds';
import type { MarkdownLine } from './markdownLines';
import { InnerLines, isBlankMarkdownLine, markdownLine, restOfLine } from './markdownLines';
import { endsParagraph } from './markdownParagraphs';
import * as starts from './markdownStarts';

/** Index of the line behind a block quotation, with the lines that go on its last paragraph. */
export function quoteEnd(place: BlockPlace): number {
  const { lines, from, first, base } = place;
  let openness = opennessBehind(place, first, CLOSED);
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    const isMarked = isQuoteMark(lines.text, line) && line.indent - base <= 3;
    if (isMarked && line.indent >= base) {
      openness = opennessBehind(place, line, openness);
    } else if (openness.fence !== null || !openness.paragraph || endsParagraph(place, line, true)) {
      return index;
    }
  }
}

/** What a line without a mark finds before it: a paragraph to go on, or code to end. */
interface Openness {
  readonly paragraph: boolean;
  readonly fence: starts.Fence | null;
}

const CLOSED: Openness = { paragraph: false, fence: null };

function opennessBehind(place: BlockPlace, quoted: MarkdownLine, before: Openness): Openness {
  const { text } = place.lines;
  let line = restOfLine(text, quoted, unquoted(text, quoted).start, 0);
  // Of a line behind an item's mark the first blank belongs to the mark.
  let most = 3;
  if (before.fence !== null) {
    return starts.closesFence(text, line, before.fence, 0) ? CLOSED : before;
  }
  for (let items = 0; items < 16 && !starts.isRule(text, line); items += 1) {
    const mark = starts.itemMark(text, line, place.pandoc);
    if (mark === null) break;
    line = restOfLine(text, line, line.content + mark.length, 0);
    most = 4;
  }
  if (line.indent > most && !before.paragraph) return CLOSED;
  if (isBlankMarkdownLine(line) || starts.isRule(text, line)) return CLOSED;
  if (starts.headingMarks(text, line) > 0) return CLOSED;
  const fence = starts.fenceOf(text, line);
  return { paragraph: fence === null, fence };
}

function isQuoteMark(text: string, line: MarkdownLine): boolean {
  return text.charAt(line.content) === '>';
}

/** Where a quoted line's text begins behind its marks, of which there are `depth`, at most `most`. */
function unquoted(
  text: string,
  line: MarkdownLine,
  most = Infinity,
): { start: number; depth: number } {
  let depth = 0;
  let start = line.content;
  for (let at = start, blanks = 0; at < line.end && blanks <= 3 && depth < most; at += 1) {
    const char = text.charAt(at);
    if (char === '>') {
      depth += 1;
      start = at + 1;
      // One blank behind a mark belongs to it.
      blanks = /[ \t]/.test(text.charAt(start)) ? -1 : 0;
      if (blanks < 0) start += 1;
    } else if (char === ' ' || char === '\t') {
      blanks += 1;
    } else {
      break;
    }
  }
  return { start: Math.min(start, line.end), depth };
}

/**
 * What is quoted, without its marks, or without the first `most` of each line. A quotation within
 * it is of it: only where one begins, what is before it is parted from it.
 */
export function quotedLines(
  text: string,
  quoted: readonly MarkdownLine[],
  most = Infinity,
): InnerLines {
  const inner: MarkdownLine[] = [];
  let above = 0;
  for (const line of quoted) {
    const { start, depth } = unquoted(text, line, most);
    if (depth === 0) {
      inner.push({ ...line, lazy: inner.length > 0 });
      continue;
    }
    const content = { ...restOfLine(text, line, start, 0), start };
    if (depth > above && inner.length > 0) inner.push(blankAt(content));
    inner.push(content);
    above = isBlankMarkdownLine(content) ? depth : Math.max(above, depth);
  }
  return new InnerLines(text, inner);
}

function blankAt({ start, next }: MarkdownLine): MarkdownLine {
  return { start, end: start, content: start, indent: 0, next, lazy: false };
}

const CALLOUT = /\[!([A-Za-z][\w-]{0,40})(?:\|[^\]\n]{0,99})?\][-+]?/y;

/** A quotation whose first line makes it a box of a page: its kind and what it holds. */
export interface Callout {
  readonly type: string;
  readonly title: MarkdownLine;
  readonly body: InnerLines;
}

/** The callout (GitHub's alert) that the lines of a quotation are, or null. */
export function calloutOf(quoted: InnerLines): Callout | null {
  const [first] = quoted.lines;
  if (first === undefined || quoted.text.charAt(first.content) !== '[') return null;
  CALLOUT.lastIndex = first.content;
  const found = CALLOUT.exec(quoted.text);
  if (found === null) return null;
  return {
    type: (found[1] ?? '').toLowerCase(),
    title: restOfLine(quoted.text, first, first.content + found[0].length, 0),
    body: new InnerLines(quoted.text, quoted.lines.slice(1)),
  };
}

/** What a note says, without its label and the indentation of what goes on below. */
export function noteLines(
  text: string,
  defined: readonly MarkdownLine[],
  content: number,
  base: number,
): InnerLines {
  const inner = defined.map((line, index) => {
    if (index === 0) return restOfLine(text, line, content, 0);
    if (isBlankMarkdownLine(line)) return line;
    if (line.indent - base < 4) return { ...line, lazy: true };
    return markdownLine(text, indented(text, line, base + 4));
  });
  return new InnerLines(text, inner);
}

/** Where a line begins without so many columns of its indentation. */
function indented(text: string, line: MarkdownLine, columns: number): number {
  let at = line.start;
  for (let column = 0; at < line.content && column < columns; at += 1) {
    column += text.charAt(at) === '\t' ? 4 - (column % 4) : 1;
  }
  return at;
}

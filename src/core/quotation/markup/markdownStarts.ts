import type { MarkdownLine } from './markdownLines';

/*
 * What a line can begin, by CommonMark 0.31 and, for `pandoc`, by Pandoc's manual. Every pattern is
 * sticky and looks at one line from left to right.
 */

/** Matches at `at` within the line; groups are never undefined. */
function matchAt(pattern: RegExp, text: string, line: MarkdownLine): readonly string[] | null {
  pattern.lastIndex = line.content;
  const found = pattern.exec(text);
  if (found === null || line.content + found[0].length > line.end) return null;
  return found.map((group) => group ?? '');
}

export interface Fence {
  readonly char: string;
  readonly length: number;
}

const FENCE = /(`{3,}|~{3,})/y;

/** The opening of fenced code; backticks that end on their own line are a code span. */
export function fenceOf(text: string, line: MarkdownLine): Fence | null {
  const first = text.charAt(line.content);
  if (first !== '`' && first !== '~') return null;
  const marks = matchAt(FENCE, text, line)?.[1] ?? '';
  if (marks === '') return null;
  const char = marks.charAt(0);
  const behind = line.content + marks.length;
  if (char === '`' && text.slice(behind, line.end).includes('`')) return null;
  return { char, length: marks.length };
}

export function closesFence(text: string, line: MarkdownLine, fence: Fence, base: number): boolean {
  if (line.indent - base > 3 || line.end - line.content < fence.length) return false;
  for (let at = line.content; at < line.end; at += 1) {
    if (text.charAt(at) !== fence.char) return false;
  }
  return true;
}

const HEADING = /#{1,6}(?=[ \t]|$)/my;

/** Length of the marks that open a heading, or 0. */
export function headingMarks(text: string, line: MarkdownLine): number {
  if (text.charAt(line.content) !== '#') return 0;
  return matchAt(HEADING, text, line)?.[0]?.length ?? 0;
}

/** A line of three or more `*`, `-` or `_`. */
export function isRule(text: string, line: MarkdownLine): boolean {
  const char = text.charAt(line.content);
  if (char !== '*' && char !== '-' && char !== '_') return false;
  let marks = 0;
  for (let at = line.content; at < line.end; at += 1) {
    const code = text.charAt(at);
    if (code === char) marks += 1;
    else if (code !== ' ' && code !== '\t') return false;
  }
  return marks >= 3;
}

/** The line below a paragraph that makes it a heading. */
export function isUnderline(text: string, line: MarkdownLine): boolean {
  const char = text.charAt(line.content);
  if (char !== '=' && char !== '-') return false;
  for (let at = line.content; at < line.end; at += 1) {
    if (text.charAt(at) !== char) return false;
  }
  return line.end > line.content;
}

const ITEM = /([-+*]|(\d{1,9})[.)])(?=[ \t]|$)/my;
const PANDOC_ITEM =
  /([-+*:~]|#[.)]|\(?@[\w-]{0,99}\)|\(?(?:(\d{1,9})|[a-z]|[ivxlcdm]{1,12}|[A-Z](?!\. \S)|[IVXLCDM]{2,12})[.)])(?=[ \t]|$)/my;

export interface ItemMark {
  readonly length: number;
  /** Whether it may follow a paragraph without an empty line between. */
  readonly interrupts: boolean;
}

/** What opens an item of a list; with Pandoc a definition too. */
export function itemMark(text: string, line: MarkdownLine, pandoc: boolean): ItemMark | null {
  const found = matchAt(pandoc ? PANDOC_ITEM : ITEM, text, line);
  if (found === null) return null;
  const mark = found[1] ?? '';
  const isEmpty = line.content + mark.length >= line.end;
  const number = found[2] ?? '';
  const interrupts = pandoc ? mark === ':' || mark === '~' : number === '' || number === '1';
  return { length: mark.length, interrupts: interrupts && !isEmpty };
}

const NOTE = /\[\^([^\s[\]^]{1,999})\]:/y;

/** A note's definition: its label and the offset behind the colon. */
export function noteDefinition(
  text: string,
  line: MarkdownLine,
): { readonly label: string; readonly end: number } | null {
  if (!text.startsWith('[^', line.content)) return null;
  const found = matchAt(NOTE, text, line);
  return found === null
    ? null
    : { label: found[1] ?? '', end: line.content + (found[0]?.length ?? 0) };
}

const REFERENCE =
  /\[(?!\^)[^[\]\n]{1,999}\]:[ \t]{0,99}(?:<[^<>\n]*>|[^\s<]\S*)[ \t]*(?:["'(].*)?$/my;

/** `[label]: address "title"` on one line. */
export function isReferenceDefinition(text: string, line: MarkdownLine): boolean {
  return text.charAt(line.content) === '[' && matchAt(REFERENCE, text, line) !== null;
}

/** Whether a line parts the header of a table from its rows. */
export function isDelimiterRow(text: string, line: MarkdownLine): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let at = line.content; at < line.end; at += 1) {
    const char = text.charAt(at);
    if (char === '-') dashes += 1;
    else if (char === '|') pipes += 1;
    else if (char !== ':' && char !== ' ' && char !== '\t') return false;
  }
  return dashes > 0 && pipes > 0;
}

const DIV = /:{3,}[ \t]*(.*)$/my;

/** What stands behind the colons of a fenced div: its name or attributes, '' where it closes. */
export function divFence(text: string, line: MarkdownLine): string | null {
  if (!text.startsWith(':::', line.content)) return null;
  DIV.lastIndex = line.content;
  const found = DIV.exec(text);
  return found === null
    ? null
    : (found[1] ?? '')
        .trim()
        .replace(/(?<!:):+$/, '')
        .replace(/(?<![ \t])[ \t]+$/, '');
}

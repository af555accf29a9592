import type { MarkdownLine, MarkdownLines } from './markdownLines';
import { isBlankMarkdownLine, restOfLine } from './markdownLines';
import { blockEnd } from './markdownBlockEnds';
import type { HtmlBlockStart } from './markdownHtmlBlocks';
import { htmlBlockStart } from './markdownHtmlBlocks';
import { isTable } from './markdownParagraphs';
import type { Fence } from './markdownStarts';
import * as starts from './markdownStarts';

/** What a block is; `hidden` shows nothing: code, comments, fences of divs, rules. */
export type BlockKind =
  | { readonly name: 'hidden' }
  | { readonly name: 'code' }
  | { readonly name: 'fence'; readonly fence: Fence }
  | { readonly name: 'math' }
  | { readonly name: 'tex'; readonly environment: string }
  | { readonly name: 'heading'; readonly marks: number }
  | { readonly name: 'paragraph' }
  | { readonly name: 'table' }
  | { readonly name: 'lines' }
  | { readonly name: 'html'; readonly start: HtmlBlockStart }
  | { readonly name: 'quote' }
  | { readonly name: 'quoteDiv' }
  | { readonly name: 'note'; readonly label: string; readonly content: number };

/** A block without the marks of the items it stands in. */
export interface Block {
  readonly kind: BlockKind;
  /** What the first line has behind the marks of items. */
  readonly first: MarkdownLine;
  readonly from: number;
  /** Index of the line behind its last one; blank lines are not of the block. */
  readonly to: number;
  /** Columns at which the items it stands in have their content, from the outside in. */
  readonly columns: readonly number[];
}

/** Items within items beyond this are read as text: no page shows them apart. */
const DEEPEST = 16;

/** The block that begins at a line that is not blank. */
export function blockAt(
  lines: MarkdownLines,
  from: number,
  outer: readonly number[],
  pandoc: boolean,
): Block | null {
  const line = lines.at(from);
  if (line === undefined) return null;
  const { first, columns } = withoutItemMarks(lines.text, line, outer, pandoc);
  const base = columns.at(-1) ?? 0;
  const place = { lines, from, first, columns, base, pandoc };
  const found = kindOf(lines.text, first, base, pandoc);
  const kind = found.name === 'paragraph' && isTable(place) ? TABLE : found;
  return { kind, first, from, to: blockEnd(place, kind), columns };
}

const TABLE: BlockKind = { name: 'table' };

/** Leaves out the marks of items that the line opens, and the items it no longer stands in. */
function withoutItemMarks(
  text: string,
  line: MarkdownLine,
  outer: readonly number[],
  pandoc: boolean,
): { first: MarkdownLine; columns: readonly number[] } {
  const columns = outer.filter((column) => column <= line.indent);
  let first = line;
  while (columns.length < DEEPEST && !first.lazy) {
    if (first.indent - (columns.at(-1) ?? 0) > 3 || starts.isRule(text, first)) break;
    const mark = starts.itemMark(text, first, pandoc);
    if (mark === null) break;
    const column = first.indent + mark.length;
    const rest = restOfLine(text, first, first.content + mark.length, column);
    const isApart = !isBlankMarkdownLine(rest) && rest.indent - column <= 4;
    columns.push(isApart ? rest.indent : column + 1);
    first = rest;
  }
  return { first, columns };
}

const ENVIRONMENT = /\\begin\{([A-Za-z]{1,40}\*?)\}/y;

function kindOf(text: string, line: MarkdownLine, base: number, pandoc: boolean): BlockKind {
  if (isBlankMarkdownLine(line)) return { name: 'hidden' };
  if (line.lazy) return { name: 'paragraph' };
  if (line.indent - base > 3) return { name: 'code' };
  switch (text.charAt(line.content)) {
    case '>':
      return { name: 'quote' };
    case '#': {
      const marks = starts.headingMarks(text, line);
      return marks > 0 ? { name: 'heading', marks } : { name: 'paragraph' };
    }
    case '`':
    case '~': {
      const fence = starts.fenceOf(text, line);
      return fence === null ? { name: 'paragraph' } : { name: 'fence', fence };
    }
    case '<': {
      const start = htmlBlockStart(text, line);
      return start === null ? { name: 'paragraph' } : { name: 'html', start };
    }
    case '[': {
      const note = starts.noteDefinition(text, line);
      if (note !== null) return { name: 'note', label: note.label, content: note.end };
      return { name: starts.isReferenceDefinition(text, line) ? 'hidden' : 'paragraph' };
    }
    case ':': {
      const div = starts.divFence(text, line);
      if (div === null) return { name: 'paragraph' };
      return { name: isQuoteDiv(div) ? 'quoteDiv' : 'hidden' };
    }
    case '$':
      return { name: isFormula(text, line) ? 'math' : 'paragraph' };
    case '|':
      return {
        name: pandoc && /[ \t]/.test(text.charAt(line.content + 1)) ? 'lines' : 'paragraph',
      };
    case '\\': {
      ENVIRONMENT.lastIndex = line.content;
      const environment = ENVIRONMENT.exec(text)?.[1];
      return environment === undefined ? { name: 'paragraph' } : { name: 'tex', environment };
    }
    default:
      return { name: starts.isRule(text, line) ? 'hidden' : 'paragraph' };
  }
}

/** Whether a formula set apart begins: with words behind its end it stands in a line of them. */
function isFormula(text: string, line: MarkdownLine): boolean {
  const written = text.slice(line.content, line.end);
  const close = written.indexOf('$$', 2);
  return written.startsWith('$$') && (close < 0 || close + 2 === written.length);
}

/** The names under which people and templates keep block quotations. */
function isQuoteDiv(attributes: string): boolean {
  return /(?:^|[\s{.])(?:block-?quote|quote|quotation|displayquote|pullquote|epigraph)(?=$|[\s}.])/i.test(
    attributes.slice(0, 999),
  );
}

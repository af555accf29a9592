import type { BlockKind } from './markdownBlocks';
import type { MarkdownLine, MarkdownLines } from './markdownLines';
import { isBlankMarkdownLine } from './markdownLines';
import { endsParagraph, paragraphEnd, tableEnd } from './markdownParagraphs';
import { quoteEnd } from './markdownQuotes';
import * as starts from './markdownStarts';

/** Where a block begins. */
export interface BlockPlace {
  readonly lines: MarkdownLines;
  readonly from: number;
  readonly first: MarkdownLine;
  /** Columns at which the items it stands in have their content. */
  readonly columns: readonly number[];
  /** The last of the columns, or 0. */
  readonly base: number;
  readonly pandoc: boolean;
}

/** Index of the line behind a block. */
export function blockEnd(place: BlockPlace, kind: BlockKind): number {
  const { lines, from, first, base } = place;
  const { text } = lines;
  switch (kind.name) {
    case 'code':
      return codeEnd(place);
    case 'fence':
      return endBehind(place, (line) => starts.closesFence(text, line, kind.fence, base));
    case 'math':
      if (text.slice(first.content + 2, first.end).includes('$$')) return from + 1;
      return endBehind(place, (line) => includes(text, line, '$$'), true);
    case 'tex': {
      const end = `\\end{${kind.environment}}`;
      if (includes(text, first, end)) return from + 1;
      return endBehind(place, (line) => includes(text, line, end), true);
    }
    case 'lines':
      return verseEnd(place);
    case 'html':
      return htmlEnd(place, kind.start.end, kind.start.tag);
    case 'quote':
      return quoteEnd(place);
    case 'quoteDiv':
      return divEnd(place);
    case 'note':
      return noteEnd(place);
    case 'paragraph':
      return paragraphEnd(place);
    case 'table':
      return tableEnd(place);
    case 'hidden':
    case 'heading':
      return from + 1;
  }
}

/** Index behind the first line, below the block's own, that closes it; or of where its item ends. */
function endBehind(
  { lines, from, base }: BlockPlace,
  closes: (line: MarkdownLine) => boolean,
  blankEnds = false,
): number {
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined) return index;
    if (isBlankMarkdownLine(line)) {
      if (blankEnds) return index;
    } else if (line.indent < base) {
      return index;
    } else if (closes(line)) {
      return index + 1;
    }
  }
}

/** Verse goes on in lines with a bar, and in those that are indented. */
function verseEnd({ lines, from }: BlockPlace): number {
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined || isBlankMarkdownLine(line)) return index;
    if (!/[| \t]/.test(lines.text.charAt(line.start))) return index;
  }
}

function codeEnd({ lines, from, base }: BlockPlace): number {
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined) return index;
    if (!isBlankMarkdownLine(line) && line.indent - base < 4) return index;
  }
}

function htmlEnd(place: BlockPlace, end: string | null, tag: string): number {
  const { lines, from, first } = place;
  if (end !== null) {
    if (includes(lines.text, first, end)) return from + 1;
    return endBehind(place, (line) => includes(lines.text, line, end));
  }
  if (tag !== 'blockquote') return endBehind(place, () => false, true);
  // What is quoted goes on over empty lines, behind which Markdown is read again.
  let open = quoteTags(lines.text, first);
  const last = endBehind(place, (line) => (open += quoteTags(lines.text, line)) <= 0);
  return open <= 0 && last === from + 1 ? endBehind(place, () => false, true) : last;
}

/** How many elements of quotations a line opens, less those it closes. */
function quoteTags(text: string, line: MarkdownLine): number {
  const written = text.slice(line.content, line.end);
  let open = 0;
  for (const [, slash] of written.matchAll(/<(\/?)blockquote(?=[\s/>]|$)/gi)) {
    open += slash === '/' ? -1 : 1;
  }
  return open;
}

/** A fenced div goes to the fence that closes it, over divs and code within. */
function divEnd(place: BlockPlace): number {
  const { text } = place.lines;
  let open = 1;
  let fence: starts.Fence | null = null;
  return endBehind(place, (line) => {
    if (fence !== null) {
      if (starts.closesFence(text, line, fence, place.base)) fence = null;
      return false;
    }
    fence = starts.fenceOf(text, line);
    const div = starts.divFence(text, line);
    if (div !== null) open += div === '' ? -1 : 1;
    return open === 0;
  });
}

/** A note goes on in what is indented, and in the lines that go on its last paragraph. */
function noteEnd(place: BlockPlace): number {
  const { lines, from, base } = place;
  let end = from + 1;
  let isOpen = true;
  for (let index = from + 1; ; index += 1) {
    const line = lines.at(index);
    if (line === undefined) return end;
    if (isBlankMarkdownLine(line)) {
      isOpen = false;
      continue;
    }
    const isIndented = line.indent - base > 3;
    if (!isIndented && (!isOpen || endsParagraph(place, line, true))) return end;
    // Indented code is no paragraph that could go on.
    isOpen ||= line.indent - base < 8;
    end = index + 1;
  }
}

function includes(text: string, line: MarkdownLine, end: string): boolean {
  return text.slice(line.content, line.end).toLowerCase().includes(end.toLowerCase());
}

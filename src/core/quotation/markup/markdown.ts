import type { Cut, MarkupReader, Prose } from '../report/markup';
import { blockAt } from './markdownBlocks';
import { frontMatterEnd } from './markdownFrontMatter';
import type { MarkdownLine } from './markdownLines';
import { isBlankMarkdownLine, TextLines } from './markdownLines';
import { BlockReader } from './markdownRead';

/** CommonMark with what GitHub, VS Code and Obsidian add, and citations as Pandoc writes them. */
export const markdownReader: MarkupReader = readerFor(false);

/** Reads Markdown; `pandoc` by the rules of Pandoc where they differ. */
export function readerFor(pandoc: boolean): MarkupReader {
  return {
    cut: (text, from, state) => cutMarkdown(text, from, state, pandoc),
    read: (piece, state) => readMarkdown(piece, state, pandoc),
  };
}

/*
 * A piece is a block with the marks of the items before it and the blank lines behind it. Its state
 * is the columns at which the items that are open have their content, behind a mark that tells it
 * from the start of the text.
 */
const STATE_MARK = ':';

function columnsOf(state: string): readonly number[] {
  const columns = state.slice(STATE_MARK.length);
  return columns === '' ? [] : columns.split(',').map(Number);
}

function cutMarkdown(text: string, from: number, state: string, pandoc: boolean): Cut {
  const lines = new TextLines(text, from);
  const unchanged = state === '' ? STATE_MARK : state;
  if (isFrontMatterPlace(from, state, pandoc)) {
    const end = frontMatterEnd(lines, state === '');
    if (end > 0) return ended(lines, end, unchanged);
  }
  const first = lines.at(0);
  if (first === undefined || isBlankMarkdownLine(first)) return ended(lines, 1, unchanged);
  const block = blockAt(lines, 0, columnsOf(state), pandoc);
  if (block === null) return ended(lines, 1, unchanged);
  return ended(lines, block.to, STATE_MARK + block.columns.join(','));
}

/** Metadata stands at the start; with Pandoc behind any empty line. */
function isFrontMatterPlace(from: number, state: string, pandoc: boolean): boolean {
  return (from === 0 && state === '') || pandoc;
}

/** Ends a piece behind so many lines and the blank ones that follow. */
function ended(lines: TextLines, count: number, state: string): Cut {
  let behind = count;
  let next: MarkdownLine | undefined = lines.at(behind);
  while (next !== undefined && isBlankMarkdownLine(next)) {
    behind += 1;
    next = lines.at(behind);
  }
  const last = lines.at(behind - 1);
  return { end: last?.next ?? lines.text.length, reach: lines.reach, state };
}

function readMarkdown(piece: string, state: string, pandoc: boolean): readonly Prose[] {
  const lines = new TextLines(piece, 0);
  if (isFrontMatterPlace(0, state, pandoc) && frontMatterEnd(lines, state === '') > 0) return [];
  return new BlockReader(new TextLines(piece, 0), pandoc).read(columnsOf(state));
}

import type { Cut, MarkupReader, Prose } from '../report/markup';
import { OPAQUE, OrgBlocks, QUOTED } from './orgBlocks';
import {
  blockBegin,
  blockEnd,
  drawerName,
  environmentName,
  headingLevel,
  headingOf,
  noteDefinition,
} from './orgLines';
import type { SourceLine } from './sourceLines';
import { isBlankLine, lineAt, linesOf, skipBlankLines } from './sourceLines';

/**
 * Org as Emacs exports it. A piece is a heading, a paragraph with the lines next to it, a footnote,
 * or a block; one that is not closed makes one piece up to the next heading, in which it is text.
 * The state is the level of the heading that hides what is below it.
 */
export const orgReader: MarkupReader = {
  cut(text: string, from: number, state: string): Cut {
    const first = lineAt(text, from);
    const level = headingLevel(text, first);
    const body = level > 0 ? first.next : bodyEnd(text, from);
    const end = skipBlankLines(text, body);
    const reach = end < text.length ? lineAt(text, end).next : end;
    if (level === 0 || isHiddenBelow(state, level)) return { end, reach, state };
    return { end, reach, state: headingOf(text, first).isHidden ? String(level) : '' };
  },
  read(piece: string, state: string): readonly Prose[] {
    const level = headingLevel(piece, lineAt(piece, 0));
    if (state !== '' && (level === 0 || isHiddenBelow(state, level))) return [];
    const lines = linesOf(piece);
    const blocks = new OrgBlocks(piece, lines);
    blocks.read(0, lines.length, null, 0);
    return blocks.proses;
  },
};

function isHiddenBelow(state: string, level: number): boolean {
  return state !== '' && level > Number(state);
}

/** Behind the paragraph, block or footnote that begins at `from`. */
function bodyEnd(text: string, from: number): number {
  let at = skipBlankLines(text, from);
  if (at >= text.length) return at;
  const first = lineAt(text, at);
  if (headingLevel(text, first) > 0) return at;
  if (noteDefinition(text, first) !== null) return noteEnd(text, first.next);
  while (at < text.length) {
    const line = lineAt(text, at);
    if (isBlankLine(line) || headingLevel(text, line) > 0) break;
    if (at > from && noteDefinition(text, line) !== null) break;
    const closes = closerOf(text, line);
    at = closes === null ? line.next : closedAt(text, line.next, closes);
  }
  return at;
}

/** Behind the line that closes, or before the next heading. */
function closedAt(text: string, from: number, closes: (line: SourceLine) => boolean): number {
  for (let at = from; at < text.length;) {
    const line = lineAt(text, at);
    if (headingLevel(text, line) > 0) return at;
    at = line.next;
    if (closes(line)) return at;
  }
  return text.length;
}

/** Tells the end of what begins on the line; null where nothing does. */
function closerOf(text: string, line: SourceLine): ((line: SourceLine) => boolean) | null {
  const sign = text[line.content];
  if (sign === '#') {
    const name = blockBegin(text, line);
    const isWhole = name !== null && (OPAQUE.has(name) || QUOTED.has(name));
    return isWhole ? (line) => blockEnd(text, line) === name : null;
  }
  if (sign === ':') {
    const name = drawerName(text, line);
    return name === null || name === 'end' ? null : (line) => drawerName(text, line) === 'end';
  }
  const name = sign === '\\' ? environmentName(text, line) : null;
  return name === null ? null : (line) => text.startsWith(`\\end{${name}}`, line.content);
}

/** Footnotes end before the next one, a heading, or two blank lines. */
function noteEnd(text: string, from: number): number {
  let blanks = 0;
  let at = from;
  while (at < text.length && blanks < 2) {
    const line = lineAt(text, at);
    if (headingLevel(text, line) > 0 || noteDefinition(text, line) !== null) break;
    blanks = isBlankLine(line) ? blanks + 1 : 0;
    at = line.next;
  }
  return at;
}

import type { Cut } from '../report/markup';
import { BLANK, END, TypstScanner } from './typstScanner';
import { COMMENT, isMarkup, RAW, stateOf } from './typstModes';

/** How many blank lines brackets may hold; those with more are not closed, maybe. */
const MOST_PARAGRAPHS = 32;
/** So many are open where brackets are left open one after the other. */
const MOST_BRACKETS = 12;

/** To find out where something ends, no more than this is looked at behind it. */
const LOOKED_AHEAD = 8;

/**
 * Cuts before what follows blank lines and before headings; content and code in brackets stay whole
 * if they end soon. Linear: what is looked at ahead is so at most MOST_PARAGRAPHS times.
 */
export function cutTypst(text: string, from: number, state: string): Cut {
  const scanner = new TypstScanner(text, from, state);
  let fallback: { end: number; state: string } | null = null;
  let paragraphs = 0;
  let hasContent = false;
  for (;;) {
    const token = scanner.next();
    const { at, top, brackets } = scanner;
    const isOpen = brackets > 0;
    if (token === END || at === text.length) {
      const isCutShort = isOpen && fallback !== null;
      const end = isCutShort && fallback ? fallback : { end: text.length, state: stateOf(top) };
      return { ...end, reach: text.length };
    }
    if (token !== BLANK || scanner.lines === 0 || !hasContent) {
      hasContent ||= token !== BLANK || top.mode === RAW || top.mode === COMMENT;
      continue;
    }
    const isHeading = isHeadingAt(text, at) && at === scanner.lineStart;
    const endsBrackets = isHeading && top.mode !== RAW && top.mode !== COMMENT;
    const isBlank = scanner.lines > 1;
    const isBoundary = isBlank || (isHeading && isMarkup(top.mode));
    const boundary = { end: scanner.lineStart, state: stateOf(top) };
    const reach = Math.min(text.length, headingEnd(text, at) + LOOKED_AHEAD);
    if (isOpen && !endsBrackets) {
      if (!isBlank) continue;
      fallback ??= boundary;
      paragraphs += 1;
      if (paragraphs === MOST_PARAGRAPHS || brackets >= MOST_BRACKETS)
        return { ...fallback, reach };
    } else if (isOpen || isBoundary)
      return { ...(isOpen ? (fallback ?? boundary) : boundary), reach };
  }
}

/** Behind the `=` at the offset. */
function headingEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '=') end += 1;
  return end;
}

function isHeadingAt(text: string, at: number): boolean {
  const end = headingEnd(text, at);
  return end > at && (end === text.length || text[end] === ' ' || text[end] === '\n');
}

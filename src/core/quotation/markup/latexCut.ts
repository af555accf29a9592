import type { Cut } from '../report/markup';
import { isHeld } from './latexEnvironments';
import { isSpace, nameEnd, setOf, startsLine } from './latexNames';
import { CLOSE, END, LatexScanner, LINE, OPEN, WORD } from './latexScanner';
import { ENDED, opaqueOf, PREAMBLE, stateWithin } from './latexState';

/** How many blank lines a quotation, table or group may hold; one with more is not closed, maybe. */
const MOST_PARAGRAPHS = 24;

/** So many are open where they are left open one after the other. */
const MOST_OPEN = 12;

/** What begins a piece although no blank line stands before it. */
const STARTERS = setOf(`item part chapter section subsection subsubsection paragraph frame`);
/** What no quotation, table or group goes on behind. */
const HEADINGS = setOf('part chapter section subsection subsubsection');

/** A place where the piece may end: the start of a line. */
interface Boundary {
  readonly end: number;
  /** The furthest offset looked at to find it. */
  readonly seen: number;
  /** Whether blank lines stand before it, or nothing behind it. */
  readonly blank: boolean;
  readonly heading: boolean;
}

/**
 * Cuts before what follows blank lines, before items and headings; quotations, tables and groups
 * stay whole if they end soon. Linear: what is looked at ahead is so at most MOST_PARAGRAPHS times.
 */
export function cutLatex(text: string, from: number, state: string): Cut {
  const scanner = new LatexScanner(text, from, opaqueOf(state), state === PREAMBLE);
  let current = state === PREAMBLE || state === ENDED ? state : '';
  let held = 0;
  let groups = 0;
  let paragraphs = 0;
  let fallback: { end: number; state: string } | null = null;
  const stateNow = (): string => (current === '' ? stateWithin(scanner.opaque) : current);
  scanner.at = contentStart(text, from);
  for (;;) {
    const token = scanner.next();
    if (token === OPEN) groups += 1;
    else if (token === CLOSE) groups = Math.max(0, groups - 1);
    else if (token === WORD && current !== ENDED) {
      const { name, environment } = scanner;
      if (name === 'documentclass' && startsLine(text, scanner.start)) {
        current = PREAMBLE;
        scanner.strict = true;
      } else if (environment === 'document' && name === 'begin') {
        current = '';
        scanner.strict = false;
      } else if (environment === 'document' && name === 'end') current = ENDED;
      else if (name === 'begin' && isHeld(environment)) held += 1;
      else if (name === 'end' && isHeld(environment)) held = Math.max(0, held - 1);
    } else if (token === LINE || token === END) {
      const isEnd = token === END;
      const boundary = isEnd
        ? { end: text.length, seen: text.length, blank: true, heading: true }
        : boundaryAt(text, scanner.at);
      if (boundary === null) continue;
      const isOpen = current === '' && (held > 0 || groups > 0);
      const isInside = scanner.opaque !== '' && !boundary.blank;
      if (!isInside && (!isOpen || boundary.heading)) {
        const last = isOpen && fallback !== null ? fallback : { ...boundary, state: stateNow() };
        return { end: last.end, reach: boundary.seen, state: last.state };
      }
      if (!boundary.blank) continue;
      fallback ??= { end: boundary.end, state: stateNow() };
      paragraphs += 1;
      if (paragraphs === MOST_PARAGRAPHS || held + groups >= MOST_OPEN)
        return { ...fallback, reach: boundary.seen };
      scanner.at = boundary.end;
    }
  }
}

/** The boundary at the start of a line, or null. */
function boundaryAt(text: string, lineStart: number): Boundary | null {
  const end = contentStart(text, lineStart);
  let seen = end;
  while (isSpace(text.charCodeAt(seen))) seen += 1;
  const isLast = seen === text.length;
  if (isLast) return { end: text.length, seen, blank: true, heading: false };
  const blank = end > lineStart;
  if (text[seen] !== '\\') return blank ? { end, seen, blank, heading: false } : null;
  const nameStart = seen + 1;
  seen = nameEnd(text, nameStart);
  const name = text.slice(nameStart, seen);
  const heading = HEADINGS.has(name);
  return blank || heading || STARTERS.has(name) ? { end, seen, blank, heading } : null;
}

/** The start of the first line at or behind this one that is not blank, or the end. */
function contentStart(text: string, lineStart: number): number {
  let start = lineStart;
  for (let at = lineStart; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) start = at + 1;
    else if (!isSpace(code)) return start;
  }
  return text.length;
}

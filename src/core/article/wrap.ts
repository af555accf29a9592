import { isLower, skipBlanksBack } from '../text/characters';
import type { Line } from '../text/lines';

/*
 * Text copied from mail, PDF or an old editor has its lines broken at some width; text copied from
 * the web has one paragraph a line. The text itself tells which: a broken line stops in the middle
 * of a sentence, and the next word would not have fitted.
 */

/** Longer lines are not broken lines. */
const widest = 160;
const narrowest = 30;

/** The width at which a text's lines are broken, or null when each line is a paragraph. */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let width = 0;
  let wide = 0;
  let junctions = 0;
  let broken = 0;
  lines.forEach((line, index) => {
    const length = line.end - line.start;
    if (length > widest) wide += 1;
    else width = Math.max(width, length);
    const next = lines[index + 1];
    if (!next || next.afterBlank) return;
    junctions += 1;
    if (length >= narrowest && length <= widest && breaksSentence(text, line, next)) broken += 1;
  });
  if (width < narrowest || wide * 50 > lines.length) return null;
  return broken > 0 && broken * 10 >= junctions * 4 ? width : null;
}

/** Whether a line stops without a stop and the next goes on in lower case. */
function breaksSentence(text: string, line: Line, next: Line): boolean {
  return isLower(text.charCodeAt(next.content)) && !hasStop(text, line);
}

function hasStop(text: string, line: Line): boolean {
  const end = skipBlanksBack(text, line.content, line.end);
  return /[.!?…:;][”’"')\]*_]{0,3}$/.test(text.slice(Math.max(line.content, end - 5), end));
}

/** Whether `next` goes on the paragraph that `line` is part of, in a text broken at `width`. */
export function continuesLine(text: string, line: Line, next: Line, width: number): boolean {
  if (breaksSentence(text, line, next)) return true;
  const length = skipBlanksBack(text, line.content, line.end) - line.start;
  const stopped = hasStop(text, line);
  if (!stopped && length >= width * 0.7) return true;
  if (stopped && next.indent >= line.indent + 2) return false;
  const word = /^\S{1,20}/.exec(text.slice(next.content, next.content + 20))?.[0] ?? '';
  return length + 1 + word.length > width;
}

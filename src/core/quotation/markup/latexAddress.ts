import { isBlankAt } from './latexText';
import { skipSpace } from './latexNames';
import type { LatexReading } from './latexReading';

/** What `hyperref` prints for a backslash and one of these is the sign alone. */
const ESCAPED = '%#&_{}~^$\\';

/**
 * `\url{…}`: its argument is printed as it is written, without the blanks and broken lines in it.
 * Gives the offset behind it.
 */
export function address(reading: LatexReading, start: number, nameEnd: number): number {
  const { piece, flow } = reading;
  const open = skipSpace(piece, nameEnd);
  const close = piece[open] === '{' ? reading.endOf(open) : 0;
  if (close === 0) {
    flow.object(start, nameEnd);
    return nameEnd;
  }
  let run = open + 1;
  for (let at = run; at < close; at += 1) {
    const isEscape = piece[at] === '\\' && ESCAPED.includes(piece[at + 1] ?? ' ');
    const isBroken = piece[at] === '%' && piece[at + 1] === '\n';
    if (!isEscape && !isBroken && !isBlankAt(piece, at)) continue;
    flow.keep(piece, run, at);
    run = at + 1;
    // The sign behind a backslash is shown, whatever it is.
    if (isEscape) at += 1;
  }
  flow.keep(piece, run, close);
  return close + 1;
}

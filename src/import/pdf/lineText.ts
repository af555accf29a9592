import { raised } from './characters';
import type { Row, Run } from './types';

/** How far back a mark looks for the letter it belongs on. */
const REACH = 3;

interface Piece {
  text: string;
  readonly x: number;
  readonly right: number;
}

/** Whether a run stands above the line, smaller than its words. */
export function isRaised(run: Run, { base, size }: Row): boolean {
  return run.size <= 0.88 * size && base - run.base > 0.1 * size;
}

/**
 * The words of a row. Blanks stand where the file has them or a gap shows one; runs of `dropped`
 * are passed over; raised digits become raised characters.
 */
export function lineText(row: Row, dropped: ReadonlySet<Run>): string {
  const pieces: Piece[] = [];
  let before: Run | null = null;
  for (const run of row.runs) {
    if (/^\p{M}+$/u.test(run.text) && place(run, pieces)) continue;
    const blank =
      before !== null &&
      (before.blankAfter ||
        run.x - before.right > leastBlank(before, run) * Math.min(row.size, run.size));
    before = run;
    if (dropped.has(run)) {
      if (blank) pieces.push({ text: ' ', x: run.x, right: run.x });
      continue;
    }
    const text = isRaised(run, row) ? raised(run.text) : run.text;
    pieces.push({ text: blank ? ` ${text}` : text, x: run.x, right: run.right });
  }
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Between two fonts that share the words gaps are whatever they are, where blanks are set. */
function leastBlank(before: Run, run: Run): number {
  const isShared = before.font !== run.font && before.size === run.size;
  return isShared && run.leastBlank > 0.1 ? 1 : run.leastBlank;
}

/** Puts a mark that is set by itself behind the letter under its middle; false where none is. */
function place(mark: Run, pieces: Piece[]): boolean {
  const middle = (mark.x + mark.right) / 2;
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - REACH); at--) {
    const piece = pieces[at];
    if (!piece || middle < piece.x || middle > piece.right + 0.1 * mark.size) continue;
    const letters = Array.from(piece.text.trimStart());
    const lead = piece.text.length - piece.text.trimStart().length;
    const share = (middle - piece.x) / Math.max(piece.right - piece.x, 0.01);
    const index = Math.min(letters.length, Math.floor(share * letters.length) + 1);
    letters.splice(index, 0, mark.text);
    piece.text = piece.text.slice(0, lead) + letters.join('');
    return true;
  }
  return false;
}

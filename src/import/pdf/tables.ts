import { rowOf } from './rows';
import type { Row, Run } from './types';

/** Cells stand apart by this many sizes of the type. */
const LEAST_APART = 2;
const MARKER = /^(?:[-–+*•▪◦➢✓❖†‡]|\(?[\p{L}\d]{1,5}[.)]|\(\d+\)|\[\d+\])$/u;

/** The parts of a row that stand far apart; one for a row of running text. */
export function cellsOf(row: Row): Row[] {
  const cells: Run[][] = [];
  const gaps: number[] = [];
  for (const run of row.runs) {
    const last = cells.at(-1);
    if (run.text === ' ') {
      last?.push(run);
      continue;
    }
    const before = last?.findLast(({ text }) => text !== ' ');
    const gap = before ? run.x - before.right : Infinity;
    if (last && before && (gap < LEAST_APART * row.size || isMarker(cells, last))) last.push(run);
    else {
      if (before) gaps.push(gap);
      cells.push([run]);
    }
  }
  if (cells.length < 2 || isStretched(row, cells.length, gaps)) return [row];
  return cells.map(rowOf);
}

/** A number or bullet at the start belongs to what follows it, however far. */
function isMarker(cells: readonly Run[][], last: readonly Run[]): boolean {
  return cells.length === 1 && MARKER.test(last.map(({ text }) => text).join(''));
}

/** A line of words drawn apart to fill its width has the same gap everywhere. */
function isStretched({ runs }: Row, count: number, gaps: readonly number[]): boolean {
  if (count < 5 || count < runs.length) return false;
  const least = Math.min(...gaps);
  return Math.max(...gaps) <= least * 1.2;
}

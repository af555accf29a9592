import { rowOf } from './rows';
import type { Column, Row, Run } from './types';

/** Rows that are read one after the other, and the edges they keep. */
export interface Stretch {
  readonly rows: readonly Row[];
  /** Null for rows across the whole page. */
  readonly column: Column | null;
}

/** A gutter is at least this wide, in sizes of the type. */
const LEAST_GUTTER = 0.6;
/** Where other pages have the same gutter; a word that hyphenation let stick out is in it. */
const SURE_GUTTER = 0.1;
/** Edges that differ by less, in points, are one; a first line is set in by a few sizes more. */
const SAME_EDGE = 3;
const DEEPEST_INDENT = 3;
const LEAST_LINES = 4;
/** Lines of a column fill it; cells of a table do not. */
const LEAST_FILL = 0.55;
/** In sizes of the type; lines stand closer. */
const APART = 2;
const MOST_CANDIDATES = 6;
const MOST_COLUMNS = 4;
/** A row of more pieces is no line of a column. */
const MOST_RUNS = 500;

/**
 * The rows of a page in the order in which they are read: columns one after the other, what goes
 * across them between. `known` are the left edges of second columns on other pages, which make a
 * page certain that has few lines in them.
 */
export function inReadingOrder(rows: readonly Row[], known: readonly number[]): Stretch[] {
  const from = isApart(rows[0], rows[1]) ? 1 : 0;
  const to = isApart(rows.at(-2), rows.at(-1)) ? rows.length - 1 : rows.length;
  const middle = rows.slice(from, Math.max(from, to));
  return [
    { rows: rows.slice(0, from), column: null },
    ...(split(middle, known, MOST_COLUMNS) ?? [{ rows: middle, column: null }]),
    { rows: rows.slice(Math.max(from, to)), column: null },
  ].filter((stretch) => stretch.rows.length > 0);
}

/** A head or a number that stands away from the columns goes across them. */
function isApart(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.base - above.base > APART * below.size;
}

/** Left edges of columns behind the first. */
export function columnEdges(stretches: readonly Stretch[]): number[] {
  return stretches.flatMap(({ column }) => (column ? [column.left] : []));
}

type Side = 'left' | 'right' | 'both' | 'across';

interface Zone {
  readonly from: number;
  readonly to: number;
}

function split(rows: readonly Row[], known: readonly number[], depth: number): Stretch[] | null {
  if (depth <= 1 || rows.length === 0) return null;
  let best: { edge: number; zones: Zone[]; size: number } | null = null;
  for (const { edge, sure } of candidates(rows, known)) {
    const zones = zonesAt(rows, edge, sure);
    const size = zones.reduce((sum, { from, to }) => sum + to - from, 0);
    if (size > (best?.size ?? 0)) best = { edge, zones, size };
  }
  if (best === null) return null;
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { from, to } of best.zones) {
    if (from > done) stretches.push({ rows: rows.slice(done, from), column: null });
    const { left, right } = halves(rows.slice(from, to), best.edge);
    stretches.push({ rows: left, column: columnOf(left) });
    stretches.push(
      ...(split(right, known, depth - 1) ?? [{ rows: right, column: columnOf(right) }]),
    );
    done = to;
  }
  if (done < rows.length) stretches.push({ rows: rows.slice(done), column: null });
  return stretches;
}

/** Where second columns may begin: where many pieces do that are not the first of their row. */
function candidates(rows: readonly Row[], known: readonly number[]) {
  const width = extent(rows);
  const counts = new Map<number, number>();
  for (const { runs, size } of rows) {
    if (runs.length > MOST_RUNS) continue;
    runs.forEach((run, index) => {
      const before = runs[index - 1];
      const gap = before ? run.x - before.right : run.x - width.left;
      const isFar = before ? gap >= LEAST_GUTTER * size : gap > (width.right - width.left) * 0.25;
      const key = Math.round(run.x / SAME_EDGE);
      if (isFar) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const found = [...counts]
    .map(([key, count]) => ({ key, count: count + (counts.get(key + 1) ?? 0) }))
    .filter(({ count }) => count >= LEAST_LINES)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ key }) => ({ edge: (key - 0.5) * SAME_EDGE, sure: false }));
  const edges = known.slice(0, MOST_CANDIDATES).map((edge) => ({ edge: edge - 1, sure: true }));
  return [...found, ...edges];
}

function extent(rows: readonly Row[]): Column {
  return {
    left: rows.reduce((left, { x }) => Math.min(left, x), Infinity),
    right: rows.reduce((right, row) => Math.max(right, row.right), -Infinity),
  };
}

/** Runs of rows that have two columns, parted at `edge`. */
function zonesAt(rows: readonly Row[], edge: number, sure: boolean): Zone[] {
  const zones: Zone[] = [];
  const sides = rows.map((row) => sideOf(row, edge, sure ? SURE_GUTTER : LEAST_GUTTER));
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && sides[at] !== 'across') continue;
    const zone = { from, to: at };
    if (isColumned(rows.slice(from, at), edge, sure)) zones.push(zone);
    from = at + 1;
  }
  return zones;
}

function sideOf({ runs, size }: Row, edge: number, least: number): Side {
  let last = -Infinity;
  let first = Infinity;
  for (const run of runs) {
    if (run.x >= edge) first = Math.min(first, run.x);
    else if (run.right > edge + 1) return 'across';
    else last = Math.max(last, run.right);
  }
  if (first === Infinity) return 'left';
  if (last === -Infinity) return 'right';
  return first - last >= least * size ? 'both' : 'across';
}

function halves(rows: readonly Row[], edge: number): { left: Row[]; right: Row[] } {
  const half = (isIn: (run: Run) => boolean): Row[] =>
    rows
      .map(({ runs }) => runs.filter(isIn))
      .flatMap((runs) => (runs.some(({ text }) => text !== ' ') ? [rowOf(runs)] : []));
  return { left: half((run) => run.x < edge), right: half((run) => run.x >= edge) };
}

function isColumned(rows: readonly Row[], edge: number, sure: boolean): boolean {
  const { left, right } = halves(rows, edge);
  if (left.length === 0 || right.length === 0) return false;
  const begins = right.filter(({ x, size }) => x - edge <= SAME_EDGE * 2 + DEEPEST_INDENT * size);
  if (begins.length < right.length * 0.8) return false;
  if (!isGutter(rows, edge)) return false;
  if (sure) return fills(left);
  return left.length >= LEAST_LINES && right.length >= LEAST_LINES && fills(left) && fills(right);
}

/** In most rows the gap at the edge is the widest: between words of one line it is one of many. */
function isGutter(rows: readonly Row[], edge: number): boolean {
  let both = 0;
  let widest = 0;
  for (const { runs } of rows) {
    let gutter = 0;
    let other = 0;
    let right = runs[0]?.x ?? 0;
    for (const run of runs) {
      const gap = run.x - right;
      if (run.x >= edge && right <= edge + 1) gutter = Math.max(gutter, gap);
      else other = Math.max(other, gap);
      right = Math.max(right, run.right);
    }
    if (gutter <= 0) continue;
    both += 1;
    if (gutter > other * 1.1) widest += 1;
  }
  return widest >= both * 0.6;
}

/** Whether most lines are nearly as wide as the widest, and those hold more than a word or two. */
function fills(rows: readonly Row[]): boolean {
  const { left, right } = extent(rows);
  const widths = rows.map((row) => row.right - row.x).toSorted((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  const size = rows[0]?.size ?? 1;
  return middle >= (right - left) * LEAST_FILL && right - left >= size * 8;
}

function columnOf(rows: readonly Row[]): Column {
  return extent(rows);
}

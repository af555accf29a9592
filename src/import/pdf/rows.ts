import type { Row, Run } from './types';

/** Letters whose feet differ by less than this share of their size stand on one line. */
const SAME_BASE = 0.2;
/** What is smaller than this share of its neighbours may be raised or lowered beside them. */
const SMALL = 0.88;
const FARTHEST_RISE = 0.65;
const FARTHEST_FALL = 0.35;
/** As far as a raised mark stands from its word, in sizes of the word. */
const NEAR = 0.5;
const LONGEST_MARK = 8;
const MOST_PIECES = 300;

/** The rows of a page from top to bottom, raised and lowered runs among those they belong to. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const sorted = runs.toSorted((a, b) => a.base - b.base || a.x - b.x);
  const groups: Run[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && run.base - first.base <= SAME_BASE * Math.min(run.size, first.size)) {
      group.push(run);
    } else groups.push([run]);
  }
  return settleRaised(groups)
    .filter((group) => group.some(({ text }) => text !== ' '))
    .map(rowOf);
}

/** Moves runs that are but raised or lowered marks into the row they stand beside. */
function settleRaised(groups: readonly Run[][]): Run[][] {
  const rows = groups.map((group) => [...group]);
  for (let at = 0; at < rows.length; at++) {
    const marks = rows[at] ?? [];
    const stay: Run[] = [];
    for (const mark of marks) {
      const home = mark.text.length <= LONGEST_MARK ? homeOf(mark, rows, at) : undefined;
      (home ?? stay).push(mark);
    }
    rows[at] = stay;
  }
  return rows.filter((row) => row.length > 0);
}

/** The row a mark stands beside; lines of another column may lie between the two. */
function homeOf(mark: Run, rows: readonly Run[][], at: number): Run[] | undefined {
  for (const step of [1, 2, 3, -1, -2, -3]) {
    const row = rows[at + step];
    // A row of very many pieces has no raised marks; it would take long to find out.
    if (!row || row.length > MOST_PIECES) continue;
    if (belongs(mark, row, step > 0 ? FARTHEST_RISE : FARTHEST_FALL)) return row;
  }
  return undefined;
}

function belongs(mark: Run, row: readonly Run[], farthest: number): boolean {
  if (mark.text === ' ') return false;
  return row.some((run) => {
    const near = NEAR * run.size;
    const isBehind = Math.abs(mark.x - run.right) <= near;
    const isBefore = Math.abs(run.x - mark.right) <= near;
    const rise = Math.abs(run.base - mark.base);
    return mark.size <= SMALL * run.size && rise <= farthest * run.size && (isBehind || isBefore);
  });
}

export function rowOf(runs: readonly Run[]): Row {
  const all = runs.toSorted((a, b) => a.x - b.x);
  const first = all.findIndex(({ text }) => text !== ' ');
  const sorted = all.slice(Math.max(first, 0), all.findLastIndex(({ text }) => text !== ' ') + 1);
  const size = mainSize(sorted);
  const main = sorted.find((run) => run.size === size) ?? sorted[0];
  return {
    runs: sorted,
    x: sorted[0]?.x ?? 0,
    right: sorted.reduce((right, run) => Math.max(right, run.right), -Infinity),
    base: main?.base ?? 0,
    size,
  };
}

/** The size that most letters have. */
export function mainSize(
  runs: readonly { readonly text: string; readonly size: number }[],
): number {
  const letters = new Map<number, number>();
  for (const { text, size } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  let best = 0;
  let most = -1;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

import type { TextRange } from '../text/range';

/** Where a pattern stands best, as word indices, and how many words differ. */
export interface WordAlignment extends TextRange {
  readonly edits: number;
}

/**
 * The part of source[from, to) nearest to `pattern` by word edit distance (Sellers' algorithm with
 * the start of each alignment carried along): time is the product of the two lengths. Of equally
 * near parts the one most like the pattern in length, then the first.
 */
export function alignWords(
  pattern: readonly number[],
  source: readonly number[],
  from: number,
  to: number,
): WordAlignment {
  const length = pattern.length;
  // Column by column: edits[i] is the distance of the first i words to what ends here.
  const edits = Int32Array.from({ length: length + 1 }, (_, i) => i);
  const starts = new Int32Array(length + 1).fill(from);
  let best: WordAlignment = { start: from, end: from, edits: length };
  for (let j = from; j < to; j++) {
    const word = source[j];
    let diagonal = 0;
    let diagonalStart = j;
    starts[0] = j + 1;
    for (let i = 1; i <= length; i++) {
      const left = edits[i] ?? 0;
      const leftStart = starts[i] ?? 0;
      let cost = diagonal + (pattern[i - 1] === word ? 0 : 1);
      let start = diagonalStart;
      if (left + 1 < cost) {
        cost = left + 1;
        start = leftStart;
      }
      const above = (edits[i - 1] ?? 0) + 1;
      if (above < cost) {
        cost = above;
        start = starts[i - 1] ?? 0;
      }
      edits[i] = cost;
      starts[i] = start;
      diagonal = left;
      diagonalStart = leftStart;
    }
    const here = { start: starts[length] ?? 0, end: j + 1, edits: edits[length] ?? 0 };
    if (isBetter(here, best, length)) best = here;
  }
  return best;
}

function isBetter(a: WordAlignment, b: WordAlignment, length: number): boolean {
  if (a.edits !== b.edits) return a.edits < b.edits;
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}

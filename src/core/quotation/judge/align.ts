import type { Fragment } from './fragments';
import { compareToken } from './fragments';
import type { Lexicon } from './lexicon';
import { CASE, DIFFERENT, SAME, TYPOGRAPHY, VARIANT } from './lexicon';
import type { SourceTokens } from './sourceTokens';

/** One step of an alignment: a quoted token, one of the source, or one of each; -1 for none. */
export interface Step {
  readonly quoted: number;
  readonly source: number;
  /** How alike the two are; DIFFERENT where one is missing. */
  readonly level: number;
}

/** What an alignment is made between: tokens [from, to) of each side. */
export interface Block {
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Whether it may begin, and end, anywhere in the source's part. */
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

/*
 * Costs. A word replaced is dearer than one dropped or added, so that words that changed places are
 * seen to; less dear than both, so that one for another pairs up. Source words left out get cheap in
 * number: a sentence left out is one change.
 */
const COSTS: Readonly<Record<number, number>> = {
  [SAME]: 0,
  [TYPOGRAPHY]: 2,
  [VARIANT]: 5,
  [CASE]: 10,
};
const GAP_DIFFERS = 20;
const SLIP = 60;
const OTHER_NUMBER = 130;
const OTHER_WORD = 150;
const OTHER_MARK = 80;
const UNLIKE = 100_000;
const OPEN_ADDED = 30;
const OPEN_DROPPED = 60;
const ADDED_WORD = 100;
const ADDED_MARK = 50;
const DROPPED_WORD = 20;
const DROPPED_MARK = 15;
/** Added words at a free end: rather the source's neighbours replaced. */
const END_WORD = 160;
const END_MARK = 60;
const FAR = 1_000_000_000;

/* Where a cell's best way comes from; two bits for each of the three states. */
const PAIRED = 0;
const ADDED = 1;
const DROPPED = 2;
const OUTSIDE = 3;

/**
 * The cheapest alignment of a block (Gotoh's algorithm: a run has a price and each of its words
 * another). Time and space are the product of the two lengths: the caller bounds it.
 */
export function alignBlock(
  { tokens }: Fragment,
  source: SourceTokens,
  block: Block,
  lexicon: Lexicon,
): Step[] {
  const { quotedFrom, sourceFrom, freeStart, freeEnd } = block;
  const rows = block.quotedTo - quotedFrom;
  const columns = block.sourceTo - sourceFrom;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let paired = new Int32Array(width).fill(FAR);
  let added = new Int32Array(width).fill(FAR);
  let dropped = new Int32Array(width).fill(FAR);
  let nextPaired = new Int32Array(width);
  let nextAdded = new Int32Array(width);
  let nextDropped = new Int32Array(width);
  const dropCosts = Int32Array.from({ length: columns }, (_, j) =>
    source.forms[sourceFrom + j]?.kind === 'mark' ? DROPPED_MARK : DROPPED_WORD,
  );
  const ends = endCosts(tokens, quotedFrom, rows);
  if (freeStart) paired.fill(FAR);
  else {
    paired[0] = 0;
    for (let j = 1; j < width; j++) {
      const open = j === 1 ? OPEN_DROPPED : (dropped[j - 1] ?? FAR);
      dropped[j] = open + (dropCosts[j - 1] ?? 0);
      trace[j] = (j === 1 ? PAIRED : DROPPED) << 4;
    }
  }
  // The whole quotation outside the source is the last resort.
  let best = freeStart || freeEnd ? ends.before(rows) : FAR;
  let bestRow = 0;
  let bestColumn = -1;
  for (let i = 1; i <= rows; i++) {
    const quoted = tokens[quotedFrom + i - 1];
    if (!quoted) break;
    const addCost = quoted.form.kind === 'mark' ? ADDED_MARK : ADDED_WORD;
    const outside = freeStart ? ends.before(i - 1) : FAR;
    const left = ends.after(i);
    nextPaired[0] = FAR;
    nextDropped[0] = FAR;
    const fromPaired = (paired[0] ?? FAR) + OPEN_ADDED;
    nextAdded[0] = Math.min(fromPaired, added[0] ?? FAR) + addCost;
    trace[i * width] = (fromPaired <= (added[0] ?? FAR) ? PAIRED : ADDED) << 2;
    for (let j = 1; j < width; j++) {
      let cost = paired[j - 1] ?? FAR;
      let from = PAIRED;
      const diagonalAdded = added[j - 1] ?? FAR;
      if (diagonalAdded < cost) [cost, from] = [diagonalAdded, ADDED];
      const diagonalDropped = dropped[j - 1] ?? FAR;
      if (diagonalDropped < cost) [cost, from] = [diagonalDropped, DROPPED];
      if (outside < cost) [cost, from] = [outside, OUTSIDE];
      const form = source.forms[sourceFrom + j - 1];
      const gap = source.gaps[sourceFrom + j - 1] ?? 0;
      const pair = form ? cost + pairCost(quoted, form, gap, lexicon) : FAR;
      nextPaired[j] = Math.min(pair, FAR);

      // Added words come before dropped ones: the other order costs as much.
      let add = (paired[j] ?? FAR) + OPEN_ADDED;
      let addFrom = PAIRED;
      if ((added[j] ?? FAR) < add) [add, addFrom] = [added[j] ?? FAR, ADDED];
      nextAdded[j] = Math.min(add + addCost, FAR);

      let drop = (nextPaired[j - 1] ?? FAR) + OPEN_DROPPED;
      let dropFrom = PAIRED;
      if ((nextDropped[j - 1] ?? FAR) < drop)
        [drop, dropFrom] = [nextDropped[j - 1] ?? FAR, DROPPED];
      if ((nextAdded[j - 1] ?? FAR) + OPEN_DROPPED < drop) {
        [drop, dropFrom] = [(nextAdded[j - 1] ?? FAR) + OPEN_DROPPED, ADDED];
      }
      nextDropped[j] = Math.min(drop + (dropCosts[j - 1] ?? 0), FAR);
      trace[i * width + j] = from | (addFrom << 2) | (dropFrom << 4);
      if (freeEnd && pair + left < best) [best, bestRow, bestColumn] = [pair + left, i, j];
    }
    [paired, nextPaired] = [nextPaired, paired];
    [added, nextAdded] = [nextAdded, added];
    [dropped, nextDropped] = [nextDropped, dropped];
  }
  let state = PAIRED;
  if (!freeEnd) {
    for (const [candidate, costs] of [paired, added, dropped].entries()) {
      const cost = costs[columns] ?? FAR;
      if (cost < best) [best, state, bestRow, bestColumn] = [cost, candidate, rows, columns];
    }
  }
  return walkBack(trace, width, block, { state, row: bestRow, column: bestColumn }).map((step) => {
    const quoted = tokens[step.quoted];
    const form = source.forms[step.source];
    const level = quoted && form ? compareToken(quoted, form, lexicon) : DIFFERENT;
    return { quoted: step.quoted, source: step.source, level };
  });
}

type QuotedTokens = Fragment['tokens'];

function pairCost(
  quoted: QuotedTokens[number],
  form: SourceTokens['forms'][number],
  gap: number,
  lexicon: Lexicon,
): number {
  if (quoted.form.folded === form.folded) {
    const differs = quoted.gap !== gap && quoted.gap < 2 ? GAP_DIFFERS : 0;
    return (COSTS[compareToken(quoted, form, lexicon)] ?? 0) + differs;
  }
  const { kind } = quoted.form;
  if ((kind === 'mark') !== (form.kind === 'mark')) return UNLIKE;
  if (kind === 'mark') return OTHER_MARK;
  if (quoted.form.base === form.base) return SLIP;
  return kind === 'number' && form.kind === 'number' ? OTHER_NUMBER : OTHER_WORD;
}

/** What the first so many tokens cost outside the source, and those behind the first so many. */
function endCosts(
  tokens: QuotedTokens,
  from: number,
  rows: number,
): { before: (count: number) => number; after: (count: number) => number } {
  const sums = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) {
    const kind = tokens[from + i]?.form.kind;
    sums[i + 1] = (sums[i] ?? 0) + (kind === 'mark' ? END_MARK : END_WORD);
  }
  const total = sums[rows] ?? 0;
  const open = (sum: number): number => (sum === 0 ? 0 : sum + OPEN_ADDED);
  return {
    before: (count) => open(sums[count] ?? 0),
    after: (count) => open(total - (sums[count] ?? 0)),
  };
}

/** The steps of the best way, first to last. */
function walkBack(
  trace: Uint8Array,
  width: number,
  { quotedFrom, quotedTo, sourceFrom }: Block,
  end: { state: number; row: number; column: number },
): Omit<Step, 'level'>[] {
  let { state, row, column } = end;
  const steps: Omit<Step, 'level'>[] = [];
  for (let quoted = quotedTo - 1; quoted >= quotedFrom + row; quoted--) {
    steps.push({ quoted, source: -1 });
  }
  while (row > 0 || column > 0) {
    const quoted = quotedFrom + row - 1;
    const from = trace[row * width + column] ?? 0;
    if (state === OUTSIDE || column < 0) {
      steps.push({ quoted, source: -1 });
      row -= 1;
      if (row === 0) break;
    } else if (state === PAIRED) {
      steps.push({ quoted, source: sourceFrom + column - 1 });
      state = from & 3;
      row -= 1;
      column -= 1;
      if (state === OUTSIDE && row === 0) break;
    } else if (state === ADDED) {
      steps.push({ quoted, source: -1 });
      state = (from >> 2) & 3;
      row -= 1;
    } else {
      steps.push({ quoted: -1, source: sourceFrom + column - 1 });
      state = (from >> 4) & 3;
      column -= 1;
    }
  }
  return steps.toReversed();
}

import type { TextRange } from '../../text/range';

/** A text in NFC, in which figures are read, with the way back to what was given. */
export interface Composed {
  readonly text: string;
  readonly toComposed: (this: void, range: TextRange) => TextRange;
  readonly toGiven: (this: void, range: TextRange) => TextRange;
}

/** A letter with its marks; no language stacks more of them. */
const CLUSTER = /\P{M}\p{M}{1,16}/gu;

/** Letters whose marks stand apart are composed one by one, so that offsets can follow. Linear. */
export function compose(given: string): Composed {
  const same = (range: TextRange): TextRange => range;
  const parts: string[] = [];
  /** Where the two texts part: [given, composed] just behind each letter that became shorter. */
  const givenEnds: number[] = [];
  const composedEnds: number[] = [];
  let done = 0;
  let length = 0;
  for (const { 0: cluster, index } of given.matchAll(CLUSTER)) {
    const letter = cluster.normalize('NFC');
    if (letter === cluster) continue;
    parts.push(given.slice(done, index), letter);
    length += index - done + letter.length;
    done = index + cluster.length;
    givenEnds.push(done);
    composedEnds.push(length);
  }
  if (parts.length === 0) return { text: given, toComposed: same, toGiven: same };
  parts.push(given.slice(done));
  const mapped = (from: readonly number[], to: readonly number[]) => (range: TextRange) => ({
    start: moved(range.start, from, to),
    end: moved(range.end, from, to),
  });
  return {
    text: parts.join(''),
    toComposed: mapped(givenEnds, composedEnds),
    toGiven: mapped(composedEnds, givenEnds),
  };
}

/** An offset of one text in the other, by the last border at or before it. */
function moved(offset: number, from: readonly number[], to: readonly number[]): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? offset : (to[low - 1] ?? 0) + offset - (from[low - 1] ?? 0);
}

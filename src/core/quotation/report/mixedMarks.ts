import type { TextRange } from '../../text/range';

/** A quotation mark without a partner. */
export interface FreeMark {
  readonly mark: string;
  readonly at: number;
}

/** What closes a mark that has no proper partner: writers mix curly and straight marks. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '"“', '"': '”' };

/**
 * Pairs of unlike marks ("…” or “…" or “…“), with the marks, out of those that are left when all
 * others are paired: an opening with the next closing one that the same pairs enclose, if no other
 * opening stands between. Linear but for the sorting.
 */
export function mixedPairs(
  openings: readonly FreeMark[],
  closers: readonly FreeMark[],
  pairs: readonly TextRange[],
): TextRange[] {
  const enclosing = enclosures(pairs);
  const found: TextRange[] = [];
  let next = 0;
  let end = 0;
  const ordered = openings.toSorted((a, b) => a.at - b.at);
  ordered.forEach(({ mark, at }, index) => {
    if (at < end) return;
    while ((closers[next]?.at ?? Infinity) <= at) next += 1;
    const closer = closers[next];
    if (!closer || !CLOSED_BY[mark]?.includes(closer.mark)) return;
    const other = ordered[index + 1];
    if (other && other.at < closer.at) return;
    if (enclosing(at) !== enclosing(closer.at)) return;
    end = closer.at + 1;
    if (closer.at > at + 1) found.push({ start: at, end });
  });
  return found;
}

/** Tells of offsets, asked in ascending order, the innermost pair round them. */
function enclosures(pairs: readonly TextRange[]): (at: number) => TextRange | undefined {
  const ordered = pairs.toSorted((a, b) => a.start - b.start);
  const open: TextRange[] = [];
  let next = 0;
  return (at) => {
    for (let pair = ordered[next]; pair && pair.start < at; pair = ordered[next]) {
      open.push(pair);
      next += 1;
    }
    // Pairs nest: those that ended before a later one began stand below it and end before it does.
    while ((open.at(-1)?.end ?? Infinity) <= at) open.pop();
    return open.at(-1);
  };
}

import type { TextRange } from './range';

/** How many leading items pass a test that, once failed, fails for all that follow. */
export function countWhile(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Index of the last item that starts at or before an offset, or -1; items are in text order. */
export function lastStartingBy(
  items: readonly { readonly start: number }[],
  offset: number,
): number {
  return countWhile(items.length, (i) => (items[i]?.start ?? Infinity) <= offset) - 1;
}

/** Index of the first range that ends after an offset, or the length; ranges are in text order. */
export function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  return countWhile(ranges.length, (i) => (ranges[i]?.end ?? Infinity) <= offset);
}

const space = /\s/u;

/** The range without white space at its ends, or null where nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && space.test(text.charAt(start))) {
    start++;
  }
  while (end > start && space.test(text.charAt(end - 1))) {
    end--;
  }
  return start < end ? { start, end } : null;
}

import { locatorBehind } from '../quotation/markup/wordedLocator';
import type { TextRange } from '../text/range';

/** From the first to the last of the ranges round `at` that only `between` parts. */
export function chainAround(
  text: string,
  marked: readonly TextRange[],
  at: TextRange,
  between: RegExp,
): TextRange {
  const ranges = marked.toSorted((a, b) => a.start - b.start);
  const index = ranges.findIndex(({ start, end }) => start === at.start && end === at.end);
  if (index < 0) return at;
  const isJoined = (left: TextRange, right: TextRange) =>
    between.test(text.slice(left.end, right.start));
  let [first, last] = [index, index];
  for (;;) {
    const [before, here] = [ranges[first - 1], ranges[first]];
    if (!before || !here || !isJoined(before, here)) break;
    first -= 1;
  }
  for (;;) {
    const [here, next] = [ranges[last], ranges[last + 1]];
    if (!here || !next || !isJoined(here, next)) break;
    last += 1;
  }
  return { start: ranges[first]?.start ?? at.start, end: ranges[last]?.end ?? at.end };
}

/** The range with the locator in words right behind it, ", đoạn 5". */
export function withLocatorBehind(text: string, range: TextRange): TextRange {
  return { start: range.start, end: locatorBehind(text, range.end)?.range.end ?? range.end };
}

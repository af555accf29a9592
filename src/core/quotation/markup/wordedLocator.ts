import { locatorAt } from '../locatorWords';
import type { CitationMark } from '../report/markup';

/** As much as is looked at, in UTF-16 units. */
const LONGEST = 110;

/** A locator in words right behind a citation whose markup has no place for it: ", đoạn 5". */
export function locatorBehind(text: string, at: number): CitationMark['locator'] {
  if (!text.startsWith(', ', at)) return null;
  const start = at + 2;
  const found = locatorAt(text.slice(start, start + LONGEST));
  if (found === null) return null;
  const end = start + found.length;
  return { text: text.slice(start, end), range: { start, end } };
}

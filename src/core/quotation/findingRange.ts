import type { TextRange } from '../text/range';
import type { FindingCode } from './findings';
import type { VerifiedQuotation } from './verify/results';
import type { PlacedItem } from './verify/verifyReport';

/** Where an item stands in the report: a quotation with its marks left out. */
export function itemRange({ item, unitStart }: PlacedItem): TextRange {
  return { start: item.written.start + unitStart, end: item.written.end + unitStart };
}

/** Where an item can be asked about: a citation from its key to its locator. */
export function itemReach(placed: PlacedItem): TextRange {
  const { item, unitStart } = placed;
  const { start, end } = itemRange(placed);
  const locator = item.kind === 'citation' ? item.reference.locator : null;
  if (!locator) return { start, end };
  return {
    start: Math.min(start, locator.range.start + unitStart),
    end: Math.max(end, locator.range.end + unitStart),
  };
}

/** Where in the report a finding shows: the words that are wrong, not all of a quotation. */
export function findingRange(placed: PlacedItem, code: FindingCode): TextRange {
  const { item, unitStart } = placed;
  if (item.kind === 'citation' && code === 'wrong-locator' && item.reference.locator) {
    const { start, end } = item.reference.locator.range;
    return { start: start + unitStart, end: end + unitStart };
  }
  if (item.kind !== 'quotation' || code !== item.verdict || item.differences.length === 0) {
    return itemRange(placed);
  }
  const { start, end } = item.shown.toWritten(differing(item));
  return { start: start + unitStart, end: end + unitStart };
}

/** From the first word that differs to the last; where words are missing, the word before. */
function differing({ shown, differences }: VerifiedQuotation): TextRange {
  let first = Infinity;
  let last = 0;
  for (const { reportRange } of differences) {
    const { start, end } =
      reportRange.end > reportRange.start ? reportRange : wordBefore(shown.text, reportRange.start);
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return { start: first, end: last };
}

/** The word that ends at or before an offset, or else the one behind it. */
function wordBefore(text: string, offset: number): TextRange {
  let end = offset;
  while (end > 0 && !isWord(text, end - 1)) end -= 1;
  if (end === 0) {
    let start = offset;
    while (start < text.length && !isWord(text, start)) start += 1;
    let behind = start;
    while (behind < text.length && isWord(text, behind)) behind += 1;
    return { start, end: behind };
  }
  let start = end;
  while (start > 0 && isWord(text, start - 1)) start -= 1;
  return { start, end };
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

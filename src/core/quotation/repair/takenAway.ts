import type { TextRange } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type { WrittenEdit } from './repair';

/** Shown words that are repaired. */
export interface RepairedText {
  readonly shown: ShownText;
  /** What they are written as, with the markup at their ends. */
  readonly written: TextRange;
}

/** Longer than this, what stands before and behind a word is no pair of marks. */
const LONGEST_MARK = 3;

/**
 * Edits that take away what a range of shown text is written as, but for its part number `kept`.
 * Marks that enclose just what goes (`*word*`) go with it: empty ones would mean something else.
 */
export function takenAway(
  { shown, written }: RepairedText,
  range: TextRange,
  kept = -1,
): WrittenEdit[] {
  const parts = shown.writtenParts(range);
  const { start, end } = range;
  const before =
    start === 0 ? written.start : shown.toWritten({ start: start - 1, end: start }).end;
  const behind =
    end === shown.text.length ? written.end : shown.toWritten({ start: end, end: end + 1 }).start;
  let from = before;
  return parts.flatMap((part, index): WrittenEdit[] => {
    const to = parts[index + 1]?.start ?? behind;
    const length = part.start - from;
    const isPair = length > 0 && length <= LONGEST_MARK && to - part.end === length;
    const gone = isPair ? { start: from, end: to } : part;
    from = gone.end;
    return index === kept ? [] : [{ range: gone, text: '' }];
  });
}

import type { TextRange } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type { WrittenEdit } from './repair';

/** Longer than this, what stands before and behind a word is no pair of marks. */
const LONGEST_MARK = 3;

/**
 * Edits that take away what a range of shown text is written as, from its part number `first` on.
 * Marks that enclose just what goes (`*word*`) go with it: empty ones would mean something else.
 */
export function takenAway(shown: ShownText, range: TextRange, first = 0): WrittenEdit[] {
  const parts = shown.writtenParts(range);
  const { start, end } = range;
  const before = start === 0 ? null : shown.toWritten({ start: start - 1, end: start }).end;
  const behind =
    end >= shown.text.length ? null : shown.toWritten({ start: end, end: end + 1 }).start;
  const edits: WrittenEdit[] = [];
  let taken = 0;
  for (const [index, part] of parts.entries()) {
    if (index < first) continue;
    const from = Math.max(taken, parts[index - 1]?.end ?? before ?? part.start);
    const to = parts[index + 1]?.start ?? behind ?? part.end;
    const length = part.start - from;
    const isPair = length > 0 && length <= LONGEST_MARK && to - part.end === length;
    const gone = isPair ? { start: from, end: to } : part;
    taken = gone.end;
    edits.push({ range: gone, text: '' });
  }
  return edits;
}

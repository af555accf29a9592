import type { TextRange } from '../text/range';
import type { Block } from './blocks';
import type { Segment } from './segments';

/**
 * The words of a range as a reader sees them: the source verbatim, without the markup of a Markdown
 * article. What stands between blocks (line ends) is kept as the source has it.
 */
export function shownText(
  text: string,
  blocks: readonly Block[],
  segments: (range: TextRange) => readonly Segment[],
  range: TextRange,
): string {
  const parts: string[] = [];
  let from = range.start;
  for (const block of blocks) {
    if (block.end <= range.start || block.start >= range.end) {
      continue;
    }
    parts.push(text.slice(from, Math.max(from, block.start)));
    for (const { start, end, hidden } of segments(block)) {
      if (!hidden && end > range.start && start < range.end) {
        parts.push(text.slice(Math.max(start, range.start), Math.min(end, range.end)));
      }
    }
    from = Math.max(from, block.end);
  }
  parts.push(text.slice(from, Math.max(from, range.end)));
  return parts.join('');
}

import type { TextRange } from '../core/text/range';
import type { TextMap } from './textMap';

/**
 * The range of the article that is selected in the page, exact to the UTF-16 unit; null where the
 * selection covers no source text. What we added to the page counts as nothing.
 */
export function selectedRange(selection: Selection | null, map: TextMap): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = map.offsetAt(startContainer, startOffset, 'start');
  const end = map.offsetAt(endContainer, endOffset, 'end');
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Selects a range of the article in the page, with the caret at its end. */
export function selectRange(range: TextRange, map: TextMap): void {
  const found = map.domRange(range);
  if (found) {
    document
      .getSelection()
      ?.setBaseAndExtent(
        found.startContainer,
        found.startOffset,
        found.endContainer,
        found.endOffset,
      );
  }
}

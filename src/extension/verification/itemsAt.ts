import type { CheckedItem, Position, PositionRange } from '../../protocol/verification';

/** Negative, zero or positive, as `a` stands before, at or behind `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether a cursor is in or at either end of a range. */
function touches({ start, end }: PositionRange, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}

function encloses(outer: PositionRange, inner: PositionRange): boolean {
  return (
    comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0
  );
}

/**
 * The items at a cursor, the innermost first: a figure within a quotation before the quotation. Of
 * items side by side, the one that begins at the cursor comes first.
 */
export function itemsAt(items: readonly CheckedItem[], position: Position): readonly CheckedItem[] {
  return items
    .filter(({ range }) => touches(range, position))
    .toSorted((a, b) => {
      const inner = Number(encloses(a.range, b.range)) - Number(encloses(b.range, a.range));
      return inner || comparePositions(b.range.start, a.range.start);
    });
}

/** The item that is selected as a whole, else the innermost at the cursor. */
export function itemAt(
  items: readonly CheckedItem[],
  selection: PositionRange,
  cursor: Position,
): CheckedItem | null {
  const selected = items.find(
    ({ range }) =>
      comparePositions(range.start, selection.start) === 0 &&
      comparePositions(range.end, selection.end) === 0,
  );
  return selected ?? itemsAt(items, cursor)[0] ?? null;
}

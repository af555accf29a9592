/** Text that takes the place of a half-open range, in UTF-16 offsets of the text before. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A selection of an editor, in UTF-16 offsets; a cursor where both are the same. */
export interface SelectedOffsets {
  readonly anchor: number;
  readonly active: number;
}

/** Half-open, in UTF-16 offsets. */
export interface InsertedRange {
  readonly start: number;
  readonly end: number;
  /** How far an editor may take a cursor: behind what else is added at the same place. */
  readonly reach: number;
}

/**
 * Where each of the replacements is in the text that has them all, and what else is added.
 * @param replaced apart from each other, in any order
 * @param added comes behind a replacement at the same place, as a footnote does behind its call
 * @returns in the order of `replaced`
 */
export function insertedRanges(
  replaced: readonly Replacement[],
  added: Replacement | null = null,
): readonly InsertedRange[] {
  const ranges = new Map<Replacement, InsertedRange>();
  let moved = 0;
  const all = added ? [...replaced, added] : replaced;
  for (const one of all.toSorted((a, b) => a.start - b.start)) {
    const start = one.start + moved;
    const end = start + one.text.length;
    const reach = added?.start === one.end ? end + added.text.length : end;
    ranges.set(one, { start, end, reach });
    moved += one.text.length - (one.end - one.start);
  }
  return replaced.flatMap((one) => ranges.get(one) ?? []);
}

/**
 * Where the cursors still have to be set behind what was inserted. The editor has taken them there
 * mostly; whoever went on typing since is ahead, and whoever went elsewhere is to stay there.
 * @param inserted where what was inserted is now
 * @param selected what the editor has selected since
 * @param changes how often the text was changed; once is the insertion itself
 * @returns offsets, or null when nothing is to be set
 */
export function cursorsToSet(
  inserted: readonly InsertedRange[],
  selected: readonly SelectedOffsets[],
  changes: number,
): readonly number[] | null {
  const areLeft =
    changes === 1 &&
    selected.length === inserted.length &&
    inserted.every(({ start, reach }, index) => {
      const { anchor = -1, active = -1 } = selected[index] ?? {};
      return start <= Math.min(anchor, active) && Math.max(anchor, active) <= reach;
    });
  const ends = inserted.map(({ end }) => end);
  const areThere = ends.every(
    (end, index) => selected[index]?.anchor === end && selected[index].active === end,
  );
  return areLeft && !areThere ? ends : null;
}

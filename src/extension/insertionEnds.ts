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

/**
 * Where each of the replacements ends in the text that has them all, and what else is added.
 * @param replaced apart from each other, in any order
 * @param added comes behind a replacement at the same place, as a footnote does behind its call
 * @returns offsets, in the order of `replaced`
 */
export function endsOf(
  replaced: readonly Replacement[],
  added: Replacement | null = null,
): readonly number[] {
  const ends = new Map<Replacement, number>();
  let moved = 0;
  const all = added ? [...replaced, added] : replaced;
  for (const one of all.toSorted((a, b) => a.start - b.start)) {
    ends.set(one, one.start + moved + one.text.length);
    moved += one.text.length - (one.end - one.start);
  }
  return replaced.map((one) => ends.get(one) ?? 0);
}

/**
 * Where the cursors still have to be set behind what was inserted. The editor has taken them there
 * mostly, and whoever went on typing since is ahead, and would be set back.
 * @param ends where what was inserted ends
 * @param selected what the editor has selected since
 * @param changes how often the text was changed; once is the insertion itself
 * @returns offsets, or null when nothing is to be set
 */
export function cursorsToSet(
  ends: readonly number[],
  selected: readonly SelectedOffsets[],
  changes: number,
): readonly number[] | null {
  const areThere =
    selected.length === ends.length &&
    ends.every((end, index) => selected[index]?.anchor === end && selected[index].active === end);
  return areThere || changes !== 1 ? null : ends;
}

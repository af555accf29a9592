import type { Cite } from 'citeproc';
import type { Citation, CitedItem } from '../protocol/citing';

/** Where a cite stands among those before it, as styles ask for it (CSL 1.0.2, `position`). */
export type Position = Pick<Cite, 'position' | 'near-note' | 'first-reference-note-number'>;

const first = 0;
const subsequent = 1;
const ibid = 2;
const ibidWithLocator = 3;

/** Notes up to this far back are near, unless a style says otherwise. */
const usualNearness = 5;

/**
 * The position of each cite. Every citation counts as one note, from 1. A cite repeats the one
 * before it ("ibid.") if that one is within the same citation, or was alone in the one before.
 */
export function positions(
  citations: readonly Citation[],
  nearness = usualNearness,
): readonly (readonly Position[])[] {
  const firstNote = new Map<string, number>();
  const lastNote = new Map<string, number>();
  let before: CitedItem | null = null;
  return citations.map(({ items }, index) => {
    const note = index + 1;
    const found = items.map((item, at): Position => {
      const repeated = at > 0 ? (items[at - 1] ?? null) : before;
      const known = firstNote.get(item.id);
      const last = lastNote.get(item.id) ?? note;
      firstNote.set(item.id, known ?? note);
      lastNote.set(item.id, note);
      if (known === undefined) return { position: first };
      return {
        position: repeated?.id === item.id ? repetition(repeated, item) : subsequent,
        'near-note': note - last <= nearness,
        'first-reference-note-number': known,
      };
    });
    before = items.length === 1 ? (items[0] ?? null) : null;
    return found;
  });
}

function repetition(before: CitedItem, cite: CitedItem): number {
  const place = ({ locator }: CitedItem) => (locator ? `${locator.kind} ${locator.value}` : '');
  if (place(before) === place(cite)) return ibid;
  // "ibid." cannot say that the whole work is meant after a place in it.
  return place(cite) === '' ? subsequent : ibidWithLocator;
}

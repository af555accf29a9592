import type { Cite } from 'citeproc';
import type { CitationCluster, CitedItem } from '../core/citation/cluster';

/** Where a cite stands among those before it, as styles ask for it (CSL 1.0.2, `position`). */
export type Position = Pick<Cite, 'position' | 'near-note' | 'first-reference-note-number'>;

const first = 0;
const subsequent = 1;
const ibid = 2;
const ibidWithLocator = 3;

/** Notes up to this far back are near, unless a style says otherwise. */
const usualNearness = 5;

/**
 * The position of each cite. A citation in no note counts as one, from 1. A cite repeats the one
 * before it ("ibid.") if that one is within the same citation, or was alone in the one before.
 */
export function positions(
  citations: readonly CitationCluster[],
  nearness = usualNearness,
): readonly (readonly Position[])[] {
  const firstNote = new Map<string, number>();
  const lastNote = new Map<string, number>();
  let before: CitedItem | null = null;
  return citations.map(({ items, note: own }, index) => {
    const note = own ?? index + 1;
    const found = items.map((item, at): Position => {
      const repeated = at > 0 ? (items[at - 1] ?? null) : before;
      const known = firstNote.get(item.key);
      const last = lastNote.get(item.key) ?? note;
      firstNote.set(item.key, known ?? note);
      lastNote.set(item.key, note);
      if (known === undefined) return { position: first };
      return {
        position: repeated?.key === item.key ? repetition(repeated, item) : subsequent,
        'near-note': note - last <= nearness,
        'first-reference-note-number': known,
      };
    });
    before = items.length === 1 ? (items[0] ?? null) : null;
    return found;
  });
}

function repetition(before: CitedItem, cite: CitedItem): number {
  if ((before.locator ?? '') === (cite.locator ?? '')) return ibid;
  // "ibid." cannot say that the whole work is meant after a place in it.
  return cite.locator === null ? subsequent : ibidWithLocator;
}

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

/** What has been cited, in the text or in notes. */
interface Past {
  readonly first: Map<string, number>;
  readonly last: Map<string, number>;
  /** The only cite of the citation before; null where that had several. */
  before: CitedItem | null;
}

/**
 * The position of each cite; text and footnotes are read apart. A citation in no note counts as one,
 * from 1. A cite repeats the one before it ("ibid.") if that one is within the same citation, or was
 * alone in the one before.
 */
export function positions(
  citations: readonly CitationCluster[],
  nearness = usualNearness,
): readonly (readonly Position[])[] {
  const past = (): Past => ({ first: new Map(), last: new Map(), before: null });
  const inText = past();
  const inNotes = past();
  return citations.map(({ items, note: own }, index) => {
    const known = own === null ? inText : inNotes;
    const found = positionsIn(items, own ?? index + 1, known, nearness);
    known.before = items.length === 1 ? (items[0] ?? null) : null;
    return found;
  });
}

function positionsIn(
  items: readonly CitedItem[],
  note: number,
  { first: firsts, last: lasts, before }: Past,
  nearness: number,
): Position[] {
  return items.map((item, at): Position => {
    const repeated = at > 0 ? (items[at - 1] ?? null) : before;
    const known = firsts.get(item.key);
    const last = lasts.get(item.key) ?? note;
    firsts.set(item.key, known ?? note);
    lasts.set(item.key, note);
    if (known === undefined) return { position: first };
    return {
      position: repeated?.key === item.key ? repetition(repeated, item) : subsequent,
      'near-note': note - last <= nearness,
      'first-reference-note-number': known,
    };
  });
}

function repetition(before: CitedItem, cite: CitedItem): number {
  if ((before.locator ?? '') === (cite.locator ?? '')) return ibid;
  // "ibid." cannot say that the whole work is meant after a place in it.
  return cite.locator === null ? subsequent : ibidWithLocator;
}

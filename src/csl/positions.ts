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
  /** The cite before, its note, and how many that note has. */
  before: CitedItem | null;
  note: number;
  count: number;
}

/**
 * The position of each cite; text and footnotes are read apart. A citation in no note counts as one,
 * from 1. A cite repeats the one before it ("ibid.") if that one is within the same note, or was alone
 * in the one before; a note between them that cites nothing parts them too.
 */
export function positions(
  citations: readonly CitationCluster[],
  nearness = usualNearness,
): readonly (readonly Position[])[] {
  const past = (): Past => ({ first: new Map(), last: new Map(), before: null, note: 0, count: 0 });
  const inText = past();
  const inNotes = past();
  return citations.map(({ items, note: own }, index) => {
    const known = own === null ? inText : inNotes;
    const note = own ?? index + 1;
    if (known.note !== note) {
      const isNext = own === null || known.note >= note - 1;
      if (known.count !== 1 || !isNext) known.before = null;
      known.note = note;
      known.count = 0;
    }
    const found = positionsIn(items, note, known, nearness);
    known.count += items.length;
    known.before = items.at(-1) ?? known.before;
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

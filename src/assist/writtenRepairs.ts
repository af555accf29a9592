import { itemReach } from '../core/quotation/findingRange';
import type { Offer } from '../core/quotation/repair/offers';
import { offersOf } from '../core/quotation/repair/offers';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { OfferKind } from '../core/quotation/repair/offers';

/** A repair as text: what to look for in the draft, and what to write in its place. */
export interface WrittenRepair {
  readonly kind: OfferKind;
  readonly detail: string;
  readonly replace: string;
  readonly with: string;
}

/** The repairs of an item that change something; the one to propose first in front. */
export function writtenRepairs(
  placed: PlacedItem,
  text: string,
  target: RepairTarget,
): readonly WrittenRepair[] {
  return offersOf(placed.item, target)
    .filter(({ kind }) => kind !== 'ignore')
    .flatMap((offer) => writtenRepair(placed, offer, text) ?? []);
}

function writtenRepair(placed: PlacedItem, offer: Offer, text: string): WrittenRepair | null {
  const edits = offer
    .edits()
    .map(({ range, text: words }) => ({
      start: range.start + placed.unitStart,
      end: range.end + placed.unitStart,
      words,
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const reach = itemReach(placed);
  const start = Math.min(reach.start, ...edits.map((edit) => edit.start));
  const end = Math.max(reach.end, ...edits.map((edit) => edit.end));
  let repaired = '';
  let at = start;
  for (const edit of edits) {
    repaired += text.slice(at, edit.start) + edit.words;
    at = edit.end;
  }
  repaired += text.slice(at, end);
  const replace = text.slice(start, end);
  if (repaired === replace) return null;
  return { kind: offer.kind, detail: offer.detail, replace, with: repaired };
}

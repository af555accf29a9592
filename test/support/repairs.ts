import type { Engine } from '../../src/core/engine';
import { detectConventions } from '../../src/core/insertion/conventions';
import type { DocumentLanguage } from '../../src/core/insertion/languages';
import type { Offer } from '../../src/core/quotation/repair/offers';
import { offersOf } from '../../src/core/quotation/repair/offers';
import type { RepairTarget } from '../../src/core/quotation/repair/repair';
import type { PlacedItem } from '../../src/core/quotation/verify/verifyReport';
import { checkText } from './verification';

export interface PlacedOffer {
  readonly placed: PlacedItem;
  readonly offer: Offer;
}

export function repairTarget(
  engine: Engine,
  text: string,
  language: DocumentLanguage,
): RepairTarget {
  return {
    language,
    conventions: detectConventions(text, language),
    locale: 'vi',
    article: (id) => engine.article(id),
  };
}

/** Every offer for every item of a report, in order. */
export function offersFor(
  engine: Engine,
  text: string,
  fileName: string,
  language: DocumentLanguage,
): readonly PlacedOffer[] {
  const { items } = checkText(engine, text, fileName);
  const target = repairTarget(engine, text, language);
  return items.flatMap((placed) =>
    offersOf(placed.item, target).map((offer) => ({ placed, offer })),
  );
}

/** The report with the edits of an offer made, the last first. */
export function repaired(text: string, { unitStart }: PlacedItem, offer: Offer): string {
  return offer
    .edits()
    .toSorted((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce(
      (before, { range, text: insert }) =>
        before.slice(0, range.start + unitStart) + insert + before.slice(range.end + unitStart),
      text,
    );
}

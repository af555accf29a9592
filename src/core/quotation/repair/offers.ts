import { formatLocator } from '../../citation/locator';
import { locatorOf } from '../../library/locate';
import { tied } from '../../insertion/escape/latex';
import type { TextRange } from '../../text/range';
import type { Reference } from '../verify/references';
import type {
  SourcePlace,
  VerifiedCitation,
  VerifiedFigure,
  VerifiedItem,
  VerifiedQuotation,
  VerifiedWords,
} from '../verify/results';
import type { RepairTarget, WrittenEdit } from './repair';
import { citedAs, markupOfTarget, written } from './repair';
import { replacedWords } from './replacedWords';
import { omissionEdits, omissionsOf, restoreEdits } from './restore';
import { sicEdits } from './sicMarks';

export type OfferKind =
  | 'restore'
  /** Restore, the mended errors marked; or mark those that a true quotation keeps. */
  | 'sic'
  | 'omission'
  | 'citation'
  | 'locator'
  | 'citekey'
  | 'figure'
  | 'ignore';

/** A repair that can be made; nothing is written before it is asked for. */
export interface Offer {
  readonly kind: OfferKind;
  /** What it writes, where that tells it from others: a key, a locator, a figure; else empty. */
  readonly detail: string;
  readonly preferred: boolean;
  edits(): readonly WrittenEdit[];
}

/** The repairs of an item, the one to propose first in front. */
export function offersOf(item: VerifiedItem, target: RepairTarget): readonly Offer[] {
  switch (item.kind) {
    case 'quotation':
      return quotationOffers(item, target);
    case 'figure':
      return figureOffers(item, target);
    case 'citation':
      return citationOffers(item, target);
    case 'unmarked':
      return unmarkedOffers(item, target);
  }
}

const IGNORE: Offer = { kind: 'ignore', detail: '', preferred: false, edits: () => [] };

function quotationOffers(item: VerifiedQuotation, target: RepairTarget): Offer[] {
  const { differences, source, elsewhere, references, attributed, verdict } = item;
  const article = source && target.article(source.articleId);
  const offers: Offer[] = [];
  if (article && differences.length > 0) {
    offers.push({
      kind: 'restore',
      detail: '',
      preferred: true,
      edits: () => restoreEdits(item, article, target, false),
    });
    if (differences.some(({ kind }) => kind === 'corrected')) {
      const edits = (): readonly WrittenEdit[] => restoreEdits(item, article, target, true);
      offers.push({ kind: 'sic', detail: '', preferred: false, edits });
    }
    if (omissionsOf(differences).length > 0) {
      const edits = (): readonly WrittenEdit[] => omissionEdits(item, article, target);
      offers.push({ kind: 'omission', detail: '', preferred: false, edits });
    }
  }
  if (article && verdict === 'verbatim') {
    const edits = sicEdits(item, article);
    if (edits.length > 0) {
      offers.push({ kind: 'sic', detail: '', preferred: false, edits: () => edits });
    }
  }
  if (source && !attributed) {
    const at = endOf(item);
    offers.push(citationOffer(source, [{ start: at, end: at }], target, offers.length === 0));
  }
  if (elsewhere) {
    const [reference] = references;
    if (reference) offers.push(movedCitation(reference, elsewhere, target));
  }
  const isFine = offers.length === 0 && verdict === 'verbatim';
  return isFine ? offers : [...offers, IGNORE];
}

/** Where a citation goes: behind the closing mark, or the last word of a block. */
function endOf({ block, written: words, outer }: VerifiedQuotation): number {
  return block ? words.end : outer.end;
}

function citationOffer(
  { articleId, range }: SourcePlace,
  places: readonly TextRange[],
  target: RepairTarget,
  preferred: boolean,
): Offer {
  return {
    kind: 'citation',
    detail: target.article(articleId)?.citekey ?? '',
    preferred,
    edits: () => {
      const article = target.article(articleId);
      if (!article) return [];
      const citation = markupOfTarget(target).citation(citedAs(article, range, target));
      return places.map((place) => ({ range: place, text: ` ${citation}` }));
    },
  };
}

/** Cites the article where the words stand instead of the one where they do not. */
function movedCitation(reference: Reference, place: SourcePlace, target: RepairTarget): Offer {
  const article = target.article(place.articleId);
  const detail = article?.citekey ?? place.articleId;
  return {
    kind: 'citekey',
    detail,
    preferred: true,
    edits: () => {
      if (!article) return [];
      const { mark } = reference;
      if (mark === null) {
        const citation = markupOfTarget(target).citation(citedAs(article, place.range, target));
        return [{ range: reference.whole, text: citation }];
      }
      const locator = locatorEdits(reference, place, target);
      return [{ range: mark.keyRange, text: detail }, ...locator];
    },
  };
}

/** Writes the locator of a passage into a citation. */
function locatorEdits(
  reference: Reference,
  { articleId, range }: SourcePlace,
  target: RepairTarget,
): WrittenEdit[] {
  const article = target.article(articleId);
  const locator = article && locatorOf(article, range);
  if (!locator) return [];
  const { mark, whole, narrative } = reference;
  const plain = written(formatLocator(locator, target.locale), target, ' ', ']');
  const words = mark?.syntax === 'latex' ? tied(plain) : plain;
  if (reference.locator) return [{ range: reference.locator.range, text: words }];
  if (mark) {
    const { at, before, after } = mark.locatorSlot;
    return [{ range: { start: at, end: at }, text: before + words + after }];
  }
  const at = narrative ? whole.end : whole.end - 1;
  return [{ range: { start: at, end: at }, text: `, ${words}` }];
}

function citationOffers(item: VerifiedCitation, target: RepairTarget): Offer[] {
  const { reference, passage, status, nearestKeys } = item;
  const { mark } = reference;
  if (status === 'unknown' && mark) {
    return nearestKeys.map((key, index) => ({
      kind: 'citekey',
      detail: key,
      preferred: index === 0,
      edits: () => [{ range: mark.keyRange, text: key }],
    }));
  }
  if (passage === null) return [];
  const offers: Offer[] = [];
  for (const place of [passage, ...item.alternatives]) {
    const article = target.article(place.articleId);
    const locator = article && locatorOf(article, place.range);
    if (!locator) continue;
    const detail = formatLocator(locator, target.locale);
    if (offers.some((offer) => offer.detail === detail)) continue;
    const edits = (): WrittenEdit[] => locatorEdits(reference, place, target);
    offers.push({ kind: 'locator', detail, preferred: offers.length === 0, edits });
    if (offers.length === MOST_PLACES) break;
  }
  return offers;
}

/** Of all the places where words stand, as many are offered. */
const MOST_PLACES = 5;

function figureOffers({ correction, quoted }: VerifiedFigure, target: RepairTarget): Offer[] {
  // What is quoted is restored with the quotation.
  if (correction === null || quoted) return [];
  const { shown, range, text } = correction;
  const repaired = { shown, written: shown.toWritten({ start: 0, end: shown.text.length }) };
  const edits = (): readonly WrittenEdit[] =>
    replacedWords(repaired, range, text, (words, previous, next) =>
      written(words, target, previous, next),
    );
  return [{ kind: 'figure', detail: text, preferred: true, edits }];
}

/** Puts the words in quotation marks and cites them. */
function unmarkedOffers(item: VerifiedWords, target: RepairTarget): Offer[] {
  const { source, written: words } = item;
  const [marks] = markupOfTarget(target).marks(target.conventions);
  const end = { start: words.end, end: words.end };
  const cited = citationOffer(source, [end], target, true);
  const edits = (): readonly WrittenEdit[] => [
    { range: { start: words.start, end: words.start }, text: marks?.open ?? '“' },
    ...cited.edits().map(({ range, text }) => ({ range, text: (marks?.close ?? '”') + text })),
  ];
  return [{ ...cited, edits }, IGNORE];
}

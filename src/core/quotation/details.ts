import { formatLocator } from '../citation/locator';
import type { DocumentLocale } from '../citation/locator';
import type { Article } from '../library/article';
import { articleTitle } from '../library/article';
import { locatorOf } from '../library/locate';
import { singleLine } from '../text/shorten';
import type { Difference } from './types';
import type { SourcePlace, VerifiedItem } from './verify/results';
import type { PlacedItem } from './verify/verifyReport';

/** What a finding's message tells besides its code. */
export interface FindingDetails {
  readonly differences: readonly Pick<Difference, 'kind' | 'report' | 'source'>[];
  /** Title of the article concerned. */
  readonly title: string | null;
  /** "đoạn 5", where the passage is. */
  readonly locator: string | null;
  /** The locator the report gives. */
  readonly given: string | null;
  readonly key: string | null;
  readonly nearestKey: string | null;
  readonly negation: string | null;
  readonly omitted: string | null;
  /** What the source says of a figure. */
  readonly expected: string | null;
  /** Locators of all the places that fit. */
  readonly places: readonly string[];
  /** Title of the article where the words stand instead. */
  readonly elsewhere: string | null;
}

/** A verified report and its library, as far as details are told from them. */
export interface DetailSources {
  readonly items: readonly PlacedItem[];
  /** The language locators are worded in. */
  readonly locale: DocumentLocale;
  article(id: string): Article | null;
}

function articleAt(place: SourcePlace | null, sources: DetailSources): Article | null {
  return place && sources.article(place.articleId);
}

/** The place of a passage in words; null where it has none. */
export function locatorText(place: SourcePlace | null, sources: DetailSources): string | null {
  const article = articleAt(place, sources);
  const locator = article && place && locatorOf(article, place.range);
  return locator && formatLocator(locator, sources.locale);
}

/** The passage an item is compared with, or shows. */
export function placeOf(item: VerifiedItem): SourcePlace | null {
  switch (item.kind) {
    case 'quotation':
      return item.source ?? item.elsewhere;
    case 'figure':
      return item.articleId !== null && item.expected
        ? {
            articleId: item.articleId,
            range: { start: item.expected.start, end: item.expected.end },
          }
        : null;
    case 'citation':
      return item.passage;
    case 'unmarked':
      return item.source;
  }
}

/** What a finding's message needs to know of its item. */
export function detailsOf(item: VerifiedItem, sources: DetailSources): FindingDetails {
  const place = placeOf(item);
  const cited =
    item.kind === 'quotation' && item.source === null
      ? item.references.flatMap(({ articleIds }) => articleIds)
      : [];
  const named = articleAt(place, sources);
  const [citedId] = cited;
  const ofTitle = citedId === undefined ? named : sources.article(citedId);
  const quotation = item.kind === 'quotation' ? item : null;
  const citation = item.kind === 'citation' ? item : null;
  const elsewhere = articleAt(quotation?.elsewhere ?? null, sources);
  const omission = quotation?.omitted.find(({ negation }) => negation !== null);
  const figureArticle =
    item.kind === 'figure' && item.articleId !== null ? sources.article(item.articleId) : null;
  const title = ofTitle ?? figureArticle;
  return {
    differences: quotation?.differences ?? [],
    title: title && articleTitle(title),
    locator: locatorText(place, sources),
    given: citation?.reference.locator?.text ?? null,
    key: citation?.reference.mark?.key ?? null,
    nearestKey: citation?.nearestKeys[0] ?? null,
    negation: omission?.negation ?? null,
    omitted: omission ? singleLine(omission.text) : null,
    expected: item.kind === 'figure' ? (item.expected?.text ?? null) : null,
    places: placesOf(item, sources),
    elsewhere: elsewhere && articleTitle(elsewhere),
  };
}

/** Locators of all the places that fit a citation. */
function placesOf(item: VerifiedItem, sources: DetailSources): readonly string[] {
  if (item.kind !== 'citation' || item.passage === null) return [];
  const places = [item.passage, ...item.alternatives];
  const locators = places.flatMap((place) => locatorText(place, sources) ?? []);
  return [...new Set(locators)];
}

import type { Locator } from '../core/citation/locator';
import type { Article } from '../core/library/article';
import { placeOf } from '../core/quotation/details';
import { rangesOfLocator } from '../core/quotation/verify/locators';
import type { Reference } from '../core/quotation/verify/references';
import type { SourcePlace, VerifiedItem } from '../core/quotation/verify/results';
import type { TextRange } from '../core/text/range';
import type { Session } from './session';

/** Where an item's words stand, or what a citation names; the likeliest first. */
export function sourcePlaces(session: Session, item: VerifiedItem): readonly SourcePlace[] {
  if (item.kind === 'citation' && item.passage === null) {
    return citedPlaces(session, item.reference);
  }
  const place = placeOf(item);
  if (!place) return [];
  return 'alternatives' in item ? [place, ...item.alternatives] : [place];
}

/** What a citation names: the place of its locator, or the title of the article. */
function citedPlaces(session: Session, { articleIds, locator }: Reference): readonly SourcePlace[] {
  return articleIds.flatMap((articleId) => {
    const article = session.engine.article(articleId);
    if (!article) return [];
    return [{ articleId, range: locatedRange(article, locator?.locator) ?? titleRange(article) }];
  });
}

/** From the first to the last that a locator names; null where it names nothing of the article. */
export function locatedRange(
  article: Article,
  locator: Locator | null | undefined,
): TextRange | null {
  const ranges = locator ? rangesOfLocator(article, locator) : null;
  const first = ranges?.[0];
  const last = ranges?.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function titleRange({ parsed }: Article): TextRange {
  const { start, end } = parsed.title ?? parsed.sentences[0] ?? { start: 0, end: 0 };
  return { start, end };
}

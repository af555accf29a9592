import { placeOf } from '../core/quotation/details';
import type { Reference } from '../core/quotation/verify/references';
import type { VerifiedCitation, VerifiedItem } from '../core/quotation/verify/results';
import type { TextRange } from '../core/text/range';
import { singleLine } from '../core/text/shorten';
import { itemRange } from '../core/quotation/findingRange';
import type { Use } from '../protocol/lsp';
import type { Session } from './session';
import { locatedRange } from './sourcePlaces';
import type { VerifiedReport } from './verification';
import { positionsOf } from './verificationView';

/** A place of a report that quotes, states or cites something of the library. */
export interface FoundUse extends Use {
  readonly articleId: string;
  /** The range of the article's text; null of a citation that names no place. */
  readonly source: TextRange | null;
}

/** A citation that vouches for a quotation is one use with it. */
export function usesIn(session: Session, { document, items }: VerifiedReport): FoundUse[] {
  const vouching = new Set<Reference>();
  for (const { item } of items) {
    if (item.kind === 'quotation' && item.source)
      item.references.forEach((one) => vouching.add(one));
  }
  return items.flatMap((placed): FoundUse[] => {
    const { item } = placed;
    if (item.kind === 'citation' && vouching.has(item.reference)) return [];
    const place = item.kind === 'citation' ? citedBy(session, item) : placeOf(item);
    if (!place) return [];
    const { articleId, range: source } = place;
    const range = positionsOf(document, itemRange(placed));
    return [{ uri: document.uri, range, text: wordsOf(item), articleId, source }];
  });
}

function citedBy(
  session: Session,
  { articleId, reference }: VerifiedCitation,
): { readonly articleId: string; readonly range: TextRange | null } | null {
  const article = articleId === null ? null : session.engine.article(articleId);
  if (articleId === null || !article) return null;
  return { articleId, range: locatedRange(article, reference.locator?.locator) };
}

function wordsOf(item: VerifiedItem): string {
  switch (item.kind) {
    case 'quotation':
      return singleLine(item.shown.text);
    case 'citation':
      return item.reference.mark?.key ?? '';
    case 'figure':
    case 'unmarked':
      return singleLine(item.text);
  }
}

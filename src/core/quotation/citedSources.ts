import type { TextRange } from '../text/range';
import type { PlacedItem } from './verify/verifyReport';

/** A source of a report, in the order in which it is first cited. */
export type CitedSource =
  { readonly articleId: string } | { /** Of no article of the library. */ readonly key: string };

export interface CitedSources {
  readonly sources: readonly CitedSource[];
  /** How many citations in words fit several articles, with no quotation to tell which is meant. */
  readonly ambiguous: number;
}

/**
 * What a report cites: by key, by title or author in words, and by quotations whose citation names
 * no source by itself ("(đoạn 5)"). What stands in `skipped` ranges of the report cites nothing.
 */
export function citedSources(
  items: readonly PlacedItem[],
  skipped: readonly TextRange[],
): CitedSources {
  const cited = items.filter(({ item, unitStart }) => {
    const at = item.written.start + unitStart;
    return !skipped.some(({ start, end }) => start <= at && at < end);
  });
  // What the words of a quotation tell of the citations that vouch for it.
  const told = new Map<object, string>();
  for (const { item } of cited) {
    if (item.kind !== 'quotation' || !item.source) continue;
    for (const reference of item.references) told.set(reference, item.source.articleId);
  }
  const sources = new Map<string, CitedSource>();
  let ambiguous = 0;
  for (const { item } of cited) {
    if (item.kind !== 'citation') continue;
    const { mark, articleIds } = item.reference;
    const articleId = articleOf(articleIds, mark === null ? told.get(item.reference) : undefined);
    if (articleId !== undefined) sources.set(`article ${articleId}`, { articleId });
    else if (mark) sources.set(`key ${mark.key}`, { key: mark.key });
    else if (articleIds.length > 1) ambiguous += 1;
  }
  return { sources: [...sources.values()], ambiguous };
}

/** The one article that is meant: the only one that may be, else the one that the words are from. */
function articleOf(articleIds: readonly string[], byWords: string | undefined): string | undefined {
  if (articleIds.length === 1) return articleIds[0];
  const fits = articleIds.length === 0 || (byWords !== undefined && articleIds.includes(byWords));
  return fits ? byWords : undefined;
}

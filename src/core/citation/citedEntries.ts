import type { Article } from '../library/article';
import type { PlacedItem } from '../quotation/verify/verifyReport';
import type { CslItem } from './cslItem';

/** A source with the key it is cited by. */
export interface CitedEntry {
  readonly citekey: string;
  readonly csl: CslItem;
}

/** What a report cites, each once, in the order in which it first does; and keys nobody knows. */
export interface CitedEntries {
  readonly entries: readonly CitedEntry[];
  readonly unknown: readonly string[];
}

/** @param own the sources of the report's own bibliographies, by key; the library comes first */
export function citedEntries(
  items: readonly PlacedItem[],
  article: (id: string) => Article | null,
  own: ReadonlyMap<string, CslItem>,
): CitedEntries {
  const found = new Map<string, CitedEntry>();
  const unknown = new Set<string>();
  for (const { item } of items) {
    if (item.kind !== 'citation') continue;
    const key = item.reference.mark?.key ?? null;
    const cited = item.articleId === null ? null : article(item.articleId);
    const csl = key === null ? undefined : own.get(key);
    if (cited) found.set(cited.citekey, cited);
    else if (key !== null && csl) found.set(key, { citekey: key, csl });
    else if (key !== null) unknown.add(key);
  }
  return { entries: [...found.values()], unknown: [...unknown] };
}

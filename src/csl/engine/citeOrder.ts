import CSL from 'citeproc';
import type { Cite, Engine } from 'citeproc';

/*
 * Where a style draws the works of one author together ("Smith 2003, 2010; Jones 2005"), they stand
 * together though it sorts by year. The processor does so where it keeps a whole document, not where
 * it writes one citation; there it even takes the directions of its keys for each other’s.
 */

/** Cites in the style’s order, those of one author behind the first; null where it draws none together. */
export function groupedByAuthor(engine: Engine, cites: readonly Cite[]): Cite[] | null {
  const { opt } = engine;
  const isSorted = engine.citation_sort.tokens.length > 0 && !opt.citation_number_sort;
  if (!opt.grouped_sort || !isSorted || cites.length < 2) return null;
  const known = cites.map((cite) => {
    const item = engine.retrieveItem(cite.id);
    // The first key would be the author’s.
    const sortkeys = ['', ...CSL.getSortKeys.call(engine, item, 'citation_sort')];
    return { cite, author: authorOf(engine, item), keys: [item, { sortkeys }] as const };
  });
  known.sort((a, b) => engine.citation.srt.compareCompositeKeys(a.keys, b.keys));
  const groups = new Map<string, Cite[]>();
  known.forEach(({ cite, author }, at) => {
    const name = author || String(at);
    const group = groups.get(name);
    if (group) group.push(cite);
    else groups.set(name, [cite]);
  });
  return [...groups.values()].flat();
}

/** Who wrote an item, as citations name them; empty for nobody. */
function authorOf(engine: Engine, item: { readonly id: string }): string {
  engine.tmp.authorstring_request = true;
  CSL.getAmbiguousCite.call(engine, item, engine.registry.registry[item.id]?.disambig);
  engine.tmp.authorstring_request = false;
  return engine.registry.authorstrings[item.id] ?? '';
}

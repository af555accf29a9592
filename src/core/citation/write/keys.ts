import { citekeyFromTitle } from '../citekey';
import type { CslItem } from '../cslItem';
import type { BibliographyEntry } from './entry';

/** What every format can have for a key: a slash too, as databases make them. */
const KEY = /^[^\s,{}()[\]=#%"'\\~]{1,200}$/;

/**
 * Items with the keys they are cited by. A key that some format would not take, or that another
 * item has, is replaced by one made of the title, so that the file can be read.
 */
export function withExportKeys(
  items: readonly { readonly citekey: string; readonly csl: CslItem }[],
): readonly BibliographyEntry[] {
  const taken = new Set(items.map(({ citekey }) => citekey).filter((key) => KEY.test(key)));
  const used = new Set<string>();
  return items.map(({ citekey, csl }) => {
    const isFree = KEY.test(citekey) && !used.has(citekey);
    const key = isFree ? citekey : citekeyFromTitle(csl.title ?? '', taken);
    taken.add(key);
    used.add(key);
    return { key, item: csl };
  });
}

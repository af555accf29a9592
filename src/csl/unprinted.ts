import type { Cite } from 'citeproc';
import type { CslItem } from '../core/citation/cslItem';
import type { RichText } from '../protocol/citing';
import { wordsOf } from './richText';

/*
 * Some styles print nothing of a work that names nobody and has no date ("Anon., n.d."). A source that
 * is cited must not go without a trace: it is named by its title.
 */

/** The cites of which `write` makes no word. */
export function unprinted(
  cites: readonly Cite[],
  known: ReadonlyMap<string, CslItem>,
  write: (cites: readonly Cite[]) => RichText,
): readonly Cite[] {
  return cites.filter((cite) => {
    const item = known.get(cite.id);
    // With someone to name there is something to print, unless nobody was to be named.
    if (!item || item.author || item.editor || cite['suppress-author']) return false;
    const { prefix: _prefix, suffix: _suffix, ...alone } = cite;
    return wordsOf(write([alone])) === '';
  });
}

/** Works by their titles, or by their keys where they have none, with the words round each. */
export function byTitle(cites: readonly Cite[], known: ReadonlyMap<string, CslItem>): RichText {
  const titles = cites.map(({ id, prefix = '', suffix = '' }) => {
    const title = known.get(id)?.title;
    return `${prefix}${title === undefined ? id : `“${title}”`}${suffix}`;
  });
  return titles.length > 0 ? [{ text: titles.join('; '), marks: [] }] : [];
}

import type { CslItem } from '../../core/citation/csl';
import { cslOf, oneLine } from './csl';

/** Where in a text its own title and author can stand: this many UTF-16 units from either end. */
const reach = 4000;

const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/**
 * What the properties of a document say and its text bears out. Programs fill them with templates'
 * titles, the names of accounts and the days of copies: what the text itself does not show is not
 * taken over, and dates never.
 */
export function trustworthy(
  type: string,
  text: string,
  said: { readonly title: string | null; readonly author: string | null },
): CslItem | null {
  const opening = folded(text.slice(0, reach));
  const ends = `${opening}\n${folded(text.slice(-reach))}`;
  const title = oneLine(said.title);
  const author = oneLine(said.author);
  return cslOf(type, {
    title: title !== null && opening.includes(folded(title)) ? title : null,
    // One syllable is found in any text.
    author:
      author?.includes(' ') === true && ends.includes(folded(author))
        ? [{ literal: author }]
        : null,
  });
}

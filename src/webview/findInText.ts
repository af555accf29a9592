import { fold, foldForSearch } from '../core/text/fold';
import type { TextRange } from '../core/text/range';

/** Every place of a text that says the query, diacritics and case aside; in source offsets. */
export function findInText(text: string, query: string): TextRange[] {
  const wanted = foldForSearch(query.trim().replace(/\s+/gu, ' '));
  if (wanted === '') {
    return [];
  }
  const folded = fold(text, { collapseSpace: true });
  const found: TextRange[] = [];
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    found.push(folded.toSourceRange({ start: at, end: at + wanted.length }));
  }
  return found;
}

import { isCharacterStart } from '../text/codeUnits';
import type { Folded } from '../text/fold';
import { fold, foldForSearch } from '../text/fold';
import { hasDiacritics, markedForm } from '../text/markedForm';
import { occurrences } from '../text/occurrences';
import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';
import { joinRanges } from './matches';

/** The words of what was typed into a filter, folded. */
export function filterWords(typed: string): string[] {
  const folded = foldForSearch(typed);
  const found: string[] = [];
  scanWords(folded, 0, folded.length, (start, end) => found.push(folded.slice(start, end)));
  return found;
}

/**
 * Whether each of the words begins a word of `haystack`, in any order, diacritics and case aside:
 * the ranges to highlight, in text order, or null. What was typed may be given as it is; no words
 * match everything. A haystack that is asked often can be handed over folded.
 */
export function matchesFolded(
  haystack: string | Folded,
  typed: string | readonly string[],
): TextRange[] | null {
  const needles = typeof typed === 'string' ? filterWords(typed) : typed;
  if (needles.length === 0) return [];
  const folded = typeof haystack === 'string' ? fold(haystack) : haystack;
  const { text } = folded;
  const missing = new Set(needles);
  // Cheaper than looking at every word, and mostly enough to say no.
  if (needles.some((needle) => !text.includes(needle))) return null;
  const found: TextRange[] = [];
  scanWords(text, 0, text.length, (start, end) => {
    let length = 0;
    for (const needle of needles) {
      if (needle.length > end - start || !text.startsWith(needle, start)) continue;
      missing.delete(needle);
      length = Math.max(length, needle.length);
    }
    if (length > 0) found.push({ start, end: start + length });
  });
  return missing.size > 0
    ? null
    : joinRanges(text, found).map((range) => folded.toSourceRange(range));
}

/**
 * Every place where `text` says the query, in order and apart: letter case, white space (line breaks
 * included) and diacritics aside. Of a query typed with diacritics only the places that have the
 * same, where there are any. Ranges are in the text's own offsets and part no letter from its marks.
 */
export function findInText(text: string, query: string): TextRange[] {
  const needle = fold(query, { collapseSpace: true }).text.trim();
  const folded = fold(text, { collapseSpace: true });
  const found = occurrences(folded.text, needle, true)
    .map((start) => folded.toSourceRange({ start, end: start + needle.length }))
    .filter(({ start, end }) => isCharacterStart(text, start) && isCharacterStart(text, end));
  if (!hasDiacritics(query)) return found;
  const wanted = markedForm(query);
  const exact = found.filter(({ start, end }) => markedForm(text.slice(start, end)) === wanted);
  return exact.length > 0 ? exact : found;
}

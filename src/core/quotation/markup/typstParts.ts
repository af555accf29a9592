import { isDigit } from '../../text/characters';
import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/characters';
import type { Citation, ProseFlow } from './proseFlow';

/** `@key`, where `end` is behind the key. */
export function referenceCitation(key: string, start: number, end: number): Citation {
  return {
    syntax: 'typst',
    whole: { start, end },
    key,
    keyRange: { start: end - key.length, end },
    locator: null,
    locatorSlot: { at: end, before: '[', after: ']' },
    certain: true,
  };
}

/** `#cite(<key>)`, where `start` and `end` are those of the label. */
export function functionCitation(key: string, start: number, end: number): Citation {
  return {
    ...argumentCitation(key, start, end),
    locatorSlot: { at: end, before: ', supplement: [', after: ']' },
  };
}

/**
 * `attribution: <key>`, of which Typst has no form with a locator: as a comment it says what is
 * meant, and breaks nothing.
 */
export function argumentCitation(key: string, start: number, end: number): Citation {
  return {
    syntax: 'typst',
    whole: { start, end },
    key,
    keyRange: { start: start + 1, end: end - 1 },
    locator: null,
    locatorSlot: { at: end, before: ' /* ', after: ' */' },
    certain: true,
  };
}

/** The citation with what stands in its brackets, which show `words`. */
export function withLocator(
  citation: Citation,
  piece: string,
  brackets: TextRange,
  words: string,
): Citation {
  const range = trimRange(piece, brackets);
  const locatorSlot = { at: range.start, before: '', after: '' };
  const text = words.trim();
  return { ...citation, locator: text === '' ? null : { text, range }, locatorSlot };
}

/** A number in a formula is not longer. */
const LONGEST_NUMBER = 40;
const NUMBER_SIGNS = '.,%-';

/** Shows what stands between the offsets if it is nothing but a number; says whether it is. */
export function showNumber(flow: ProseFlow, piece: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NUMBER) return false;
  const units = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  const isNumeric = (at: number): boolean =>
    isDigit(piece.charCodeAt(at)) || NUMBER_SIGNS.includes(piece.charAt(at));
  const shown = units.filter((at) => piece[at] !== ' ');
  if (!shown.every(isNumeric) || !shown.some((at) => isDigit(piece.charCodeAt(at)))) return false;
  for (const at of shown) flow.keep(piece, at, at + 1);
  return true;
}

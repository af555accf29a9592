import type { TextRange } from '../range';

/*
 * Letters that are right and written in pieces: "ệ" as e + circumflex + dot, or ẹ + circumflex.
 * They look the same and are found by no search. Other characters are let be: full NFC would also
 * change signs that have nothing to do with letters (Å for the unit, old Chinese forms).
 */

/** A Latin letter with combining marks; the bound keeps hostile runs of marks linear. */
const IN_PIECES = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]{1,8}/g;

/** A letter in pieces and the same in one. */
export interface Composition extends TextRange {
  readonly text: string;
}

/** Ascending, the letters of a text that are not in NFC. */
export function findDecomposed(text: string): Composition[] {
  const found: Composition[] = [];
  for (const { 0: letter, index } of text.matchAll(IN_PIECES)) {
    const composed = letter.normalize('NFC');
    if (composed !== letter)
      found.push({ start: index, end: index + letter.length, text: composed });
  }
  return found;
}

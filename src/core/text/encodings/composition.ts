import type { Replacement } from './convert';
import { isSyllable } from './syllable';

/*
 * Letters that are right and written wrong: "ệ" in pieces, as e + circumflex + dot or ẹ +
 * circumflex, and Đ as the Icelandic Eth that looks the same. No search finds them. Other characters
 * are let be: full NFC would also change signs that have nothing to do with letters.
 */

/** A Latin letter with combining marks; the bound keeps hostile runs of marks linear. */
const IN_PIECES = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]{1,8}/g;

/** A word that begins with Eth, as every word with Đ does; a longer one is no syllable. */
const WITH_ETH = /(?<!\p{L})[Ðð][\p{L}\u0300-\u036f]{1,12}(?![\p{L}\u0300-\u036f])/gu;

/** Ascending, letters that are not in NFC and Eths that stand for Đ, with what they should be. */
export function findMalformed(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const { 0: letter, index } of text.matchAll(IN_PIECES)) {
    const composed = letter.normalize('NFC');
    if (composed !== letter)
      found.push({ start: index, end: index + letter.length, text: composed });
  }
  for (const { 0: word, index } of text.matchAll(WITH_ETH)) {
    const right = word.startsWith('Ð') ? 'Đ' : 'đ';
    // In capitals an Icelandic word is no Vietnamese syllable either.
    if (isSyllable((right + word.slice(1)).normalize('NFC'))) {
      found.push({ start: index, end: index + 1, text: right });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

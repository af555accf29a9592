import type { TextRange } from '../range';
import { plainOf } from './letters';

/** Text with capitals put back, and where. */
export interface CapitalsGuess {
  readonly text: string;
  /** Ascending places of the changed words, in UTF-16 units: the same before and after. */
  readonly changed: readonly TextRange[];
}

const isAccented = (letter: string): boolean => letter > '\x7f';
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** "ĐảNG": every small letter is one that TCVN3 has no capital for, and a capital gives it away. */
function isMixed(word: string): boolean {
  const letters = Array.from(word);
  const small = letters.filter((letter) => !isCapital(letter));
  return (
    small.length > 0 &&
    small.every(isAccented) &&
    // One capital at the start is a sentence's: Ủy, Úy.
    letters.some((letter, at) => isCapital(letter) && (at > 0 || word.length === 1))
  );
}

/** "Tổ" for TỔ, "ý" for Ý: as good as small. It is capitals only among others. */
function isUnclear(word: string): boolean {
  return Array.from(word).every(
    (letter, at) => isAccented(letter) || (at === 0 && isCapital(letter)),
  );
}

const isAllCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && Array.from(word).some(isCapital);

/** Whether all letters are Vietnamese; a name with f, j, w or z was typed by hand as it is. */
const isVietnamese = (word: string): boolean =>
  Array.from(word).every((letter) => plainOf(letter.charCodeAt(0)) !== 0);

interface Found extends TextRange {
  readonly word: string;
}

/** The nearest neighbour on either side that is sure is all capitals. */
function standsAmongCapitals(
  words: readonly Found[],
  at: number,
  sure: readonly boolean[],
): boolean {
  const neighbours = [at - 1, at + 1].filter((other) => words[other] !== undefined);
  return (
    neighbours.length > 0 &&
    neighbours.every((other) => sure[other] || isAllCapitals(words[other]?.word ?? ''))
  );
}

/**
 * TCVN3 writes capitals with a tone as small letters in a font of capitals (.VnTimeH), and text
 * alone does not tell the font: "§¶NG" becomes "ĐảNG". What this puts back is a guess from the
 * capitals of ASCII among the letters, and must be shown as one. Linear in the length.
 */
export function guessCapitals(text: string): CapitalsGuess {
  const changed: TextRange[] = [];
  let result = '';
  let done = 0;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const words: Found[] = [];
    for (const { 0: word, index } of line.matchAll(/\p{L}+/gu)) {
      words.push({ word, start: lineStart + index, end: lineStart + index + word.length });
    }
    const sure = words.map(({ word }) => isVietnamese(word) && isMixed(word));
    for (const [at, { word, start, end }] of words.entries()) {
      const isGuess =
        sure[at] || (isVietnamese(word) && isUnclear(word) && standsAmongCapitals(words, at, sure));
      const capitals = word.toUpperCase();
      if (!isGuess || capitals === word) continue;
      result += text.slice(done, start) + capitals;
      done = end;
      changed.push({ start, end });
    }
    lineStart += line.length + 1;
  }
  return { text: result + text.slice(done), changed };
}

import type { TextRange } from '../../text/range';
import type { WrittenEdit } from './repair';
import type { RepairedText } from './takenAway';
import { takenAway } from './takenAway';

/** Writes a word for the report's markup, between what stands before and behind it. */
export type WriteWord = (word: string, previous: string, next: string) => string;

/**
 * Edits that put other words in place of a range of shown text, never empty: of as many words on
 * both sides one of each that differs, so that the markup between them stays; the last one always,
 * so that there is one to write behind. Else all words go where the first of them is.
 */
export function replacedWords(
  repaired: RepairedText,
  range: TextRange,
  text: string,
  write: WriteWord,
): readonly WrittenEdit[] {
  const { text: shown } = repaired.shown;
  const ofReport = [...shown.slice(range.start, range.end).matchAll(/\S+/g)];
  const words = text.match(/\S+/g) ?? [];
  if (ofReport.length < 2 || ofReport.length !== words.length) {
    return inOne(repaired, range, text, write);
  }
  return ofReport.flatMap(({ 0: old, index }, at): readonly WrittenEdit[] => {
    const word = words[at] ?? '';
    if (word === old && at > 0 && at < words.length - 1) return [];
    const start = range.start + index;
    return inOne(repaired, { start, end: start + old.length }, word, write);
  });
}

function inOne(
  repaired: RepairedText,
  range: TextRange,
  text: string,
  write: WriteWord,
): readonly WrittenEdit[] {
  const { shown } = repaired;
  const { start, end } = range;
  const [first] = shown.writtenParts(range);
  const place = first ?? shown.toWritten({ start, end: start });
  const words = write(text, shown.text.charAt(start - 1), shown.text.charAt(end));
  return [{ range: place, text: words }, ...takenAway(repaired, range, 1)];
}

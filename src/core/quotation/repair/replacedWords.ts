import type { TextRange } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type { WrittenEdit } from './repair';
import type { RepairedText } from './takenAway';
import { takenAway } from './takenAway';

/** Writes a word for the report's markup, between what stands before and behind it. */
export type WriteWord = (word: string, previous: string, next: string) => string;

/**
 * Edits that put other words in place of a range of shown text, never empty: of as many words on
 * both sides one of each that differs, so that the markup between them stays; the last one always,
 * so that there is one to write behind. Else all words go where the first of them is, or the last if
 * a sign goes on with it.
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
  const parts = shown.writtenParts(range);
  const kept = goesOn(shown, range, parts) ? parts.length - 1 : 0;
  const place = parts[kept] ?? shown.toWritten({ start, end: start });
  const words = write(text, shown.text.charAt(start - 1), shown.text.charAt(end));
  const taken = takenAway(repaired, range, kept);
  return [...taken.slice(0, kept), { range: place, text: words }, ...taken.slice(kept)];
}

/**
 * Whether a sign follows the words within the markup of the last of them alone ("*a* *b,*"): without
 * a word there it would be left in marks of its own, which are none.
 */
function goesOn(shown: ShownText, { end }: TextRange, parts: readonly TextRange[]): boolean {
  const last = parts.at(-1);
  if (!last || parts.length < 2 || !/\S/.test(shown.text.charAt(end))) return false;
  return shown.toWritten({ start: end, end: end + 1 }).start === last.end;
}

import type { TextRange } from '../text/range';
import type { Escape, EscapeContext } from './escape/escape';
import { isWordCharacter } from './escape/escape';
import type { Passage } from './types';

/** The mark after an error that is the source's own. */
export const SIC = '[sic]';

/** A piece of the source's words with the offsets in it that an editorial mark follows. */
export interface Words {
  readonly text: string;
  readonly marks: readonly number[];
}

/**
 * The paragraphs of a passage, without the blanks that indent them; line ends within one are line
 * wraps and become a space. With `sic`, each listed error carries a mark.
 */
export function paragraphsOf(passage: Passage, sic: boolean): readonly Words[] {
  const ends = sic ? passage.sic.map((place) => markOffset(passage.text, place)) : [];
  const marks = [...new Set(ends)].toSorted((a, b) => a - b);
  const ranges = passage.paragraphs ?? splitAtBlankLines(passage.text);
  const paragraphs = ranges.map((range) => wordsIn(passage.text, range, marks));
  const filled = paragraphs.filter((words) => words.text.trim() !== '');
  return filled.length > 0 ? filled : [{ text: '', marks: [] }];
}

/** The words of one range of the passage as a single paragraph. */
export function phraseOf(passage: Passage, range: TextRange, sic: boolean): Words {
  const places = passage.sic.filter((place) => range.start < place.end && place.end <= range.end);
  const ends = sic ? places.map((place) => markOffset(passage.text, place)) : [];
  return wordsIn(
    passage.text,
    range,
    [...new Set(ends)].toSorted((a, b) => a - b),
  );
}

/** Writes words in a markup, with ` [sic]` at each of their marks. */
export function writeWords({ text, marks }: Words, escape: Escape, at: EscapeContext): string {
  let written = '';
  let from = 0;
  for (const mark of [...marks, text.length]) {
    const isLast = mark === text.length && !marks.includes(mark);
    written += escape(text.slice(from, mark), {
      ...at,
      lineStart: at.lineStart && from === 0,
      previous: from === 0 ? at.previous : ']',
      next: isLast ? at.next : ' ',
    });
    if (!isLast) written += ` ${SIC}`;
    from = mark;
    if (mark === text.length) break;
  }
  return written;
}

/** What some reader of a markup takes for a line end, and controls, which no markup can carry. */
const LINE_END = /\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u;

function wordsIn(text: string, range: TextRange, marks: readonly number[]): Words {
  const offsets: number[] = [];
  const start =
    range.start + (/^[ \t\n]*/.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
  let written = '';
  let from = start;
  for (const mark of [...marks.filter((mark) => start < mark && mark <= range.end), range.end]) {
    written += unwrap(text.slice(from, mark));
    if (mark < range.end || marks.includes(mark)) offsets.push(written.length);
    from = mark;
  }
  return { text: written, marks: [...new Set(offsets)] };
}

function unwrap(text: string): string {
  const lines = text.split(LINE_END);
  return lines
    .map((line, index) => line.slice(index > 0 ? blanksAtStart(line) : 0))
    .map((line, index) => line.slice(0, index < lines.length - 1 ? blanksAtEnd(line) : undefined))
    .filter((line, index) => line !== '' || index === 0 || index === lines.length - 1)
    .join(' ');
}

/** The offset behind the leading spaces and tabs; U+00A0 is a character of the source. */
function blanksAtStart(line: string): number {
  let at = 0;
  while (at < line.length && /[ \t]/.test(line.charAt(at))) at++;
  return at;
}

/** The offset of the trailing spaces and tabs. */
function blanksAtEnd(line: string): number {
  let at = line.length;
  while (at > 0 && /[ \t]/.test(line.charAt(at - 1))) at--;
  return at;
}

function splitAtBlankLines(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n(?:[^\S\n]*\n)+/g)) {
    ranges.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

/**
 * Where the mark of an error goes: behind its last word, never within one nor before an opening
 * bracket, which some markups would join to it.
 */
function markOffset(text: string, place: TextRange): number {
  let end = place.end;
  while (end > place.start && /\s/.test(text.charAt(end - 1))) end--;
  while (
    end < text.length &&
    (isWordCharacter(text.charAt(end)) || /[([{<]/.test(text.charAt(end)))
  )
    end++;
  return end;
}

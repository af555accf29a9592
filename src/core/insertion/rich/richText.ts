import { joinedLines } from '../../text/joinedLines';
import type { FormattedRun } from '../../citation/cluster';
import type { Escape, EscapeContext } from '../escape/escape';
import { characterAt, characterBefore } from '../escape/escape';

/** Words in a markup, with the characters of the output round them; empty at a line's edge. */
export interface Dressed {
  readonly words: string;
  readonly previous: string;
  readonly next: string;
}

/** How one markup sets words apart and makes them links. */
export interface Wardrobe {
  readonly escape: Escape;
  /** The words with a mark, or as they are where the markup has none such. */
  mark(mark: FormattedRun['marks'][number], dressed: Dressed): string;
  /** Words that lead to an absolute address; `plain` is their text without markup. */
  link(dressed: Dressed, address: string, plain: string): string;
  /** Whether what is marked can hold further marks; else the first mark is all. */
  readonly nests: boolean;
}

/**
 * Text as a style sets it, on one line of a markup. Blanks at the edges of marked words stand
 * outside the marks, where every markup wants them.
 */
export function renderRich(
  runs: readonly FormattedRun[],
  wardrobe: Wardrobe,
  at: Pick<EscapeContext, 'lineStart' | 'previous' | 'next'>,
): string {
  const pieces = runs.flatMap(parted).filter(({ text }) => text !== '');
  let written = '';
  pieces.forEach((piece, index) => {
    const following = pieces[index + 1];
    const previous = lastOf(written) || at.previous;
    // Words without marks have the sign of those that follow beside them: "\\*a*", not "\\a".
    const meetsSign = following !== undefined && isDressed(following) && !isDressed(piece);
    const next = meetsSign ? '*' : characterAt(following?.text ?? '', 0) || at.next;
    written += renderRun(piece, wardrobe, {
      lineStart: at.lineStart && written.trim() === '',
      previous,
      next,
    });
  });
  return written;
}

/** The words of a text, without marks. */
export function plainText(runs: readonly FormattedRun[]): string {
  return runs.map(({ text }) => joinedLines(text)).join('');
}

function lastOf(text: string): string {
  return characterBefore(text, text.length);
}

const isDressed = ({ marks, link }: FormattedRun): boolean =>
  marks.length > 0 || link !== undefined;

/** A run as one line, its outer blanks as runs without marks. */
function parted(run: FormattedRun): FormattedRun[] {
  const text = joinedLines(run.text);
  if (!isDressed(run)) return [{ ...run, text }];
  const words = text.trim();
  if (words === '') return [{ text, marks: [] }];
  const start = text.indexOf(words);
  return [
    { text: text.slice(0, start), marks: [] },
    { ...run, text: words },
    { text: text.slice(start + words.length), marks: [] },
  ];
}

function renderRun(run: FormattedRun, wardrobe: Wardrobe, at: EscapeContext): string {
  const { text, link } = run;
  const marks = wardrobe.nests ? run.marks : run.marks.slice(0, link === undefined ? 1 : 0);
  // Within a mark the words have the mark's signs beside them.
  const inside =
    marks.length > 0 || link !== undefined ? { lineStart: false, previous: '(', next: ')' } : at;
  let words = wardrobe.escape(text, inside);
  const around = { previous: at.previous, next: at.next };
  if (link !== undefined) words = wardrobe.link({ words, ...around }, link, text);
  for (const mark of marks.toReversed()) words = wardrobe.mark(mark, { words, ...around });
  return words;
}

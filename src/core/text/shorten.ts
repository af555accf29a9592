import { kindAt, SPACE, snapToCharacter } from './codeUnits';

/** White space runs and line breaks become single spaces, none at the ends: text for one line. */
export function singleLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The text on one line, cut at the end of a word to at most `max` UTF-16 units, the ellipsis that
 * shows the cut included. A single longer word is cut between two letters.
 */
export function shorten(text: string, max: number): string {
  // White space only shrinks, so far more than `max` units need not be looked at.
  const line = singleLine(text.length > max * 8 ? `${text.slice(0, max * 8)} …` : text);
  if (line.length <= max) return line;
  let end = Math.max(max - 1, 0);
  while (end > 0 && kindAt(line, end) !== SPACE) end -= 1;
  if (end === 0) end = snapToCharacter(line, Math.max(max - 1, 0), -1);
  return `${line.slice(0, end).replace(/(?<![\s,;:–-])[\s,;:–-]+$/u, '')}…`;
}

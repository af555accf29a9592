import { decodeHTMLStrict } from 'entities/decode';

/** Of the longest name there is, `&CounterClockwiseContourIntegral;`, with room to spare. */
const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/y;

/** A character reference at an `&`: what it stands for and the offset behind it. */
export interface CharacterReference {
  readonly shown: string;
  readonly end: number;
}

/**
 * The character reference that begins at `at`, or null. Only those closed by a semicolon are: the
 * few that HTML lets go without are shown as they are written, as Markdown does.
 */
export function characterReference(text: string, at: number): CharacterReference | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(text)?.[0];
  if (written === undefined) return null;
  const shown = decodeHTMLStrict(written);
  return shown === written ? null : { shown, end: at + written.length };
}

/** Where a piece of text stands, as far as its markup depends on it. */
export interface EscapeContext {
  /** Whether nothing but indentation stands before it on its line. */
  readonly lineStart: boolean;
  /** The character of the output before and after the piece; empty at a line's start or end. */
  readonly previous: string;
  readonly next: string;
  /** Whether the text stands in a row of a table drawn with `|`. */
  readonly inTable?: boolean;
}

/**
 * Writes text (one line of it) in a markup so that the markup's reader gives back the same
 * characters. What has no meaning where it stands is left as it is.
 */
export type Escape = (text: string, at: EscapeContext) => string;

/** A significant character with its neighbours. */
export interface Occurrence {
  readonly char: string;
  readonly previous: string;
  readonly next: string;
  /** UTF-16 offset in the text that is being escaped. */
  readonly offset: number;
}

/**
 * Replaces each character that `significant` (a global pattern of single characters) finds by what
 * `write` makes of it.
 */
export function escapeCharacters(
  text: string,
  at: EscapeContext,
  significant: RegExp,
  write: (occurrence: Occurrence) => string,
): string {
  return text.replace(significant, (char: string, offset: number) =>
    write({
      char,
      offset,
      previous: offset > 0 ? text.charAt(offset - 1) : at.previous,
      next: text.charAt(offset + 1) || at.next,
    }),
  );
}

/** White space, or the edge of a line. */
export function isBlank(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** A letter or digit; one half of a letter beyond the basic plane counts as one. */
export function isWordCharacter(char: string): boolean {
  return /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(char);
}

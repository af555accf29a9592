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

/** A significant character with its neighbours, which are whole characters. */
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
      previous: characterBefore(text, offset) || at.previous,
      next: characterAt(text, offset + 1) || at.next,
    }),
  );
}

/** White space, or the edge of a line. */
export function isBlank(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** A letter, digit or combining mark. */
export function isWordCharacter(char: string): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(char);
}

/** The character that begins at the offset; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends at the offset; empty at the start. */
export function characterBefore(text: string, offset: number): string {
  const isPair =
    offset > 1 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 2, offset));
  return text.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset);
}

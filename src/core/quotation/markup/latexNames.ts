/*
 * Control sequences as LaTeX tells them: a backslash with letters, or with one other character.
 */

/** The names in a list with blanks between them. */
export function setOf(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}

/** A list of "name=value" with blanks between them; a name alone has the value ''. */
export function mapOf(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries
      .trim()
      .split(/\s+/)
      .map((entry): [string, string] => {
        const at = entry.indexOf('=');
        return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
      }),
  );
}

/** Names are not longer; what is, is read as several. */
const LONGEST = 64;

export function isNameLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x40 && code <= 0x5a);
}

/** Behind the letters (or `@`) that begin at the offset. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < at + LONGEST && isNameLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** Behind the control sequence that begins at the backslash; never behind the text's end. */
export function commandEnd(text: string, at: number): number {
  const isWord = isNameLetter(text.charCodeAt(at + 1));
  return isWord ? nameEnd(text, at + 1) : Math.min(at + 2, text.length);
}

/** Behind spaces, tabs and at most one line end, as LaTeX skips them before an argument. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  let isLineEnd = false;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 0x0a) {
      // A blank line ends the paragraph: it is not skipped, nor what leads to it.
      if (isLineEnd) return at;
      isLineEnd = true;
    } else if (!isSpace(code)) return end;
    end += 1;
  }
}

/** A space, tab, or carriage return. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

/** Whether nothing but blanks stands before the offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at === 0 || text[at - 1] === '\n';
}

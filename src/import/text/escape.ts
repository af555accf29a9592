import { joinedLines } from '../../core/text/joinedLines';

/*
 * Words to Markdown and back without loss: what `core/article/markdownMarks` hides of the result is
 * exactly what was added here. List numbers and dashes at the start of a line stay as they are:
 * they are shown either way, and the parser reads enumerations by them.
 */

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Escapes the marks of one line; its start needs `escapeLineStart` besides. */
function escapeInline(line: string): string {
  return line.replace(/[\\`*_\]<&~|]/g, (mark, at: number) =>
    needsEscape(line, mark, at) ? `\\${mark}` : mark,
  );
}

function needsEscape(line: string, mark: string, at: number): boolean {
  const next = line.charAt(at + 1);
  switch (mark) {
    case '_':
      return !(wordCharacter.test(line.charAt(at - 1)) && wordCharacter.test(next));
    case ']':
      return next === '(' || next === '[' || next === ':';
    case '<':
      return /[A-Za-z/!?]/.test(next);
    case '&':
      return /^&#?[A-Za-z0-9]{1,32};/.test(line.slice(at, at + 36));
    case '~':
      return at === 0 || next === '~' || line.charAt(at - 1) === '~';
    case '|':
      return at === 0;
    default:
      return true;
  }
}

/** Keeps a line from being a heading, a quoted line, or the rule under a heading. */
function escapeLineStart(line: string): string {
  // Core takes these for blanks too, and begins the line behind them.
  const blanks = /^[\s\u200b\u2060]*/.exec(line)?.[0] ?? '';
  const words = line.slice(blanks.length);
  const isMark =
    /^(?:#{1,6}(?:[ \t\u00a0]|$)|>)/.test(words) ||
    /^(?:-{2,}|=+|-[ -]*-|\.{3})[ \t]*$/.test(words);
  return isMark ? `${blanks}\\${words}` : line;
}

/** Words as Markdown that shows just them; `text` is in NFC, its line feeds are line breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeInline(line)))
    .join('\n');
}

/** The words of a table's cell: on one line, and no bar among them ends the cell. */
export function escapeCell(text: string): string {
  return escapeInline(joinedLines(text)).replace(/(\\?)\|/g, '\\|');
}

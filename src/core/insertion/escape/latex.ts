import type { Escape } from './escape';
import { escapeCharacters, isWordCharacter } from './escape';

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '"': '\\textquotedbl{}',
};

/** A locator as LaTeX has it: a tie keeps the word and its number on one line, `đoạn~5`. */
export const tied = (locator: string): string =>
  locator.replace(/ (?=\d|[IVXLC]{1,9}(?!\p{L}))/u, '~');

/**
 * Escapes for LaTeX text. U+00A0 stays as it is: every engine of today reads it, and the report
 * then holds the source's own character. An apostrophe between letters stays one; the ligatures
 * `--`, `<<`, `>>` and `,,` are parted by an empty group.
 */
export const escapeLatex: Escape = (text, at) =>
  escapeCharacters(text, at, /[\\{}$&#^_~%`"'<>,[*-]/g, ({ char, previous, next, offset }) => {
    switch (char) {
      case "'":
        return isWordCharacter(previous) && isWordCharacter(next) ? char : '\\textquotesingle{}';
      case '-':
      case '<':
      case '>':
      case ',':
        return previous === char ? `{}${char}` : char;
      case '[':
      case '*':
        // After \item, \\ or \begin{…} these would be read as an option.
        return offset === 0 && at.lineStart ? `{${char}}` : char;
      default:
        return NAMED[char] ?? `\\${char}`;
    }
  });

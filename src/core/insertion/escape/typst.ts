import type { Escape } from './escape';
import { escapeCharacters, isBlank, isWordCharacter } from './escape';

/** Headings, lists, numbered lists and terms; the group ends before the sign. */
const BLOCK = /^(\d+(?=\.(?:\s|$))|(?==+(?:\s|$)|[-+/](?:\s|$)))/;

/** Escapes for Typst markup, within a content block as well as outside one. */
export const escapeTypst: Escape = (text, at) => {
  const opener = at.lineStart ? (BLOCK.exec(text)?.[1]?.length ?? -1) : -1;
  return escapeCharacters(
    text,
    at,
    /[\\*_`$#[\]<@~"'/.=+-]/g,
    ({ char, previous, next, offset }) => {
      if (offset === opener) return `\\${char}`;
      switch (char) {
        case '*':
        case '_':
          return isWordCharacter(previous) && isWordCharacter(next) ? char : `\\${char}`;
        case '<':
          return isBlank(next) ? char : '\\<';
        case '/':
          // Comments; the sign before an escaped `*` is harmless.
          return previous === '/' ? '\\/' : char;
        case '.':
          return text.slice(Math.max(0, offset - 2), offset) === '..' ? '\\.' : char;
        case '-':
          // An en dash, a soft hyphen, or (before a number that begins a word) a minus sign.
          return previous === '-' ||
            next === '?' ||
            (/\p{N}/u.test(next) && !isWordCharacter(previous))
            ? '\\-'
            : char;
        case '=':
        case '+':
          return char;
        default:
          return `\\${char}`;
      }
    },
  );
};

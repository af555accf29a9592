import type { Escape } from './escape';
import { escapeCharacters, isBlank, isWordCharacter } from './escape';

/** What would open a block, list, title, comment or admonition; the group ends before the sign. */
const BLOCK = new RegExp(
  '^(' +
    '(?:\\d{1,9}|[A-Za-z])(?=\\.(?:\\s|$))|[ivxIVX]{1,12}(?=\\)(?:\\s|$))|' +
    '(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=:(?:\\s|$))|' +
    '(?=[=#]{1,6}\\s|(?:[-*]{1,5}|•)(?:\\s|$)|-{2,}|\\.|//|\\[|>|\\||,|:|!|<|"|\'|=|`|%)' +
    ')',
);

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/;

/**
 * Escapes for AsciiDoc by character references. A backslash would be no escape but a letter where
 * no markup follows it, and a passthrough cannot hold every text.
 */
export const escapeAsciidoc: Escape = (text, at) => {
  const opener = at.lineStart ? (BLOCK.exec(text)?.[1]?.length ?? -1) : -1;
  return escapeCharacters(
    text,
    at,
    /[\\*_`#^~+[{<>(&'.:;$|=/"!,%•CRT-]/g,
    ({ char, previous, next, offset }) => {
      const isMarkup =
        offset === opener ||
        isSignificant(char, previous, next) ||
        (char === '&' && ENTITY.test(text.slice(offset, offset + 34))) ||
        (char === '|' && at.inTable === true) ||
        (char === '.' && text.slice(Math.max(0, offset - 2), offset) === '..') ||
        (/[CRT]/.test(char) && /^\((?:C|R|TM)\)/.test(text.slice(offset - 1, offset + 3))) ||
        (char === ':' && text.startsWith('//', offset + 1));
      return isMarkup ? `&#${char.charCodeAt(0)};` : char;
    },
  );
};

function isSignificant(char: string, previous: string, next: string): boolean {
  switch (char) {
    case '\\':
    case '`':
    case '^':
    case '~':
      return true;
    case '*':
    case '#':
    case '+':
      return !isBlank(previous) || !isBlank(next) || next === '';
    case '_':
      return (
        !(isWordCharacter(previous) && isWordCharacter(next)) &&
        !(isBlank(previous) && isBlank(next))
      );
    case '[':
      return !isBlank(previous) || next === '[';
    case '{':
      return /\w/.test(next);
    case '(':
    case '$':
    case '-':
      return previous === char;
    case '<':
      return previous === '<' || next === '-' || next === '=';
    case '>':
      return previous === '-' || previous === '=';
    case "'":
      return isWordCharacter(previous) && isWordCharacter(next);
    case ':':
      return previous === char && isBlank(next);
    case ';':
      // A reference of ours ends in the same sign.
      return isBlank(next) && !isBlank(previous) && !isWordCharacter(previous);
    default:
      return false;
  }
}

import type { Escape } from './escape';
import { escapeCharacters, isBlank, isWordCharacter } from './escape';

/**
 * What would open a list, field, option, line block, doctest, directive, attribution, section
 * underline or rule at the start of a paragraph.
 */
const BLOCK = new RegExp(
  `^(?:${[
    '[-+*•‣⁃](?:\\s|$)',
    '\\(?(?:\\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|#)[.)](?:\\s|$)',
    // The name of a field may begin with any blank but a space.
    ':(?![: ])',
    '(?:--?|[+/])[A-Za-z\\d]',
    '\\|(?:\\s|$)',
    '>>>',
    '\\.\\.(?:\\s|$)',
    '__(?:\\s|$)',
    '--|—',
    '::$',
    '([!-/:-@[-`{-~])\\1*\\s*$',
  ].join('|')})`,
);

/** Escapes for reStructuredText; a backslash may stand before any character that is not a space. */
export const escapeRestructuredText: Escape = (text, at) => {
  // A paragraph that ends in `::` announces a literal block.
  const end = text.trimEnd().length;
  const announcing = isBlank(at.next) && text.slice(0, end).endsWith('::') ? end - 1 : -1;
  const escaped = escapeCharacters(text, at, /[\\`*_|:]/g, ({ char, previous, next, offset }) => {
    const isLoose = isBlank(previous) && isBlank(next);
    switch (char) {
      case '*':
      case '|':
        return isLoose ? char : `\\${char}`;
      case '_':
        // A word with `_` inside is a word; one with it at the end is a reference.
        return isLoose || (isWordCharacter(previous) && isWordCharacter(next)) ? char : '\\_';
      case ':':
        // An address is made a link, and a link is no part of what is quoted.
        return offset === announcing || text.startsWith('//', offset + 1) ? '\\:' : char;
      default:
        return `\\${char}`;
    }
  });
  if (!at.lineStart) return escaped;
  // A row of backslashes is a rule however they are escaped; an escaped space is nothing.
  if (/^\\+\s*$/.test(escaped)) return `\\ ${escaped}`;
  return !escaped.startsWith('\\') && BLOCK.test(text) ? `\\${escaped}` : escaped;
};

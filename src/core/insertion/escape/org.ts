import type { Escape } from './escape';
import { escapeCharacters, isBlank } from './escape';

/** Characters Org has an entity for; an entity is read as the character wherever it stands. */
const ENTITIES: Readonly<Record<string, string>> = {
  '*': '\\ast{}',
  '/': '\\slash{}',
  _: '\\under{}',
  '=': '\\equal{}',
  '~': '\\tilde{}',
  '+': '\\plus{}',
  '^': '\\asciicirc{}',
  '<': '\\lt{}',
  $: '\\dollar{}',
  '|': '\\vert{}',
};

/** Org's own advice for what has no entity: a zero width space. */
const BREAK = '\u200B';

const BLOCK =
  /^(?:\*+(?:\s|$)|#(?:\+|\s|$)|[-+](?:\s|$)|\d+[.)](?:\s|$)|[A-Za-z][.)](?:\s|$)|\||:|-{5}|%%\(|(?:CLOCK|DEADLINE|SCHEDULED|CLOSED):)/;

/**
 * Escapes for Org. A marker of emphasis matters only where it could open: after a space or an
 * opening bracket and before a letter.
 */
export const escapeOrg: Escape = (text, at) => {
  const escaped = escapeCharacters(
    text,
    at,
    /[*/_=~+^\\[<{$|@.-]/g,
    ({ char, previous, next, offset }) => {
      const opens = (previous === '' || /[-\s('"{\u200B]/.test(previous)) && !isBlank(next);
      switch (char) {
        case '_':
        case '^':
          return (opens || !isBlank(previous)) && !isBlank(next) ? (ENTITIES[char] ?? char) : char;
        case '\\':
          return char + BREAK;
        case '$':
          return '\\dollar{}';
        case '[':
          return /^(?:\[|fn:|cite|\d|%|\/)/.test(text.slice(offset + 1, offset + 6))
            ? char + BREAK
            : char;
        case '<':
          return /[<\w%]/.test(next) ? '\\lt{}' : char;
        case '{':
          return next === '{' ? char + BREAK : char;
        case '|':
          return at.inTable === true ? '\\vert{}' : char;
        case '@':
        case '-':
          return previous === char ? BREAK + char : char;
        case '.':
          return text.slice(Math.max(0, offset - 2), offset) === '..' ? BREAK + char : char;
        default:
          return opens ? (ENTITIES[char] ?? char) : char;
      }
    },
  );
  return at.lineStart && BLOCK.test(text) ? BREAK + escaped : escaped;
};

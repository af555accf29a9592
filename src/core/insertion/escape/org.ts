import type { Escape } from './escape';
import { escapeCharacters, isBlank, isWordCharacter } from './escape';

/**
 * What Org's manual ("Escape Character") gives for text that looks like markup: a zero width space.
 * Entities would leave nothing behind, but `\ast` is another sign and Pandoc knows few of them.
 */
const BREAK = '\u200B';

/** Headings, keywords, comments, lists, tables, fixed width, drawers, rules and planning lines. */
const BLOCK =
  /^\s*(?:\*+(?:\s|$)|#(?:\+|\s|$)|[-+](?:\s|$)|(?:\d+|[A-Za-z])[.)](?:\s|$)|\||:|-{5}|%%\(|(?:CLOCK|DEADLINE|SCHEDULED|CLOSED):)/;

/**
 * Escapes for Org as Emacs and as Pandoc read it. A marker of emphasis matters only where it could
 * open: after a space or an opening bracket, and before anything but a space. Emacs wants the break
 * inside the marker (there it is white space), Pandoc outside.
 */
export const escapeOrg: Escape = (text, at) => {
  const links = linkColons(text);
  // Offset of the character that a break of ours stands before.
  let broken = at.lineStart && BLOCK.test(text) ? 0 : -1;
  const start = broken === 0 ? BREAK : '';
  const breakAfter = (char: string, offset: number) => {
    broken = offset + 1;
    return char + BREAK;
  };
  const escaped = escapeCharacters(text, at, /[*/_=~+^\\[<{$|@:.-]/g, (found) => {
    const { char, previous, next, offset } = found;
    const opens =
      (previous === '' || broken === offset || /[-–—\s('"{]/.test(previous)) && !isBlank(next);
    switch (char) {
      case '*':
      case '/':
      case '=':
      case '~':
      case '+':
        return opens ? BREAK + breakAfter(char, offset) : char;
      case '_': {
        if (isBlank(next)) return char;
        // `src_R{…}` and `call_f()` run code when the report is exported.
        const runs = /(?:src|call)$/.test(text.slice(Math.max(0, offset - 4), offset));
        const isBefore = opens || runs || !isWordCharacter(previous);
        return (isBefore ? BREAK : '') + breakAfter(char, offset);
      }
      case '^':
        return isBlank(next) ? char : breakAfter(char, offset);
      case '\\':
        return breakAfter(char, offset);
      case '$':
        return '\\dollar{}';
      case '[':
        return /^(?:\[|fn:|cite|\d|%|\/)/.test(text.slice(offset + 1, offset + 6))
          ? breakAfter(char, offset)
          : char;
      case '<':
        return /[<\p{L}\p{N}%]/u.test(next) ? breakAfter(char, offset) : char;
      case '{':
        return next === '{' ? breakAfter(char, offset) : char;
      case '|':
        return at.inTable === true ? '\\vert{}' : char;
      case ':':
        return links.has(offset) ? BREAK + char : char;
      case '@':
      case '-':
        return previous === char ? BREAK + char : char;
      default:
        return text.slice(Math.max(0, offset - 2), offset) === '..' ? BREAK + char : char;
    }
  });
  return start + escaped;
};

/** Link types Org knows from the start; some of them would be opened, shown or run. */
const LINK =
  /(?<![\p{L}\p{N}])(?:https?|ftp|mailto|file(?:\+[a-z]{1,9})?|attachment|id|elisp|shell|info|help|doi|news|irc|docview|bbdb|gnus|mhe|rmail|eww|w3m):(?=\S)/giu;

/**
 * The colons of what Org would make a link and show with our escapes in it or percent-encoded. A
 * plain web address stays a link.
 */
function linkColons(text: string): ReadonlySet<number> {
  const colons = new Set<number>();
  for (const { index, 0: scheme } of text.matchAll(LINK)) {
    const colon = index + scheme.length - 1;
    if (!/^:\/\/[A-Za-z\d./-]{1,200}(?=[,;!?]?(?:\s|$))/.test(text.slice(colon, colon + 210)))
      colons.add(colon);
  }
  return colons;
}

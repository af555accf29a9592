import type { Escape, EscapeContext } from './escape';
import { escapeCharacters, isBlank, isWordCharacter } from './escape';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SIGNIFICANT = /[\\`*_[\]<&~$|{%^@"'‘.#+=>:()-]/g;

/** What would open a heading, list, quotation, rule or fence; the group ends before the sign. */
const BLOCK = /^(\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[-+*](?:\s|$)|-{2}|[>|]|={1,}\s*$))/;
const PANDOC_BLOCK =
  /^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|#|@[\w-]{0,40})(?=[.)](?:\s|$))|(?=[:~](?:\s|$)|:::|\+[-=]|[-+*](?:\s|$)|#|%))/;

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/;

/** Escapes for CommonMark with the extensions of GitHub and of VS Code's preview (`$`, `~`, `|`). */
export const escapeMarkdown: Escape = (text, at) => escapeFor(text, at, false);

/**
 * Escapes for Pandoc's Markdown, whose readers also see citations, superscripts, raw TeX, example
 * lists and typographic shorthands. All of it is CommonMark as well.
 */
export const escapePandoc: Escape = (text, at) => escapeFor(text, at, true);

function escapeFor(text: string, at: EscapeContext, pandoc: boolean): string {
  const opener = at.lineStart ? blockSign(text, pandoc) : -1;
  const links = bareLinks(text);
  const lastClosing = text.lastIndexOf('’');
  return escapeCharacters(text, at, SIGNIFICANT, (found) => {
    const { char, previous, next, offset } = found;
    if (offset === opener) return `\\${char}`;
    const isLoose = isBlank(previous) && isBlank(next) && next !== '';
    switch (char) {
      case '\\':
        // A backslash matters before punctuation, before an escape of ours and at the line's end.
        return pandoc || next === '' || PUNCTUATION.test(next) ? '\\\\' : char;
      case '`':
        // knitr and Quarto run `r …` and `{r} …` wherever they see it, backslash or no.
        return /^(?:r[\s#]|\{)/.test(text.slice(offset + 1, offset + 3)) ? '&#96;' : '\\`';
      case '[':
      case ']':
      case '{':
      case '$':
        return `\\${char}`;
      case '*':
        return isLoose && offset > 0 ? char : '\\*';
      case '~':
        return isLoose ? char : '\\~';
      case '_':
        return isLoose || (isWordCharacter(previous) && isWordCharacter(next)) ? char : '\\_';
      case '<':
        return /[A-Za-z/!?]/.test(next) ? '\\<' : char;
      case '&':
        return ENTITY.test(text.slice(offset, offset + 34)) ? '\\&' : char;
      case '|':
        return at.inTable === true ? '\\|' : char;
      case '%':
        return previous === '{' ? '\\%' : char;
      case '‘':
        // Pandoc pairs curly marks too, and turns one without its pair into an apostrophe.
        return pandoc && offset > lastClosing ? '&#8216;' : char;
      case ':':
        return links.has(offset) ? '\\:' : char;
      default:
        return pandoc ? escapePandocOnly(text, found) : char;
    }
  });
}

function escapePandocOnly(
  text: string,
  {
    char,
    previous,
    next,
    offset,
  }: { char: string; previous: string; next: string; offset: number },
): string {
  switch (char) {
    case '"':
    case "'":
    case '^':
      return `\\${char}`;
    case '@':
      // An address is no citation: in `a@b` the sign stands inside a word.
      return isWordCharacter(previous) && isWordCharacter(next) ? char : '\\@';
    case '-':
      return previous === '-' ? '\\-' : char;
    case '.':
      return text.slice(Math.max(0, offset - 2), offset) === '..' ? '\\.' : char;
    default:
      return char;
  }
}

/** The offset of the character to escape so that the line opens no block, or -1. */
function blockSign(text: string, pandoc: boolean): number {
  const found = BLOCK.exec(text) ?? (pandoc ? PANDOC_BLOCK.exec(text) : null);
  return found === null ? -1 : (found[1] ?? '').length;
}

/**
 * The colons of web addresses that hold a character to be escaped. Such an address would be made a
 * link with the escapes in it; with its colon escaped it stays the text it is.
 */
function bareLinks(text: string): ReadonlySet<number> {
  const links = new Set<number>();
  for (const { index, 0: address } of text.matchAll(/[a-z][a-z\d+.-]{1,20}:\/\/\S*/gi)) {
    if (!/[\\`*_[\]<&~$|{%^@"'‘]|\.{3}|--/.test(address)) continue;
    for (let at = address.indexOf('://'); at >= 0; at = address.indexOf('://', at + 1)) {
      links.add(index + at);
    }
  }
  return links;
}

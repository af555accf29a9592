import { isDigit, isLetter, isWordCharacter } from '../../text/characters';

const SPECIAL = 1;
const MAYBE = 2;
const BLANK = 3;

const CLASSES = new Uint8Array(128);
for (const sign of '\\`$*_#@<~[]"') CLASSES[sign.charCodeAt(0)] = SPECIAL;
for (const sign of '/.-h') CLASSES[sign.charCodeAt(0)] = MAYBE;
for (const sign of ' \t\n\r\f\v') CLASSES[sign.charCodeAt(0)] = BLANK;

const classOf = (code: number): number => CLASSES[code] ?? 0;

/** White space that parts words; U+00A0 is a character. */
export function isBlankCode(code: number): boolean {
  return classOf(code) === BLANK;
}

/** The end of the text from `at` on that is shown as it is written; `at` itself if none is. */
export function plainEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === 0 || (kind === MAYBE && !meansSomething(text, end))) continue;
    // A single space between words.
    const isSpace = text.charCodeAt(end) === 0x20 && end > at && end + 1 < text.length;
    if (isSpace && classOf(text.charCodeAt(end + 1)) === 0) continue;
    break;
  }
  return end;
}

/** Comments, dashes, ellipses and addresses. */
function meansSomething(text: string, at: number): boolean {
  const next = text[at + 1];
  switch (text.charAt(at)) {
    case '/':
      return next === '/' || next === '*';
    case '.':
      return next === '.' && text[at + 2] === '.';
    case '-':
      return next === '-' || next === '?';
    default:
      return text.startsWith('http://', at) || text.startsWith('https://', at);
  }
}

/** The words of Typst's grammar: each method says where one ends that begins at the offset. */
export class TypstWords {
  constructor(readonly text: string) {}

  /** Of a key or label; a reference never ends in `.` or `:`, which end the sentence. */
  keyEnd(at: number, isLabel = false): number {
    const { text } = this;
    let end = at;
    while (isNameCode(text.charCodeAt(end)) || text[end] === '.' || text[end] === ':') end += 1;
    if (isLabel) return end;
    while (end > at && (text[end - 1] === '.' || text[end - 1] === ':')) end -= 1;
    return end;
  }

  nameEnd(at: number): number {
    const { text } = this;
    if (!isLetter(text.charCodeAt(at)) && text[at] !== '_') return at;
    let end = at + 1;
    while (isNameCode(text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Of `.name.name` behind a name. */
  pathEnd(at: number): number {
    let end = at;
    while (this.text[end] === '.') {
      const next = this.nameEnd(end + 1);
      if (next === end + 1) break;
      end = next;
    }
    return end;
  }

  /** Of `\*`, `\u{1ea1}`, or the backslash that breaks a line. */
  escapeEnd(at: number): number {
    const { text } = this;
    const next = text.codePointAt(at + 1);
    if (next === undefined || isBlankCode(next)) return at + 1;
    if (text.startsWith('u{', at + 1)) {
      const close = text.slice(at, at + LONGEST_ESCAPE).indexOf('}');
      if (close > 0) return at + close + 1;
    }
    return at + (next > 0xffff ? 3 : 2);
  }

  signEnd(at: number): number {
    const { text } = this;
    for (const sign of ['---', '--', '-?', '...']) {
      if (text.startsWith(sign, at)) return at + sign.length;
    }
    return at + 1;
  }

  /** Of what opens a heading, an item or a term; `at` itself where none does. */
  markerEnd(at: number): number {
    const { text } = this;
    const sign = text[at];
    let end = at;
    if (sign === '=') {
      while (text[end] === '=') end += 1;
    } else if (sign === '-' || sign === '+' || sign === '/') end += 1;
    else {
      while (end < at + LONGEST_NUMBER && isDigit(text.charCodeAt(end))) end += 1;
      if (end === at || text[end] !== '.') return at;
      end += 1;
    }
    return end === text.length || isBlankCode(text.charCodeAt(end)) ? end : at;
  }

  /** Of an address; the signs that end a sentence don't belong to it. */
  linkEnd(at: number): number {
    const { text } = this;
    if (!meansSomething(text, at)) return at;
    const open: string[] = [];
    let end = at;
    for (; end < text.length; end += 1) {
      const char = text.charAt(end);
      if (char === '(' || char === '[') open.push(char === '(' ? ')' : ']');
      else if (char === ')' || char === ']') {
        if (open.pop() !== char) break;
      } else if (!LINK_SIGNS.includes(char) && !isAsciiWord(char)) break;
    }
    while (TRAILING.includes(text.charAt(end - 1))) end -= 1;
    return end;
  }
}

const LONGEST_ESCAPE = 12;
const LONGEST_NUMBER = 9;
const LINK_SIGNS = "!#$%&*+,-./:;=?@_~'";
const TRAILING = "!,.:;?'";

function isAsciiWord(char: string): boolean {
  return /^[0-9A-Za-z]$/.test(char);
}

function isNameCode(code: number): boolean {
  return isWordCharacter(code) || code === 0x5f || code === 0x2d;
}

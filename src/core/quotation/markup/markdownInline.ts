import { addressEnd, addressStart } from '../report/addresses';
import { Closers } from './closers';
import type { FlatText } from './flatText';
import { characterReference } from './htmlEntities';
import { Brackets } from './markdownBrackets';
import { keyAt } from './markdownCitations';
import { CodeSpans } from './markdownCodeSpans';
import type { Delimiter } from './markdownEmphasis';
import { delimiterAt, pairDelimiters } from './markdownEmphasis';
import { attributesEnd } from './markdownLinks';
import { ADDRESS, InlineTags, SIGNATURE } from './markdownTags';
import type { Token } from './markdownTokens';

/** What the text of one paragraph, heading or cell is made of. One pass, linear in its length. */
export function inlineTokens(flat: FlatText, pandoc: boolean): readonly Token[] {
  return new InlineScanner(flat, pandoc).scan();
}

const SPECIAL = new Uint8Array(128);
for (const char of '\\`*_[]<&$~^@:{w') SPECIAL[char.charCodeAt(0)] = 1;

const NOTE_MARK = /\[\^([^\s[\]^]{1,999})\]/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Within one word, so that a lone mark means what it says. */
const SCRIPT = /([~^])[^\s~^]{1,999}\1/y;

class InlineScanner {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #delimiters: Delimiter[] = [];
  readonly #brackets: Brackets;
  readonly #closers: Closers;
  readonly #code: CodeSpans;
  readonly #tags: InlineTags;
  /** Where the text that is not yet a token begins. */
  #pending = 0;
  /** The mark that closes a subscript or superscript. */
  #scriptEnd = -1;

  constructor(
    readonly flat: FlatText,
    readonly pandoc: boolean,
  ) {
    this.#text = flat.text;
    this.#brackets = new Brackets(flat, this.#tokens, this.#delimiters, pandoc);
    this.#closers = new Closers(this.#text);
    this.#code = new CodeSpans(this.#text);
    this.#tags = new InlineTags(this.#text, this.#closers);
  }

  scan(): readonly Token[] {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code > 127 || SPECIAL[code] === 0) at += 1;
      else at = this.#special(text.charAt(at), at);
    }
    this.#flush(text.length);
    pairDelimiters(this.#delimiters, 0);
    return this.#tokens;
  }

  /** Reads what a sign begins; the offset to go on at. */
  #special(char: string, at: number): number {
    switch (char) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#codeSpan(at);
      case '*':
      case '_':
        return this.#delimiter(at);
      case '~':
        return this.#tildes(at);
      case '^':
        return this.#caret(at);
      case '[':
        return this.#openBracket(at);
      case ']':
        return this.#closeBracket(at);
      case '<':
        return this.#tag(at);
      case '&':
        return this.#entity(at);
      case '$':
        return this.#math(at);
      case '@':
        return this.#key(at);
      case '{':
        return this.#shortcode(at);
      default:
        return this.#address(at);
    }
  }

  #flush(to: number): void {
    if (to > this.#pending) this.#tokens.push({ kind: 'text', start: this.#pending, end: to });
  }

  /** Ends the text before `start` and goes on behind `end`; what is between shows `text`. */
  #replace(start: number, end: number, text: string): number {
    this.#flush(start);
    if (text !== '') this.#tokens.push({ kind: 'shown', start, end, text });
    this.#pending = end;
    return end;
  }

  #object(start: number, end: number): number {
    this.#flush(start);
    this.#tokens.push({ kind: 'object', start, end });
    this.#pending = end;
    return end;
  }

  #escape(at: number): number {
    const next = this.#text.charAt(at + 1);
    const isEscape = ESCAPABLE.test(next) || next === '\n' || (this.pandoc && next === ' ');
    if (!isEscape) return at + 1;
    this.#replace(at, at + 1, '');
    return at + 2;
  }

  #codeSpan(at: number): number {
    let from = at + 1;
    while (this.#text.charAt(from) === '`') from += 1;
    const close = this.#code.closing(from - at, from);
    if (close < 0) return from;
    const end = close + from - at;
    const attributes = attributesEnd(this.#text, end);
    if (attributes < 0) return this.#object(at, end);
    const isRaw = this.#text.charAt(end + 1) === '=';
    return isRaw ? this.#replace(at, attributes, '') : this.#object(at, attributes);
  }

  #delimiter(at: number): number {
    const delimiter = delimiterAt(this.#text, at);
    if (delimiter.opens || delimiter.closes) {
      this.#flush(at);
      this.#tokens.push(delimiter);
      this.#delimiters.push(delimiter);
      this.#pending = delimiter.end;
    }
    return delimiter.end;
  }

  #tildes(at: number): number {
    let end = at + 1;
    while (this.#text.charAt(end) === '~') end += 1;
    if (end - at === 2) return this.#delimiter(at);
    return end - at === 1 ? this.#script(at) : end;
  }

  #caret(at: number): number {
    if (this.#text.charAt(at + 1) !== '[') return this.#script(at);
    return this.#bracket('note', at, at + 2);
  }

  /** `H~2~O` and `2^nd^`, of which the marks are left out. */
  #script(at: number): number {
    if (at === this.#scriptEnd) return this.#replace(at, at + 1, '');
    if (!this.pandoc || at < this.#scriptEnd) return at + 1;
    SCRIPT.lastIndex = at;
    const found = SCRIPT.exec(this.#text);
    if (found === null) return at + 1;
    this.#scriptEnd = at + found[0].length - 1;
    return this.#replace(at, at + 1, '');
  }

  #openBracket(at: number): number {
    NOTE_MARK.lastIndex = at;
    const note = NOTE_MARK.exec(this.#text);
    if (note !== null) {
      const end = at + note[0].length;
      this.#flush(at);
      this.#tokens.push({ kind: 'note', start: at, end, label: note[1] ?? '' });
      this.#pending = end;
      return end;
    }
    const isImage = this.#pending < at && this.#text.charAt(at - 1) === '!';
    return isImage ? this.#bracket('image', at - 1, at + 1) : this.#bracket('link', at, at + 1);
  }

  #bracket(kind: 'link' | 'image' | 'note', start: number, end: number): number {
    this.#flush(start);
    this.#brackets.open(kind, start, end);
    this.#pending = end;
    return end;
  }

  #closeBracket(at: number): number {
    this.#flush(at);
    this.#pending = at;
    const end = this.#brackets.close(at);
    if (end < 0) return at + 1;
    this.#pending = end;
    return end;
  }

  #tag(at: number): number {
    const tag = this.#tags.read(at);
    if (tag === null) return at + 1;
    if (tag.shown === SIGNATURE) {
      this.#flush(at);
      this.#tokens.push({ kind: 'signature', start: at, end: tag.end });
      this.#pending = tag.end;
      return tag.end;
    }
    if (tag.shown !== ADDRESS) return this.#replace(at, tag.end, tag.shown);
    this.#replace(at, at + 1, '');
    this.#showAddress(at + 1, tag.end - 1);
    return this.#replace(tag.end - 1, tag.end, '');
  }

  #entity(at: number): number {
    const entity = characterReference(this.#text, at);
    return entity === null ? at + 1 : this.#replace(at, entity.end, entity.shown);
  }

  /** By Pandoc's rule, which keeps sums of money: no blank within the marks, no digit behind. */
  #math(at: number): number {
    const text = this.#text;
    if (text.charAt(at + 1) === '$') {
      const close = this.#closers.next('$$', at + 2, () => true);
      return close < 0 ? at + 2 : this.#object(at, close + 2);
    }
    if (/\s|^$/.test(text.charAt(at + 1))) return at + 1;
    const close = this.#closers.next(
      '$',
      at + 1,
      (end) => /[^\s\\]/.test(text.charAt(end - 1)) && !/\d/.test(text.charAt(end + 1)),
    );
    return close < 0 ? at + 1 : this.#object(at, close + 1);
  }

  #key(at: number): number {
    const key = keyAt(this.#text, at);
    if (key === null) return at + 1;
    const start = Math.max(key.start, this.#pending);
    this.#flush(start);
    this.#brackets.addKey({ ...key, start });
    this.#pending = key.end;
    return key.end;
  }

  /** `{{< … >}}` and `{{% … %}}`, of which nothing is known. */
  #shortcode(at: number): number {
    const open = this.#text.slice(at, at + 3);
    if (open !== '{{<' && open !== '{{%') return at + 1;
    const mark = open === '{{<' ? '>}}' : '%}}';
    const close = this.#closers.next(mark, at + 3, () => true);
    return close < 0 ? at + 3 : this.#replace(at, close + 3, '');
  }

  #address(at: number): number {
    const start = addressStart(this.#text, at, this.#pending);
    if (start < 0) return at + 1;
    return this.#showAddress(start, addressEnd(this.#text, start));
  }

  /** An address is shown as it is written: of all marks, references to characters alone mean something. */
  #showAddress(start: number, end: number): number {
    const text = this.#text;
    for (let at = text.indexOf('&', start); at >= 0 && at < end; at = text.indexOf('&', at)) {
      at = Math.max(at + 1, this.#entity(at));
    }
    return end;
  }
}

import type { TextRange } from '../../text/range';

/** A tag, or a run of text; comments and declarations are `unseen`. */
export interface HtmlToken extends TextRange {
  readonly kind: 'text' | 'open' | 'close' | 'unseen';
  /** Of a tag, in lower case. */
  readonly name: string;
}

const NAME = /[A-Za-z][^\s/>]*/y;

/**
 * The token that begins at `at`, by the tokenization of the HTML standard; what is not ended goes
 * to the end of the text, as in a browser.
 */
export function htmlTokenAt(text: string, at: number): HtmlToken {
  if (text.charAt(at) !== '<') return textFrom(text, at, at);
  const next = text.charAt(at + 1);
  if (next === '!' || next === '?')
    return { kind: 'unseen', start: at, end: unseenEnd(text, at), name: '' };
  const isClosing = next === '/';
  NAME.lastIndex = isClosing ? at + 2 : at + 1;
  const name = NAME.exec(text)?.[0];
  if (name !== undefined) {
    const end = tagEnd(text, NAME.lastIndex);
    return { kind: isClosing ? 'close' : 'open', start: at, end, name: name.toLowerCase() };
  }
  if (isClosing && at + 2 < text.length) {
    return { kind: 'unseen', start: at, end: behind(text, '>', at + 2), name: '' };
  }
  return textFrom(text, at, at + 1);
}

function textFrom(text: string, start: number, from: number): HtmlToken {
  const next = text.indexOf('<', from);
  return { kind: 'text', start, end: next < 0 ? text.length : next, name: '' };
}

function unseenEnd(text: string, at: number): number {
  if (text.startsWith('<![CDATA[', at)) return behind(text, ']]>', at + 9);
  if (!text.startsWith('<!--', at)) return behind(text, '>', at + 2);
  if (text.startsWith('>', at + 4)) return at + 5;
  if (text.startsWith('->', at + 4)) return at + 6;
  COMMENT_END.lastIndex = at + 4;
  const found = COMMENT_END.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

const COMMENT_END = /--!?>/g;

/** Behind the `>` that no value in quotation marks holds. */
function tagEnd(text: string, from: number): number {
  let isValue = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '>') return at + 1;
    if (isValue && (char === '"' || char === "'")) {
      const close = text.indexOf(char, at + 1);
      if (close < 0) return text.length;
      at = close;
      isValue = false;
    } else if (char === '=') {
      isValue = true;
    } else if (char > ' ') {
      isValue = false;
    }
  }
  return text.length;
}

/** Where the tag begins that ends an element whose content is no markup; the text's end without one. */
export function rawEnd(text: string, name: string, from: number): number {
  const close = RAW_ENDS.get(name) ?? new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  RAW_ENDS.set(name, close);
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

const RAW_ENDS = new Map<string, RegExp>();

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The attributes of a tag, names in lower case; of two of a name the first holds. */
export function attributesOf(text: string, tag: HtmlToken): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const written = text.slice(tag.start + 1 + tag.name.length, tag.end);
  if (!written.includes('=')) return found;
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

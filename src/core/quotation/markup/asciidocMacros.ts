import { trimRange } from '../../text/characters';
import type { TextRange } from '../../text/range';
import type { AsciidocMarks } from './asciidocMarks';
import type { CitationParts } from './proseWriter';
import { lengthWithout } from './trailing';
import { locatorBehind } from './wordedLocator';

/** An inline macro, link or cross reference. Offsets are those of the paragraph. */
export interface Macro {
  readonly start: number;
  readonly end: number;
  /** The unit it was told by. */
  readonly noticed: number;
  readonly kind: 'text' | 'object' | 'note' | 'address';
  /** The part that is shown or, of a note, its text; null for none. */
  readonly shown: TextRange | null;
  /** Of a note: its id, or ''. */
  readonly label: string;
  readonly citations: readonly CitationParts[];
}

const NAME = /(?:^|[^\p{L}\p{N}_])([a-z]{3,11}\d?)$/u;
/** A footnote is called right behind its word. */
const NOTE = /footnote(?:ref)?$/;
const SCHEME = /(?:^|[^\p{L}\p{N}_])((?:https?|ftp|irc|file))$/u;
/** A target is no longer than this, and a name shorter than 12 letters. */
const TARGET = /(?!:)[^\s[\]]{0,500}\[/y;
/** Where an address ends besides at blanks and brackets; sentences end behind addresses, too. */
const ADDRESS = /[^\s[\]<>“”‘’«»"`]{1,2000}/y;
/** Of a link's text and attributes. */
const LONGEST = 2000;
const TRAILING = ".,;:!?)'*_";

/** The macro or address whose name ends with the colon at `colon`, or null. */
export function macroAt(marks: AsciidocMarks, colon: number): Macro | null {
  const { text } = marks;
  const before = text.slice(Math.max(0, colon - 12), colon);
  if (text.startsWith('//', colon + 1)) {
    const scheme = SCHEME.exec(before)?.[1];
    return scheme === undefined ? null : address(marks, colon - scheme.length, colon);
  }
  const name = NOTE.exec(before)?.[0] ?? NAME.exec(before)?.[1];
  return name === undefined ? null : named(marks, name, colon - name.length, colon);
}

function address(marks: AsciidocMarks, start: number, colon: number): Macro | null {
  const { text } = marks;
  ADDRESS.lastIndex = colon + 3;
  const found = ADDRESS.exec(text)?.[0];
  if (found === undefined) return null;
  const open = colon + 3 + found.length;
  if (text[open] === '[') return link(marks, start, colon, open, start);
  const end = colon + 3 + lengthWithout(found, TRAILING);
  const isAngled = text[start - 1] === '<' && text[end] === '>';
  const whole = isAngled ? { start: start - 1, end: end + 1 } : { start, end };
  return { ...macro('address', whole.start, whole.end, colon), shown: { start, end } };
}

/** A link by its text or, where it has none, by its target from `target` on. */
function link(
  marks: AsciidocMarks,
  start: number,
  noticed: number,
  open: number,
  target: number,
): Macro | null {
  const close = marks.bracketEnd(open);
  if (close < 0 || close - open > LONGEST) return null;
  const shown = linkText(marks.text, open + 1, close);
  return shown === null
    ? { ...macro('address', start, close + 1, noticed), shown: { start: target, end: open } }
    : { ...macro('text', start, close + 1, noticed), shown };
}

/** The text of a link, without attributes behind it; null where it has none. */
function linkText(text: string, start: number, close: number): TextRange | null {
  const inner = text.slice(start, close);
  let from = start;
  let end = close;
  if (inner.includes('=')) {
    const quoted = inner.startsWith('"') ? inner.indexOf('"', 1) : -1;
    const comma = inner.indexOf(',');
    if (quoted > 0) {
      from = start + 1;
      end = start + quoted;
    } else if (comma >= 0) end = start + comma;
    if (/^[\w-]+=/.test(text.slice(from, Math.min(end, from + 60)))) return null;
  }
  if (text[end - 1] === '^') end -= 1;
  return end > from ? { start: from, end } : null;
}

function named(marks: AsciidocMarks, name: string, start: number, colon: number): Macro | null {
  const { text } = marks;
  TARGET.lastIndex = colon + 1;
  const target = TARGET.exec(text)?.[0];
  if (target === undefined) return null;
  const open = colon + target.length;
  switch (name) {
    case 'footnote':
    case 'footnoteref':
      return footnote(marks, name, start, colon, open);
    case 'link':
    case 'mailto':
      return link(marks, start, colon, open, colon + 1);
    case 'xref': {
      const found = link(marks, start, colon, open, colon + 1);
      // Without a text, the title of what is referred to is shown.
      return found?.kind === 'address' ? { ...found, kind: 'object', shown: null } : found;
    }
    case 'image':
    case 'icon': {
      const close = marks.simpleBracketEnd(open);
      return close < 0 || target.length < 2 ? null : macro('object', start, close + 1, colon);
    }
    case 'kbd':
    case 'btn':
    case 'indexterm2':
    case 'anchor':
    case 'indexterm': {
      const close = marks.simpleBracketEnd(open);
      if (close < 0) return null;
      const isShown = name !== 'anchor' && name !== 'indexterm';
      const shown = isShown ? { start: open + 1, end: close } : null;
      return { ...macro('text', start, close + 1, colon), shown };
    }
    case 'cite':
    case 'citenp': {
      const close = marks.simpleBracketEnd(open);
      if (close < 0) return null;
      const citations = citationsIn(text, start, open + 1, close);
      return citations.length === 0
        ? null
        : { ...macro('text', start, close + 1, colon), citations };
    }
    default:
      return null;
  }
}

function footnote(
  marks: AsciidocMarks,
  name: string,
  start: number,
  colon: number,
  open: number,
): Macro | null {
  const { text } = marks;
  const close = marks.bracketEnd(open);
  if (close < 0) return null;
  const comma = name === 'footnoteref' ? text.slice(open, close).indexOf(',') : -1;
  const isNamedInside = name === 'footnoteref';
  const idEnd = comma < 0 ? close : open + comma;
  const label = isNamedInside ? text.slice(open + 1, idEnd).trim() : text.slice(colon + 1, open);
  const from = isNamedInside ? Math.min(close, idEnd + 1) : open + 1;
  const shown = text.slice(from, close).trim() === '' ? null : { start: from, end: close };
  if (shown === null && label === '') return null;
  return { ...macro('note', start, close + 1, colon), shown, label };
}

/** Keys with pages in parentheses, parted by commas (asciidoctor-bibtex). */
function citationsIn(text: string, start: number, from: number, close: number): CitationParts[] {
  const citations: CitationParts[] = [];
  const pattern = /\s*([^\s,()[\]]+)(?:\s*\(([^()]*)\))?\s*(?:,|$)/gy;
  const inner = text.slice(from, close);
  for (const found of inner.matchAll(pattern)) {
    const [whole, key = '', pages] = found;
    const keyStart = from + found.index + whole.indexOf(key);
    const keyRange = { start: keyStart, end: keyStart + key.length };
    const open = from + found.index + whole.indexOf('(') + 1;
    const range = trimRange(text, { start: open, end: open + (pages ?? '').length });
    citations.push({
      syntax: 'asciidoctor-bibtex',
      whole: { start, end: close + 1 },
      key,
      keyRange,
      locator:
        range.end === range.start ? null : { text: text.slice(range.start, range.end), range },
      locatorSlot:
        pages === undefined
          ? { at: keyRange.end, before: '(', after: ')' }
          : { at: range.start, before: '', after: '' },
      certain: true,
    });
  }
  const [only] = citations;
  if (only === undefined || citations.length > 1 || inner.includes('(')) return citations;
  // What stands in the parentheses is printed as a page; any other place follows the citation.
  return [
    {
      ...only,
      locator: locatorBehind(text, close + 1),
      locatorSlot: { at: close + 1, before: ', ', after: '' },
    },
  ];
}

/** The cross reference `<<id>>` or `<<id,text>>` at `at`, or null. */
export function referenceAt(marks: AsciidocMarks, at: number): Macro | null {
  const { text } = marks;
  if (text[at + 1] !== '<') return null;
  const close = marks.closers.next('>>', at + 3, () => true, 'reference');
  if (close < 0 || close - at > LONGEST) return null;
  const inner = text.slice(at + 2, close);
  if (!/^[\p{L}\p{N}_#/.:{]/u.test(inner) || /[<>]/.test(inner)) return null;
  const comma = inner.indexOf(',');
  const id = comma < 0 ? inner : inner.slice(0, comma);
  const end = close + 2;
  const textStart = at + 2 + comma + 1;
  const blanks = comma < 0 ? 0 : inner.slice(comma + 1).search(/\S|$/);
  const shown = comma < 0 ? null : { start: textStart + blanks, end: close };
  const found = macro(shown === null ? 'object' : 'text', at, end, at);
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*$/u.test(id)) return { ...found, shown };
  const citation: CitationParts = {
    syntax: 'asciidoc-anchor',
    whole: { start: at, end },
    key: id,
    keyRange: { start: at + 2, end: at + 2 + id.length },
    locator: locatorBehind(text, end),
    locatorSlot: { at: end, before: ', ', after: '' },
    certain: false,
  };
  return { ...found, kind: 'text', shown, citations: [citation] };
}

function macro(kind: Macro['kind'], start: number, end: number, noticed: number): Macro {
  return { kind, start, end, noticed, shown: null, label: '', citations: [] };
}

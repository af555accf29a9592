import { closingBracket, splitOutside } from '../scan';
import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawItem } from '../types';
import { ALL_ABILITIES, rawItem } from '../types';

/** A key that needs no braces (Pandoc's manual, "Citation syntax"). */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

/** What follows a key in brackets is not longer, in UTF-16 units. */
const LONGEST_BRACKET = 1000;

/** The key of a segment: no word before it, in braces or plain. */
const KEY =
  /(?<![\p{L}\p{M}\p{N}_\\])(-?)@(?:([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)|\{([^\s{}]{1,999})\})/u;

/** `[see @a, đoạn 5; -@b]`, and `@a [đoạn 5; see @b]` with the author in the sentence. */
export const pandocSyntax: ClusterSyntax = {
  abilities: () => ALL_ABILITIES,
  holdsKey: (key) => key !== '' && !/[\s{}]/.test(key),
  newForm: () => '',
  extent(text, _marked, at) {
    // Markdown without citations of its own does not read what stands in brackets behind a key.
    const isBare = /^-?@/.test(text.slice(at.start, at.start + 2)) && !isBracket(text, at.end - 1);
    if (!isBare || !text.startsWith(' [', at.end)) return at;
    const length = closingBracket(text.slice(at.end + 1, at.end + LONGEST_BRACKET), 0);
    const end = at.end + length + 2;
    return length < 0 || '(['.includes(text.charAt(end) || ' ') ? at : { start: at.start, end };
  },
  read(source) {
    const items = source.startsWith('[')
      ? segments(source.slice(1, -1)).map(itemIn)
      : inTextItems(source);
    const known = items.filter((item) => item !== null);
    return known.length === items.length && known.length > 0 ? { form: '', items: known } : null;
  },
  write({ items }) {
    const [first, ...others] = items;
    if (first?.author !== 'in-text') return `[${items.map(written).join('; ')}]`;
    const tail = joinTail(first);
    const bracketed = [...(tail === '' ? [] : [tail]), ...others.map(written)].join('; ');
    const key = behindPrefix(first.prefix, keyOf(first));
    return bracketed === '' ? key : `${key} [${bracketed}]`;
  },
};

function isBracket(text: string, at: number): boolean {
  return text.charAt(at) === ']';
}

/** A segment ends at a semicolon, whatever the source's words. */
function segments(content: string): string[] {
  return splitOutside(content, ';');
}

function itemIn(segment: string): RawItem | null {
  const found = KEY.exec(segment);
  if (found === null) return null;
  const tail = splitTail(segment.slice(found.index + found[0].length));
  return rawItem(found[2] ?? found[3] ?? '', {
    prefix: segment.slice(0, found.index).trim(),
    ...tail,
    author: found[1] === '-' ? 'suppressed' : 'shown',
  });
}

function inTextItems(source: string): (RawItem | null)[] {
  const found = KEY.exec(source);
  if (found === null || found.index > 0) return [];
  const rest = source.slice(found[0].length);
  const open = rest.search(/\S/);
  const isBare = open < 0;
  if (!isBare && closingBracket(rest, open) !== rest.length - 1) return [];
  const [head = '', ...others] = isBare ? [] : segments(rest.slice(open + 1, -1));
  const isOther = KEY.test(head);
  return [
    rawItem(found[2] ?? found[3] ?? '', {
      ...(isOther ? {} : splitTail(head)),
      author: found[1] === '-' ? 'suppressed' : 'in-text',
    }),
    ...(isOther ? [head, ...others] : others).map(itemIn),
  ];
}

function keyOf({ key }: RawItem): string {
  return PLAIN_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

function written(item: RawItem): string {
  const key = (item.author === 'suppressed' ? '-' : '') + keyOf(item);
  const tail = joinTail(item);
  const parted = item.locator === '' ? (/^[,.:)]/.test(tail) ? '' : ' ') : ', ';
  return behindPrefix(item.prefix, tail === '' ? key : key + parted + tail);
}

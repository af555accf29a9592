import { chainAround } from '../chain';
import { closingBracket, splitOutside } from '../scan';
import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawItem } from '../types';
import { ALL_ABILITIES, rawItem } from '../types';

const REFERENCE = /@([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_:.-]*[\p{L}\p{M}\p{N}_-])?)/uy;
const CALL = /#cite\(/y;
const LABEL = /^(?:<([^<>\s]+)>|label\(\s*"([^"\\]+)"\s*\))$/;
const NAMED = /^(supplement|form)\s*:\s*([^]*)$/;
/** Typst joins citations that only blanks part. */
const BETWEEN = /^[ \t]*(?:\n[ \t]*)?$/;

const FORMS: ReadonlyMap<string, RawItem['author']> = new Map([
  ['"normal"', 'shown'],
  ['"prose"', 'in-text'],
  ['"year"', 'suppressed'],
]);

/**
 * `@a[đoạn 5] @b`, which Typst prints as one group, and `#cite(<a>, form: "prose", supplement: […])`.
 * There is no place for words before a source: they are a part of the sentence.
 */
export const typstSyntax: ClusterSyntax = {
  abilities: () => ({ ...ALL_ABILITIES, prefix: false }),
  holdsKey: (key) => key !== '' && !/["\\\s<>]/.test(key),
  newForm: () => '',
  extent: (text, marked, at) => chainAround(text, marked, at, BETWEEN),
  read(source) {
    const items: RawItem[] = [];
    for (let at = 0; at < source.length;) {
      const found = referenceAt(source, at) ?? callAt(source, at);
      if (found === null) return null;
      const isFirst = items.length === 0;
      const isLate = found.item.author === 'in-text' && !isFirst;
      items.push(
        isLate ? { ...found.item, author: 'shown', extra: withForm(found.item) } : found.item,
      );
      at = found.end + source.slice(found.end).search(/\S|$/);
    }
    return items.length > 0 ? { form: '', items } : null;
  },
  write: ({ items }) => items.map(written).join(' '),
};

interface Found {
  readonly item: RawItem;
  readonly end: number;
}

function referenceAt(source: string, at: number): Found | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (found === null) return null;
  const end = at + found[0].length;
  const key = found[1] ?? '';
  if (source.charAt(end) !== '[') return { item: rawItem(key), end };
  const close = closingBracket(source, end);
  if (close < 0) return null;
  return { item: rawItem(key, splitTail(source.slice(end + 1, close))), end: close + 1 };
}

function callAt(source: string, at: number): Found | null {
  CALL.lastIndex = at;
  if (CALL.exec(source) === null) return null;
  const open = at + '#cite'.length;
  const close = closingBracket(source, open);
  if (close < 0) return null;
  const [label = '', ...others] = splitOutside(source.slice(open + 1, close), ',', '[({').map(
    (argument) => argument.trim(),
  );
  const found = LABEL.exec(label);
  if (found === null) return null;
  let author: RawItem['author'] = 'shown';
  let tail = '';
  const extra: string[] = [];
  for (const argument of others.filter((one) => one !== '')) {
    const [, name, value = ''] = NAMED.exec(argument) ?? [];
    const form = name === 'form' ? FORMS.get(value) : undefined;
    const isContent = value.startsWith('[') && closingBracket(value, 0) === value.length - 1;
    if (form !== undefined) author = form;
    else if (name === 'supplement' && isContent) tail = value.slice(1, -1);
    else extra.push(argument);
  }
  const key = found[1] ?? found[2] ?? '';
  return {
    item: rawItem(key, { ...splitTail(tail), author, extra: extra.join(', ') }),
    end: close + 1,
  };
}

function withForm({ extra }: RawItem): string {
  return ['form: "prose"', ...(extra === '' ? [] : [extra])].join(', ');
}

function written(item: RawItem): string {
  const tail = joinTail(item);
  const isReference =
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.-]*$/u.test(item.key) && !/[:.]$/.test(item.key);
  if (item.author === 'shown' && item.extra === '' && isReference) {
    return behindPrefix(item.prefix, `@${item.key}${tail === '' ? '' : `[${tail}]`}`);
  }
  const isLabel = /^[\p{L}\p{N}\p{M}_:.-]+$/u.test(item.key);
  const form = item.author === 'in-text' ? 'prose' : item.author === 'suppressed' ? 'year' : null;
  const named = [
    isLabel ? `<${item.key}>` : `label("${item.key}")`,
    ...(form === null ? [] : [`form: "${form}"`]),
    ...(tail === '' ? [] : [`supplement: [${tail}]`]),
    ...(item.extra === '' ? [] : [item.extra]),
  ];
  return behindPrefix(item.prefix, `#cite(${named.join(', ')})`);
}

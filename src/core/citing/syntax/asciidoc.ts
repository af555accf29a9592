import { formatLocator, parseLocator } from '../../citation/locator';
import { chainAround, withLocatorBehind } from '../chain';
import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawCluster, RawItem, SyntaxContext } from '../types';
import { NO_ABILITIES, rawItem } from '../types';

/** `<<a>>`, with a text of its own or not, and a locator in words behind it. */
const ANCHOR = /<<([^\s,<>]+)(,[^<>]*)?>>(?:, ([^;]*))?(?:; |$)/gy;
const MACRO = /(cite(?:np)?):\[([^\][]*)\](?:, ([^;]*))?(?:; |$)/gy;
const KEY = /\s*([^\s,()[\]]+)(?:\s*\(([^()]*)\))?\s*(?:,|$)/gy;

/** References to a bibliography of AsciiDoc itself: a row of them, for there are no groups. */
export const anchorSyntax: ClusterSyntax = {
  abilities: () => NO_ABILITIES,
  holdsKey: (key) => /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*$/u.test(key),
  newForm: () => '',
  extent: chainWithLocators,
  read(source) {
    const items: RawItem[] = [];
    let read = 0;
    for (const [whole, key = '', label = '', tail = ''] of source.matchAll(ANCHOR)) {
      items.push(rawItem(key, { extra: label, ...splitTail(tail) }));
      read += whole.length;
    }
    return read === source.length && items.length > 0 ? { form: '', items } : null;
  },
  write: ({ items }) =>
    items.map((item) => inWords(item, `<<${item.key}${item.extra}>>`)).join('; '),
};

/**
 * `cite:[a(5), b]` of asciidoctor-bibtex. What stands in parentheses is printed as a page; any other
 * place is said in words behind a macro of its own.
 */
export const bibtexSyntax: ClusterSyntax = {
  abilities: () => ({ ...NO_ABILITIES, inText: true }),
  holdsKey: (key) => /^[^\s,()[\]<>"]+$/.test(key),
  newForm: () => 'cite',
  extent: chainWithLocators,
  read(source, { locale }) {
    const items: RawItem[] = [];
    let read = 0;
    let form = '';
    for (const [whole, name = '', keys = '', tail = ''] of source.matchAll(MACRO)) {
      const cited = [...keys.matchAll(KEY)].map(([, key = '', pages = '']) => {
        const locator = pageLocator(pages, locale);
        return rawItem(key, { locator });
      });
      const last = cited.at(-1);
      if (last === undefined || (tail !== '' && last.locator !== '')) return null;
      if (tail !== '') cited[cited.length - 1] = { ...last, ...splitTail(tail) };
      items.push(...cited);
      form ||= name;
      read += whole.length;
    }
    const [first, ...others] = items;
    if (first === undefined || read !== source.length) return null;
    const author = form === 'citenp' ? 'in-text' : 'shown';
    return { form, items: [{ ...first, author }, ...others] };
  },
  write(cluster) {
    const { items } = cluster;
    const name = items[0]?.author === 'in-text' ? 'citenp' : 'cite';
    const groups: string[] = [];
    let keys: string[] = [];
    const close = (behind: string) => {
      groups.push(`${name}:[${keys.join(', ')}]${behind}`);
      keys = [];
    };
    for (const item of items) {
      const page = pageOf(item.locator);
      if (page !== null && item.suffix === '') {
        keys.push(`${item.key}(${page})`);
        continue;
      }
      keys.push(item.key);
      const tail = joinTail(item);
      if (tail !== '') close(`, ${tail}`);
    }
    if (keys.length > 0) close('');
    return groups.join('; ');
  },
};

function chainWithLocators(
  text: string,
  marked: Parameters<ClusterSyntax['extent']>[1],
  at: Parameters<ClusterSyntax['extent']>[2],
) {
  const ranges = marked.map((range) => withLocatorBehind(text, range));
  return chainAround(text, ranges, withLocatorBehind(text, at), /^; $/);
}

function pageLocator(pages: string, locale: SyntaxContext['locale']): string {
  const value = pages.trim();
  if (value === '' || parseLocator(value) !== null) return value;
  return formatLocator({ kind: 'page', value }, locale);
}

function pageOf(locator: string): string | null {
  const parsed = parseLocator(locator);
  return parsed?.kind === 'page' ? parsed.value : null;
}

function inWords(item: RawCluster['items'][number], written: string): string {
  const tail = joinTail(item);
  const key = behindPrefix(item.prefix, written);
  return tail === '' ? key : `${key}, ${tail}`;
}

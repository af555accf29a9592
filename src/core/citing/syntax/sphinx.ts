import { chainAround, withLocatorBehind } from '../chain';
import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawCluster, RawItem } from '../types';
import { NO_ABILITIES, rawItem } from '../types';

const ROLE = /^:((?:foot)?cite(?::\w{1,20})?):`([^`]*)`$/;
const PART = /\s*(?:\{([^{}]*)\}\s*)?([^\s,{}`]+)(?:\s*\{([^{}]*)\})?\s*(,|$)/gy;
/** A citation of docutils, `[key]_`, with a locator in words. */
const CALL = /\[([^\s[\]]+)\]_(?:, ([^;]*))?(?:; |$)/gy;
const CALLS = 'docutils';

/**
 * ``:cite:p:`{see}a{p. 5},b` `` of sphinxcontrib-bibtex (braces since 2.6), and `[a]_` of docutils,
 * which has no groups: several stand in a row. Neither can leave out the author of a source that has
 * words of its own (`:cite:year:` prints none), so that is not offered.
 */
export const sphinxSyntax: ClusterSyntax = {
  abilities: (form) =>
    form === CALLS ? NO_ABILITIES : { ...NO_ABILITIES, prefix: true, suffix: true, inText: true },
  holdsKey: (key) => key !== '' && !/[\s,{}`\\]/.test(key),
  newForm: () => 'cite:p',
  extent(text, marked, at) {
    if (text.charAt(at.start) !== '[') return at;
    const calls = marked.map((range) => withLocatorBehind(text, range));
    return chainAround(text, calls, withLocatorBehind(text, at), /^; $/);
  },
  read(source) {
    if (source.startsWith('[')) return readCalls(source);
    const role = ROLE.exec(source);
    if (role === null) return null;
    const [, form = '', inner = ''] = role;
    const items: RawItem[] = [];
    let read = 0;
    for (const [whole, prefix = '', key = '', tail = ''] of inner.matchAll(PART)) {
      items.push(
        rawItem(key, {
          prefix: prefix.trim(),
          ...splitTail(tail),
          author: items.length === 0 && isInText(form) ? 'in-text' : 'shown',
        }),
      );
      read += whole.length;
    }
    return read === inner.length && items.length > 0 ? { form, items } : null;
  },
  write(cluster) {
    const { form, items } = cluster;
    if (form === CALLS) return items.map(call).join('; ');
    const wanted = items[0]?.author === 'in-text';
    const name = isInText(form) === wanted ? form : wanted ? 'cite:t' : 'cite:p';
    return `:${name}:\`${items.map(part).join(',')}\``;
  },
};

function isInText(form: string): boolean {
  return /:c?ts?$/.test(form);
}

function readCalls(source: string): RawCluster | null {
  const items: RawItem[] = [];
  let read = 0;
  for (const [whole, key = '', tail = ''] of source.matchAll(CALL)) {
    items.push(rawItem(key, splitTail(tail)));
    read += whole.length;
  }
  return read === source.length && items.length > 0 ? { form: CALLS, items } : null;
}

function call(item: RawItem): string {
  const tail = joinTail(item);
  const key = behindPrefix(item.prefix, `[${item.key}]_`);
  return tail === '' ? key : `${key}, ${tail}`;
}

/** Braces cannot be escaped there, nor can a backquote. */
function bare(text: string): string {
  return text.replace(/[`{}\\]/g, '');
}

function part(item: RawItem): string {
  const tail = bare(joinTail(item));
  const prefix = bare(item.prefix);
  return (prefix === '' ? '' : `{${prefix}}`) + item.key + (tail === '' ? '' : `{${tail}}`);
}

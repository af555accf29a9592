import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawItem } from '../types';
import { ALL_ABILITIES, ownExtent, rawItem } from '../types';

const OPENING = /^\[cite(?:\/([\w/-]{1,80}))?:/;
const KEY = /@([\p{L}\p{N}\p{M}_.:?!`'/*@+|(){}<>&^$#%~-]*[\p{L}\p{N}\p{M}_/*@+|(){}<>&^$#%~-])/u;

/**
 * `[cite/style:see @a p. 5; @b]` of Org (its manual, "Citations"). The author is left out, or stands
 * in the sentence, by the style, and so of all sources at once: `-@b` would print a hyphen.
 */
export const orgSyntax: ClusterSyntax = {
  abilities: () => ALL_ABILITIES,
  holdsKey: (key) => KEY.exec(`@${key}`)?.[1] === key,
  newForm: () => '',
  extent: ownExtent,
  read(source) {
    const opening = OPENING.exec(source);
    if (opening === null || !source.endsWith(']')) return null;
    const form = opening[1] ?? '';
    const author = authorOf(form);
    const segments = source.slice(opening[0].length, -1).split(';');
    const items: RawItem[] = [];
    for (const segment of segments) {
      const found = KEY.exec(segment);
      // Words common to all sources are of the group, and there is no place for them here.
      if (found === null) return null;
      items.push(
        rawItem(found[1] ?? '', {
          prefix: segment.slice(0, found.index).trim(),
          ...splitTail(segment.slice(found.index + found[0].length)),
          author: author === 'in-text' && items.length > 0 ? 'shown' : author,
        }),
      );
    }
    return { form, items };
  },
  write({ form, items }) {
    const style = formFor(form, items);
    const sources = items.map((item) => {
      const tail = joinTail(item);
      const key = `@${item.key}`;
      const parted = /^[,.:)]/.test(tail) ? '' : ' ';
      return behindPrefix(item.prefix, tail === '' ? key : key + parted + tail);
    });
    return `[cite${style === '' ? '' : `/${style}`}:${sources.join('; ')}]`;
  },
};

function authorOf(form: string): RawItem['author'] {
  const [style = ''] = form.split('/');
  if (style === 't' || style === 'text') return 'in-text';
  return style === 'na' || style === 'noauthor' ? 'suppressed' : 'shown';
}

function formFor(form: string, items: readonly RawItem[]): string {
  const first = items[0]?.author ?? 'shown';
  const isSuppressed = items.every(({ author }) => author === 'suppressed');
  const wanted = first === 'in-text' ? first : isSuppressed ? 'suppressed' : 'shown';
  if (authorOf(form) === wanted) return form;
  return wanted === 'in-text' ? 't' : wanted === 'suppressed' ? 'na' : '';
}

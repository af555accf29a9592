import { escapeOrg } from '../escape/org';
import type { Dressed, Wardrobe } from './richText';

/** Org's manual sets markup apart from letters by a zero width space ("Emphasis and Monospace"). */
const BREAK = '\u200B';

const SIGNS: Readonly<Record<string, string>> = { italic: '/', bold: '*', underline: '_' };

function apart({ words, previous, next }: Dressed): string {
  const before = previous === '' || /^[\s\-–—('"{\u200B]/u.test(previous) ? '' : BREAK;
  const behind = next === '' || /^[\s\-–—.,;:!?'")}[\]\u200B]/u.test(next) ? '' : BREAK;
  return before + words + behind;
}

export const org: Wardrobe = {
  escape: escapeOrg,
  mark(mark, dressed) {
    const sign = SIGNS[mark];
    if (sign !== undefined) return apart({ ...dressed, words: sign + dressed.words + sign });
    if (mark === 'superscript') return `^{${dressed.words}}`;
    return mark === 'subscript' ? `_{${dressed.words}}` : dressed.words;
  },
  link({ words }, address, plain) {
    const target = address.replace(/[[\]\\]/g, encodeURIComponent);
    return plain === address ? `[[${target}]]` : `[[${target}][${words}]]`;
  },
  nests: true,
};

import { isWordCharacter } from '../escape/escape';
import { escapeAsciidoc } from '../escape/asciidoc';
import type { Wardrobe } from './richText';

const SIGNS: Readonly<Record<string, string>> = { italic: '_', bold: '*' };

export const asciidoc: Wardrobe = {
  escape: escapeAsciidoc,
  mark(mark, { words, previous, next }) {
    const sign = SIGNS[mark];
    if (sign !== undefined) {
      // One sign holds words that stand apart; beside letters or other signs two are needed.
      const isFree = previous === '' || /^[\s(“‘]/u.test(previous);
      const isTight = isFree && !isWordCharacter(next) && isWordCharacter(words);
      const around = isTight ? sign : sign + sign;
      return around + words + around;
    }
    if (mark === 'superscript') return `^${words}^`;
    if (mark === 'subscript') return `~${words}~`;
    return `[.${mark}]##${words}##`;
  },
  link({ words }, address, plain) {
    const isPlain = plain === address;
    if (isPlain && /^https?:\/\/[A-Za-z\d./?=&%-]+$/.test(address)) return address;
    // In the passthrough nothing of the address is taken for markup.
    return `link:++${address.replaceAll('++', '%2B%2B')}++[${isPlain ? '' : words.replaceAll(']', '&#93;')}]`;
  },
  nests: true,
};

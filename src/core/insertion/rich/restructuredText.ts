import { escapeRestructuredText } from '../escape/restructuredtext';
import type { Dressed, Wardrobe } from './richText';

/** Inline markup must stand apart; an escaped blank, which prints nothing, sets it apart. */
const BEFORE = /^[\s'"([{</:\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}-]/u;
const BEHIND = /^[\s'")\]}>/:.,;!?\\\p{Pe}\p{Pf}\p{Pi}\p{Pd}\p{Po}-]/u;

function apart({ words, previous, next }: Dressed): string {
  const before = previous === '' || BEFORE.test(previous) ? '' : '\\ ';
  const behind = next === '' || BEHIND.test(next) ? '' : '\\ ';
  return before + words + behind;
}

export const restructuredText: Wardrobe = {
  escape: escapeRestructuredText,
  mark(mark, { words, ...around }) {
    switch (mark) {
      case 'italic':
        return apart({ words: `*${words}*`, ...around });
      case 'bold':
        return apart({ words: `**${words}**`, ...around });
      case 'superscript':
        return apart({ words: `:sup:\`${words}\``, ...around });
      case 'subscript':
        return apart({ words: `:sub:\`${words}\``, ...around });
      case 'small-caps':
      case 'underline':
        return words;
    }
  },
  link({ words, ...around }, address, plain) {
    const isBare = plain === address && /^https?:\/\/[A-Za-z\d./?=&%-]*[A-Za-z\d/]$/.test(address);
    if (isBare) return apart({ words: address, ...around });
    const target = address.replace(/[\\`<>_\s]/g, (char) =>
      char === '_' ? '\\_' : encodeURIComponent(char),
    );
    // Within a link, no other link is made of an address.
    const label = words.replaceAll('\\://', '://');
    return apart({ words: `\`${label} <${target}>\`__`, ...around });
  },
  nests: false,
};

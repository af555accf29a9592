import { escapeTypst } from '../escape/typst';
import type { Wardrobe } from './richText';

const FUNCTIONS = {
  italic: 'emph',
  bold: 'strong',
  'small-caps': 'smallcaps',
  underline: 'underline',
  superscript: 'super',
  subscript: 'sub',
} as const;

/** A bracket or a point right behind a call would belong to it; a semicolon ends it. */
function ended(call: string, next: string): string {
  return /^[([.;]/.test(next) ? `${call};` : call;
}

export const typst: Wardrobe = {
  escape: escapeTypst,
  mark: (mark, { words, next }) => ended(`#${FUNCTIONS[mark]}[${words}]`, next),
  link({ words, next }, address, plain) {
    const target = `"${address.replace(/["\\]/g, '\\$&')}"`;
    return ended(`#link(${target})${plain === address ? '' : `[${words}]`}`, next);
  },
  nests: true,
};

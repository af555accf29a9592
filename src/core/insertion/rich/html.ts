import { escapeHtml, escapeHtmlAttribute } from '../escape/html';
import type { Wardrobe } from './richText';

const TAGS = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  'small-caps': ['<span style="font-variant: small-caps">', '</span>'],
  underline: ['<u>', '</u>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
} as const;

export const html: Wardrobe = {
  escape: escapeHtml,
  mark(mark, { words }) {
    const [before, after] = TAGS[mark];
    return before + words + after;
  },
  link: ({ words }, address) => `<a href="${escapeHtmlAttribute(address)}">${words}</a>`,
  nests: true,
};

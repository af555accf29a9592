import type { DocumentLanguage } from '../languages';
import { asciidoc } from './asciidoc';
import { html } from './html';
import { latex } from './latex';
import { markdown, pandoc } from './markdown';
import { org } from './org';
import { restructuredText } from './restructuredText';
import type { Wardrobe } from './richText';
import { typst } from './typst';

const plaintext: Wardrobe = {
  escape: (text) => text,
  mark: (_mark, { words }) => words,
  link: ({ words }, address, plain) => (plain === address ? words : `${words} <${address}>`),
  nests: true,
};

/** How each markup sets words apart. */
export const wardrobes: Readonly<Record<DocumentLanguage, Wardrobe>> = {
  markdown,
  pandoc,
  latex,
  typst,
  asciidoc,
  restructuredtext: restructuredText,
  html,
  org,
  plaintext,
};

import type { DocumentLanguage } from '../../insertion/languages';
import type { MarkupReader } from '../report/markup';
import { asciidocReader } from './asciidoc';
import { htmlReader } from './html';
import { latexReader } from './latex';
import { markdownReader } from './markdown';
import { orgReader } from './org';
import { pandocReader } from './pandoc';
import { plaintextReader } from './plaintext';
import { restructuredTextReader } from './restructuredText';
import { typstReader } from './typst';

const READERS: Readonly<Record<DocumentLanguage, MarkupReader>> = {
  markdown: markdownReader,
  pandoc: pandocReader,
  latex: latexReader,
  typst: typstReader,
  asciidoc: asciidocReader,
  restructuredtext: restructuredTextReader,
  html: htmlReader,
  org: orgReader,
  plaintext: plaintextReader,
};

export function readerOf(language: DocumentLanguage): MarkupReader {
  return READERS[language];
}

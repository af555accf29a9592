import type { Conventions } from './conventions';
import type { DocumentLanguage } from './languages';
import { asciidoc } from './markup/asciidoc';
import { html } from './markup/html';
import { latex } from './markup/latex';
import { markdown, pandoc } from './markup/markdown';
import type { Markup } from './markup/markup';
import { org } from './markup/org';
import { plaintext } from './markup/plaintext';
import { restructuredText } from './markup/restructuredtext';
import { typst } from './markup/typst';

const MARKUPS: Readonly<Record<DocumentLanguage, Markup>> = {
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

/** How a document of this language and these conventions is written. */
export function markupOf(language: DocumentLanguage, conventions: Conventions): Markup {
  // Markdown that cites by keys is rendered by Pandoc, whose escapes CommonMark shares.
  const byPandoc = language === 'markdown' && conventions.citations === 'pandoc';
  return MARKUPS[byPandoc ? 'pandoc' : language];
}

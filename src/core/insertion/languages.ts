/** The markups reports are written in. `pandoc` is Markdown that Pandoc, Quarto or R renders. */
export const DOCUMENT_LANGUAGES = [
  'markdown',
  'pandoc',
  'latex',
  'typst',
  'asciidoc',
  'restructuredtext',
  'html',
  'org',
  'plaintext',
] as const;

export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** Language ids as VS Code and the usual extensions give them. */
const BY_ID: Readonly<Record<string, DocumentLanguage>> = {
  markdown: 'markdown',
  mdx: 'markdown',
  pandoc: 'pandoc',
  quarto: 'pandoc',
  rmd: 'pandoc',
  latex: 'latex',
  tex: 'latex',
  doctex: 'latex',
  'latex-expl3': 'latex',
  rsweave: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  asciidoctor: 'asciidoc',
  restructuredtext: 'restructuredtext',
  rst: 'restructuredtext',
  html: 'html',
  xhtml: 'html',
  vue: 'html',
  handlebars: 'html',
  org: 'org',
  orgmode: 'org',
  plaintext: 'plaintext',
};

/** File name endings, for a host without an extension for that language. */
const BY_ENDING: Readonly<Record<string, DocumentLanguage>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  qmd: 'pandoc',
  rmd: 'pandoc',
  tex: 'latex',
  ltx: 'latex',
  latex: 'latex',
  typ: 'typst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  rst: 'restructuredtext',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  org: 'org',
};

/**
 * The markup of a document from its VS Code language id; the file name decides where the id says
 * nothing (`plaintext`, an unknown one) or too little (a `.qmd` opened as `markdown`).
 */
export function languageFromId(languageId: string, fileName = ''): DocumentLanguage {
  const id = languageId.toLowerCase();
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const byId = Object.hasOwn(BY_ID, id) ? BY_ID[id] : undefined;
  const byEnding = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (byId === 'markdown' && byEnding === 'pandoc') return 'pandoc';
  if (byId === undefined || byId === 'plaintext') return byEnding ?? 'plaintext';
  return byId;
}

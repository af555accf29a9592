/** The names report files end in, without the dot: what client and server look for and watch. */
export const reportExtensions = [
  'md',
  'markdown',
  'mdx',
  'qmd',
  'rmd',
  'Rmd',
  'tex',
  'ltx',
  'latex',
  'typ',
  'adoc',
  'asciidoc',
  'asc',
  'rst',
  'html',
  'htm',
  'xhtml',
  'org',
  'txt',
] as const;

/** All of them in a workspace, as VS Code and the Language Server Protocol write patterns. */
export const reportPattern = `**/*.{${reportExtensions.join(',')}}`;

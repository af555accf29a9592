import type { TextDocument } from 'vscode';

/** The languages reports are written in; package.json starts the extension for the same ones. */
export const reportLanguages = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'tex',
  'typst',
  'asciidoc',
  'restructuredtext',
  'html',
  'org',
  'plaintext',
] as const;

/** Text documents nobody writes a report in: output, inputs, another version of a file. */
const otherSchemes = new Set([
  'comment',
  'debug',
  'git',
  'interactive-input',
  'output',
  'vscode-chat-code-block',
  'vscode-local-history',
  'vscode-scm',
]);

/** Whether a document is someone's writing, in whatever language. */
export function isWritten({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return !otherSchemes.has(uri.scheme);
}

const languages: ReadonlySet<string> = new Set(reportLanguages);

/** Whether the server verifies a document. */
export function isReport(document: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return languages.has(document.languageId) && isWritten(document);
}

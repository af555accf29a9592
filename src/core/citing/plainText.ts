import type { CitationSyntax } from '../insertion/conventions';
import type { Conventions } from '../insertion/conventions';
import { tied } from '../insertion/escape/latex';
import { markupOf } from '../insertion/markups';
import type { DocumentLanguage } from '../insertion/languages';
import { singleLine } from '../text/shorten';

/** Between words of a document and the words that people read. */
export interface PlainText {
  /** Writes words in the markup, for a place within a citation. */
  write(words: string): string;
  /** The same of a locator, which LaTeX wants on one line. */
  writeLocator(locator: string): string;
  /** What the written words say. */
  read(written: string): string;
  /** Whether the written words say no more than `read` gives: no emphasis, no command. */
  isPlain(written: string): boolean;
}

const LATEX_NAMED: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
  textasciigrave: '`',
  textquotedbl: '"',
  textquotesingle: "'",
};

type Read = (written: string) => string;

const numbered: Read = (written) =>
  written.replace(/&#(\d{1,6});/g, (reference, digits: string) => {
    const code = Number(digits);
    return code > 0 && code < 0xd800 ? String.fromCharCode(code) : reference;
  });

const markdown: Read = (written) => numbered(written).replace(/\\([!-/:-@[-`{-~])/g, '$1');

const READ: Readonly<Record<DocumentLanguage, Read>> = {
  markdown,
  pandoc: markdown,
  latex: (written) =>
    written
      .replace(/\{\}(?=[-<>,])/g, '')
      .replace(/\\(text[a-z]{3,20})\{\}/g, (command, name: string) => LATEX_NAMED[name] ?? command)
      .replace(/\\([{}$&#_%])/g, '$1'),
  typst: (written) => written.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  asciidoc: numbered,
  restructuredtext: (written) => written.replace(/\\(\S)/g, '$1').replace(/\\\s/g, ''),
  html: (written) =>
    written
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  org: (written) =>
    written.replaceAll('\u200B', '').replaceAll('\\dollar{}', '$').replaceAll('\\vert{}', '|'),
  plaintext: (written) => written,
};

/** What the signs of a group are written as within it, or become where nothing escapes them. */
const GUARDS: Partial<Record<CitationSyntax, (written: string) => string>> = {
  pandoc: (written) => written.replaceAll(';', '\\;'),
  'org-cite': (written) => written.replaceAll(';', ',').replace(/[[\]]/g, ''),
};

const writeBare = (words: string) => singleLine(words.replace(/[`{}\\]/g, ' '));

/** The text of a role of reStructuredText holds no escapes that its reader knows. */
const BARE: PlainText = {
  write: writeBare,
  writeLocator: writeBare,
  read: (written) => written,
  isPlain: () => true,
};

export function plainText(
  language: DocumentLanguage,
  conventions: Conventions,
  syntax: CitationSyntax,
): PlainText {
  if (syntax === 'sphinx-bibtex') return BARE;
  const { escape } = markupOf(language, conventions);
  const guard = GUARDS[syntax] ?? ((written: string) => written);
  const isWorded = syntax === 'words';
  const write = (words: string) => {
    // Between sources in words stands a semicolon.
    const line = singleLine(isWorded ? words.replaceAll(';', ',') : words);
    return guard(escape(line, { lineStart: false, previous: ' ', next: ' ' }));
  };
  const read = READ[language];
  return {
    write,
    writeLocator: (locator) => (syntax === 'latex' ? tied(write(locator)) : write(locator)),
    read,
    isPlain: (written) => write(read(written)) === written,
  };
}

/** A locator as people read it: without ties, braces and escapes. */
export function plainLocator(written: string, plain: PlainText): string {
  const bare = /^\{[^{}]*\}$/.test(written) ? written.slice(1, -1) : written;
  return singleLine(
    plain
      .read(bare)
      .replaceAll('~', ' ')
      .replace(/-{2,3}/g, '–'),
  );
}

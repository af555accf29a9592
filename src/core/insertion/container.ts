import type { DocumentLanguage } from './languages';

/** What the line of the cursor is part of, and so what each further line must begin with. */
export interface Container {
  /** The beginning of a new line in the same list item or block quote. */
  readonly prefix: string;
  /** Whether nothing but containers stands before the cursor. */
  readonly isEmpty: boolean;
  /** Whether a block may begin on such a line, behind its marker or indentation. */
  readonly beginsBlock: boolean;
  /** Whether the innermost container is a block quote (`> `). */
  readonly inQuote: boolean;
  /** Whether it is a list item whose marker stands on this line. */
  readonly inItem: boolean;
  /** Whether the line is a row of a table drawn with `|`, which no line break may cut. */
  readonly inTable: boolean;
}

const NO_MARKER = /(?!)/y;

/** A list marker with the spaces round it, sticky. */
const ITEM: Readonly<Record<DocumentLanguage, RegExp>> = {
  markdown: /[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/y,
  pandoc: /[ \t]*(?:[-+*]|\(?(?:\d{1,9}|#|@)[.)])[ \t]+/y,
  latex: NO_MARKER,
  typst: /[ \t]*(?:[-+]|\d{1,9}\.)[ \t]+/y,
  // Lines may not be indented: a block is joined to its item by a line with `+` instead.
  asciidoc: /[ \t]*(?:[*-]{1,5}|\.{1,5}|\d{1,9}\.)[ \t]+/y,
  restructuredtext: /[ \t]*(?:[-+*•]|\(?(?:\d{1,9}|#)[.)])[ \t]+/y,
  html: NO_MARKER,
  org: /(?:[ \t]*(?:[-+]|\d{1,9}[.)])|[ \t]+\*)[ \t]+/y,
  plaintext: /[ \t]*(?:[-+*•–]|\d{1,9}[.)])[ \t]+/y,
};

const QUOTE = /[ \t]*>[ \t]?/y;
const INDENTATION = /[ \t]*/y;

/** Reads the containers the line before the cursor opens or continues. */
export function containerOf(before: string, language: DocumentLanguage): Container {
  const hasQuotes = language === 'markdown' || language === 'pandoc';
  let at = 0;
  let prefix = '';
  let inQuote = false;
  let inItem = false;
  for (;;) {
    const quote = hasQuotes ? matchAt(QUOTE, before, at) : '';
    const item = quote === '' ? matchAt(ITEM[language], before, at) : '';
    if (quote === '' && item === '') break;
    // A quote is continued by its mark, an item by the width of its marker.
    prefix += quote === '' ? item.replace(/[^\t]/g, ' ') : `${quote.trimEnd()} `;
    at += quote.length + item.length;
    inQuote = quote !== '';
    inItem = quote === '';
  }
  const indentation = matchAt(INDENTATION, before, at);
  return {
    prefix: language === 'asciidoc' ? '' : prefix + indentation,
    isEmpty: at + indentation.length === before.length,
    beginsBlock: beginsBlock(language, inItem, indentation),
    inQuote,
    inItem,
    inTable: language !== 'latex' && language !== 'html' && /^\s*\|/.test(before),
  };
}

function beginsBlock(language: DocumentLanguage, inItem: boolean, indentation: string): boolean {
  if (language === 'asciidoc') return !inItem && indentation === '';
  return !inItem || (language !== 'restructuredtext' && language !== 'org');
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

import type { DocumentLanguage } from './languages';
import type { QuotationMarks } from './types';

/** Marks as they are opened, so that an apostrophe, an inch or a string's end is not counted. */
const STRAIGHT = /(?<=^|[\s(])"(?=\p{L})/gmu;
const OPENINGS: readonly (readonly [QuotationMarks, RegExp])[] = [
  [{ open: '“', close: '”' }, /“/g],
  [{ open: '«', close: '»' }, /«/g],
  [{ open: '"', close: '"' }, STRAIGHT],
];

/** How a language that has its own way to quote opens a quotation; a straight mark is no letter there. */
const OWN: Partial<Record<DocumentLanguage, RegExp>> = {
  latex: /``|\\enquote\*?\{|\\begin\{(?:display|block)?quot/g,
  typst: STRAIGHT,
  asciidoc: /"`/g,
  html: /<q[\s>]/g,
};

const FENCE: Partial<Record<DocumentLanguage, RegExp>> = {
  markdown: /^[ \t]*(?:```|~~~)[^\n]*$/m,
  pandoc: /^[ \t]*(?:```|~~~)[^\n]*$/m,
  typst: /^[ \t]*```[^\n]*$/m,
  asciidoc: /^(?:----+|````*)[^\n]*$/m,
  org: /^[ \t]*#\+(?:begin|end)_src[^\n]*$/im,
};

/**
 * The quotation marks a document opens most often, or null where that is its language's own way or
 * it quotes nothing. Front matter, a preamble and fenced code are left out: their marks mean something else.
 */
export function documentMarks(text: string, language: DocumentLanguage): QuotationMarks | null {
  const prose = proseOf(text, language);
  const own = OWN[language];
  const ownCount = own === undefined ? 0 : count(prose, own);
  const [most] = OPENINGS.filter(([marks]) => own === undefined || marks.open !== '"')
    .map(([marks, opening]) => ({ marks, count: count(prose, opening) }))
    .toSorted((a, b) => b.count - a.count);
  return most !== undefined && most.count > ownCount ? most.marks : null;
}

function proseOf(text: string, language: DocumentLanguage): string {
  const body = bodyOf(text, language);
  const fence = FENCE[language];
  if (fence === undefined) return body;
  return body
    .split(fence)
    .filter((_, index) => index % 2 === 0)
    .join('\n');
}

function bodyOf(text: string, language: DocumentLanguage): string {
  if (language === 'latex') return text.slice(Math.max(0, text.indexOf('\\begin{document}')));
  return text.replace(/^---[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, '');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

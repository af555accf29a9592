import { referenceParts } from '../../citation/reference';
import { escapeAsciidoc } from '../escape/asciidoc';
import type { InlineMarks } from '../marks';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Cited, Markup } from './markup';
import { appended, citationInWords, locatorInWords, parted } from './markup';

const MARKS: readonly InlineMarks[] = [
  { open: '"`', close: '`"', glyphs: DOUBLE.glyphs, tight: true },
  { open: "'`", close: "`'", glyphs: SINGLE.glyphs, tight: true },
  DOUBLE,
  SINGLE,
  ANGLE,
];

export const asciidoc: Markup = {
  escape: escapeAsciidoc,
  marks: () => MARKS,
  citation(cited) {
    const { citekey, locator } = cited;
    const syntax = cited.conventions.citations;
    if (syntax !== 'asciidoctor-bibtex' && syntax !== 'asciidoc-anchor') {
      return citationInWords(cited, escapeAsciidoc);
    }
    const key = syntax === 'asciidoc-anchor' ? `<<${citekey}>>` : `cite:[${citekey}]`;
    if (locator === null) return key;
    // What stands in its parentheses is printed as a page.
    return syntax === 'asciidoctor-bibtex' && locator.kind === 'page'
      ? `cite:[${citekey}(${locator.value})]`
      : `${key}, ${locatorInWords(cited, escapeAsciidoc)}`;
  },
  block({ paragraphs, cited }) {
    const inWords = cited !== null && cited.conventions.citations === 'words';
    const keyed = cited === null || inWords ? '' : asciidoc.citation(cited);
    return [
      inWords ? `[quote${attribution(cited)}]` : '[quote]',
      '____',
      ...parted(appended(paragraphs, keyed)),
      '____',
    ];
  },
  placement: { apart: true, joint: { line: '+', emptyItem: '{empty}' } },
};

/** The two positional attributes of a quote: who says it, and where. */
function attribution({ csl, locator, locale }: Cited): string {
  const parts = referenceParts(csl, locator, locale);
  const who = parts.find((part) => part.kind === 'author')?.text ?? '';
  const where = parts
    .filter((part) => part.kind !== 'author')
    .map((part) => (part.kind === 'title' ? `“${part.text}”` : part.text))
    .join(', ');
  if (who === '' && where === '') return '';
  return where === '' ? `,${attribute(who)}` : `,${attribute(who)},${attribute(where)}`;
}

/** A value in double quotation marks, which Asciidoctor prints without escaping anything in it. */
function attribute(text: string): string {
  return `"${text.replace(/[&<>"{\\]/g, (char) => `&#${char.charCodeAt(0)};`)}"`;
}

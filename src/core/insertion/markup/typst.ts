import { escapeTypst } from '../escape/typst';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Cited, Markup } from './markup';
import { APART, citationInWords, locatorInWords, parted, referenceInWords } from './markup';

export const typst: Markup = {
  escape: escapeTypst,
  // Typst makes its own marks of straight ones, after the language of the document.
  marks: () => [
    { open: '"', close: '"', glyphs: DOUBLE.glyphs, tight: true },
    { open: "'", close: "'", glyphs: SINGLE.glyphs, tight: true },
    DOUBLE,
    SINGLE,
    ANGLE,
  ],
  citation: (cited) =>
    cited.conventions.citations === 'typst' ? keyed(cited) : citationInWords(cited, escapeTypst),
  block({ paragraphs, cited }) {
    const source =
      cited === null
        ? ''
        : cited.conventions.citations === 'typst'
          ? keyed(cited)
          : referenceInWords(cited, escapeTypst);
    const head = `#quote(block: true${source === '' ? '' : `, attribution: [${source}]`})[`;
    return [head, ...parted(paragraphs).map((line) => (line === '' ? line : `  ${line}`)), ']'];
  },
  placement: APART,
};

function keyed(cited: Cited): string {
  const locator = locatorInWords(cited, escapeTypst);
  return locator === '' ? `@${cited.citekey}` : `@${cited.citekey}[${locator}]`;
}

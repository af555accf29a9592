import { escapeLatex, tied } from '../escape/latex';
import type { InlineMarks } from '../marks';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Markup } from './markup';
import { appended, citationInWords, locatorInWords, parted } from './markup';

const PLAIN: readonly InlineMarks[] = [
  { open: '``', close: "''", glyphs: DOUBLE.glyphs },
  { open: '`', close: "'", glyphs: SINGLE.glyphs },
  ANGLE,
];

const CSQUOTES: readonly InlineMarks[] = [
  { open: '\\enquote{', close: '}', glyphs: DOUBLE.glyphs },
  { open: '\\enquote*{', close: '}', glyphs: SINGLE.glyphs },
  ANGLE,
];

export const latex: Markup = {
  escape: escapeLatex,
  marks: ({ csquotes }) => (csquotes ? CSQUOTES : PLAIN),
  citation(cited) {
    if (cited.conventions.citations !== 'latex') return citationInWords(cited, escapeLatex);
    const locator = tied(locatorInWords(cited, escapeLatex));
    // A bracket within the option would end it.
    const option = locator.includes(']') ? `[{${locator}}]` : `[${locator}]`;
    return `\\${cited.conventions.citeCommand}${locator === '' ? '' : option}{${cited.citekey}}`;
  },
  block({ paragraphs, cited, conventions }) {
    const plain = paragraphs.length > 1 ? 'quotation' : 'quote';
    const environment = conventions.csquotes ? 'displayquote' : plain;
    return [
      `\\begin{${environment}}`,
      ...parted(appended(paragraphs, cited === null ? '' : latex.citation(cited))),
      `\\end{${environment}}`,
    ];
  },
  placement: { apart: false, joint: null },
};

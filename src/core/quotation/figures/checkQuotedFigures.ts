import type { Article } from '../../library/article';
import { overlaps, type TextRange } from '../../text/range';
import { sentenceRanges } from '../../text/sentences';
import { figuresOf } from './articleFigures';
import { type Comparison, compareFigures } from './compare';
import { compose } from './composed';
import { correctionOf } from './correction';
import type { Figure } from './figure';
import { isMisread } from './misreading';
import { nounRelation } from './nounRelation';
import { readReport, type ReportFigure, type ReportSentence } from './reportFigures';
import type { CheckedFigure } from './types';

/** No quotation of people has more; the product of the two numbers is the work of pairing. */
const MAX_FIGURES = 200;

interface Quoted {
  readonly figure: ReportFigure;
  readonly sentence: ReportSentence;
}

/**
 * Compares the figures of a quotation with those the article states in the range it quotes, paired in
 * the same order. Offsets of the result are of `quotation`, `source` is a range of the article's text.
 * Figures that the range has none for, and all but the first few hundred, are left out: that words
 * were added is for the quotation's own verdict to say.
 */
export function checkQuotedFigures(
  quotation: string,
  article: Article,
  source: TextRange,
): readonly CheckedFigure[] {
  const composed = compose(quotation);
  const { text } = composed;
  const sentences = sentenceRanges(text, { start: 0, end: text.length });
  const quoted: Quoted[] = readReport(text, sentences)
    .flatMap((sentence) => sentence.figures.map((figure) => ({ figure, sentence })))
    .slice(0, MAX_FIGURES);
  if (quoted.length === 0) return [];
  const stated = figuresOf(article)
    .figures.filter(({ statistic }) => overlaps(statistic, source))
    .slice(0, MAX_FIGURES);
  return pair(quoted, stated).map(({ one, other, comparison }) => {
    const { figure, sentence } = one;
    const { differs, verdict } = comparison;
    const { start, end } = composed.toGiven(figure.statistic);
    const mended =
      verdict === 'right' ? null : correctionOf(text, sentence, figure, other, differs);
    return {
      start,
      end,
      text: quotation.slice(start, end),
      verdict,
      articleId: article.id,
      expected: other.statistic,
      differs,
      correction: mended && { range: composed.toGiven(mended.range), text: mended.text },
    };
  });
}

interface Pair {
  readonly one: Quoted;
  readonly other: Figure;
  readonly comparison: Comparison;
  /** How much speaks for it; 0 where it is none. */
  readonly gain: number;
}

/** The pairs in order that are most alike in all: longest common subsequence, weighted. */
function pair(quoted: readonly Quoted[], stated: readonly Figure[]): Pair[] {
  const table = quoted.map((one) =>
    stated.map((other): Pair => {
      const comparison = compareFigures(one.figure, other);
      return { one, other, comparison, gain: alike(one.figure, other, comparison) };
    }),
  );
  // What the figures from a row and a column on can gain; nothing behind the last.
  const width = stated.length + 1;
  const best = new Float64Array((quoted.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = quoted.length - 1; row >= 0; row -= 1) {
    for (let column = stated.length - 1; column >= 0; column -= 1) {
      const gain = table[row]?.[column]?.gain ?? 0;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        gain + at(row + 1, column + 1),
      );
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; at(row, column) > 0;) {
    const both = table[row]?.[column];
    if (both && both.gain > 0 && at(row, column) === both.gain + at(row + 1, column + 1)) {
      pairs.push(both);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row, column + 1)) column += 1;
    else row += 1;
  }
  return pairs;
}

/** How much speaks for a pair: equal figures above all, then the same number, then the same kind. */
function alike(figure: ReportFigure, source: Figure, { verdict, differs }: Comparison): number {
  if (verdict === 'right') return 8;
  if (verdict !== 'wrong') return 7;
  const open = figure.unit.dimension === '' || source.unit.dimension === '';
  const sameKind = figure.unit.dimension === source.unit.dimension;
  if (!differs.includes('value')) return sameKind ? 6 : 4;
  if (!sameKind && !open) return 0;
  // A figure put in is none of the source's.
  const sameNoun = nounRelation(figure.unit.noun, source.unit.noun) === 'same';
  if (!sameNoun && figure.unit.noun.length > 0 && !isMisread(figure, source)) return 0;
  return sameNoun ? 3 : 2;
}

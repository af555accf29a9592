import type { ArticleFigures } from './articleFigures';
import { compareFigures } from './compare';
import { likeness } from './evidence';
import type { Figure } from './figure';
import { ownWords } from './ownWords';
import type { ReportFigure, ReportSentence } from './reportFigures';
import type { Candidate } from './tie';
import { isTimed } from './wrongYears';

/** A figure of a sentence with the statistic that has its value. */
export interface Valued {
  readonly figure: ReportFigure;
  readonly source: Figure;
}

/** Of a long sentence so many figures are compared with one another. */
const MOST = 24;
/**
 * The figures of a sentence that are exchanged for one another: both values are the article's, but
 * of the words that tell the two apart, each has the other's ("thu 12,3 tỷ đồng, chi 19,5 tỷ đồng").
 */
export function exchangedIn(
  sentence: ReportSentence,
  valued: readonly Valued[],
  article: ArticleFigures,
): ReadonlyMap<ReportFigure, Candidate> {
  const found = new Map<ReportFigure, Candidate>();
  const few = valued
    .filter(({ figure, source }) => !isTimed(figure) && !isTimed(source))
    .slice(0, MOST);
  if (few.length < 2) return found;
  const words = new Map(few.map((one) => [one, wordsOf(one, sentence, article)]));
  for (const [index, one] of few.entries()) {
    for (const other of few.slice(index + 1)) {
      if (found.has(one.figure) || found.has(other.figure) || !isLike(one, other)) continue;
      const [own, others] = [words.get(one), words.get(other)];
      if (!own || !others || !isCrossed(own, others) || !isCrossed(others, own)) continue;
      found.set(one.figure, candidate(one, other, article));
      found.set(other.figure, candidate(other, one, article));
    }
  }
  return found;
}

/** Whether each could be the other but for its value. */
function isLike(one: Valued, other: Valued): boolean {
  if (one.source === other.source) return false;
  return [compareFigures(one.figure, other.source), compareFigures(other.figure, one.source)].every(
    ({ differs }) =>
      differs.includes('value') && !differs.includes('unit') && !differs.includes('subject'),
  );
}

/** What tells of a figure in the report, and of its statistic in the article. */
interface Telling {
  readonly report: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
}

function wordsOf(
  { figure, source }: Valued,
  sentence: ReportSentence,
  article: ArticleFigures,
): Telling {
  const index = article.indexOf(source);
  const near = article.figures.slice(Math.max(0, index - MOST), index + MOST);
  return {
    report: ownWords(sentence.words, figure, sentence.figures),
    source: ownWords(article.wordsOf(source), source, near),
  };
}

/** Whether the words that only one figure has are those that only the other's statistic has. */
function isCrossed(one: Telling, other: Telling): boolean {
  const told = without(one.report, other.report);
  return (
    told.some((word) => other.source.has(word) && !one.source.has(word)) &&
    !told.some((word) => one.source.has(word) && !other.source.has(word))
  );
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((word) => !others.has(word));
}

function candidate(one: Valued, { source }: Valued, article: ArticleFigures): Candidate {
  const comparison = compareFigures(one.figure, source);
  return { source, comparison, score: likeness(one.figure, source, article).close };
}

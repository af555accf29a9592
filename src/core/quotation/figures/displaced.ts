import type { ArticleFigures } from './articleFigures';
import { compareFigures } from './compare';
import { likeness, speaksOfOther } from './evidence';
import type { Figure } from './figure';
import { ownWords } from './ownWords';
import type { ReportFigure, ReportSentence } from './reportFigures';
import { type Candidate, ENOUGH, isEnough, type Tie } from './tie';
import { isTimed } from './wrongYears';

/** Of the figures beside a statistic, so many bound what is told of it. */
const BESIDE = 24;
/** By how much a statistic must lead the one that has the value, and any other. */
const LEAD = { all: 0.1, some: 0.3, none: Infinity, rival: 0.1 } as const;

/**
 * The statistic whose place a figure has taken: the article says the figure's value, but of
 * something else, and of what the report tells of it another value ("tỷ lệ hộ nghèo còn 13%", where
 * 13% is the growth). Null where the value may well be the one that is meant.
 *
 * @param tie what ties the figure to the statistic that has its value
 * @param taken the statistics that figures of the sentence are forms of
 */
export function displaced(
  figure: ReportFigure,
  sentence: ReportSentence,
  tie: Tie,
  article: ArticleFigures,
  taken: ReadonlySet<Figure | null>,
): Candidate | null {
  const { source: stated } = tie;
  if (stated === null || isTimed(figure) || isTimed(stated)) return null;
  if (tie.score > 1 - LEAD.all) return null;
  const told = ownWords(sentence.words, figure, sentence.figures);
  const others = toldOf(stated, article);
  if ([...told].every((word) => others.has(word))) return null;
  const measured: { readonly candidate: Candidate; readonly isMeant: boolean }[] = [];
  for (const source of article.comparable(figure, figure.features)) {
    if (source === stated || isTimed(source)) continue;
    const comparison = compareFigures(figure, source);
    if (!comparison.differs.includes('value')) continue;
    const like = likeness(figure, source, article);
    const lead = like.close - tie.score;
    const isMeant =
      lead >= LEAD.all &&
      isEnough(like, ENOUGH.different) &&
      !isOther(figure, source, comparison.differs) &&
      !taken.has(source) &&
      lead >= LEAD[fitOf(told, toldOf(source, article), others)] &&
      !speaksOfOther(figure, sentence, source, article);
    measured.push({ candidate: { source, comparison, score: like.close }, isMeant });
  }
  return best(measured);
}

/** Whether they differ in more than the value. */
function isOther(figure: Figure, source: Figure, differs: readonly string[]): boolean {
  const measure = differs.includes('unit') || differs.includes('subject');
  return measure || figure.bases.length !== source.bases.length;
}

function toldOf(source: Figure, article: ArticleFigures): ReadonlySet<string> {
  const index = article.indexOf(source);
  const beside = article.figures.slice(Math.max(0, index - BESIDE), index + BESIDE);
  return ownWords(article.wordsOf(source), source, beside);
}

/**
 * How much of what the report tells is told of a statistic, where some of it is not told of the one
 * that has the value, and nothing is told of that one alone; none where that is not so.
 */
function fitOf(
  told: ReadonlySet<string>,
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
): 'some' | 'all' | 'none' {
  const words = [...told];
  if (words.some((word) => others.has(word) && !own.has(word))) return 'none';
  if (!words.some((word) => own.has(word) && !others.has(word))) return 'none';
  return words.every((word) => own.has(word)) ? 'all' : 'some';
}

/** The one that is meant and that no statistic of another value rivals. */
function best(
  measured: readonly { readonly candidate: Candidate; readonly isMeant: boolean }[],
): Candidate | null {
  const [first, ...rest] = measured.toSorted((a, b) => b.candidate.score - a.candidate.score);
  if (!first?.isMeant) return null;
  const { source, score } = first.candidate;
  const rival = rest.find(
    ({ candidate }) => candidate.source.statistic.value !== source.statistic.value,
  );
  return rival && score - rival.candidate.score < LEAD.rival ? null : first.candidate;
}

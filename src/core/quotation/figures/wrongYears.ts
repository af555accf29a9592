import type { ArticleFigures } from './articleFigures';
import { compareFigures } from './compare';
import { likeness, speaksOfOther } from './evidence';
import type { Figure } from './figure';
import type { ReportFigure, ReportSentence } from './reportFigures';
import { type Candidate, ENOUGH, isEnough } from './tie';

/** Further off, it is another year and not the source's mistaken. */
const MAX_YEARS_OFF = 5;

export function isTimed({ statistic }: Figure): boolean {
  return statistic.kind === 'year' || statistic.kind === 'period';
}

/** A year is the source's own only in its very words, a period if it keeps one of its ends. */
export function wrongYears(
  figure: ReportFigure,
  sentence: ReportSentence,
  article: ArticleFigures,
): Candidate[] {
  const { statistic } = figure;
  const found: Candidate[] = [];
  for (const source of article.comparable(figure, figure.features)) {
    const other = source.statistic;
    if (
      other.valueTo === undefined ? statistic.valueTo !== undefined : !sharesEnd(statistic, other)
    ) {
      continue;
    }
    if (statistic.kind === 'year' && !isNearYear(figure, source, article)) continue;
    if (statistic.kind === 'period' && other.valueTo === undefined) continue;
    const like = likeness(figure, source, article);
    if (!isEnough(like, statistic.kind === 'year' ? ENOUGH.year : ENOUGH.sameNumber)) continue;
    if (speaksOfOther(figure, sentence, source, article)) continue;
    found.push({ source, comparison: compareFigures(figure, source), score: like.close });
  }
  return found;
}

function sharesEnd(
  a: { value: number; valueTo?: number },
  b: { value: number; valueTo?: number },
): boolean {
  return a.valueTo !== undefined && (a.value === b.value) !== (a.valueTo === b.valueTo);
}

/** "đến năm 2016" for "đến năm 2015"; a plain "năm 2016" is the report's own. */
function isNearYear(figure: ReportFigure, source: Figure, article: ArticleFigures): boolean {
  const { value, qualifier } = figure.statistic;
  return (
    qualifier !== null &&
    qualifier.toLowerCase() === source.statistic.qualifier?.toLowerCase() &&
    Math.abs(value - source.statistic.value) <= MAX_YEARS_OFF &&
    !article.says(figure.parts.number)
  );
}

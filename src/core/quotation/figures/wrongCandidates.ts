import type { ArticleFigures } from './articleFigures';
import { type Comparison, compareFigures } from './compare';
import { type Likeness, likeness, speaksOfOther } from './evidence';
import type { Figure } from './figure';
import { isMisread, isMistyped } from './misreading';
import { countsAlike } from './nounRelation';
import type { ReportFigure, ReportSentence } from './reportFigures';
import { type Candidate, ENOUGH, isEnough } from './tie';
import { isTimed, wrongYears } from './wrongYears';

/** By how much the best must lead the next statistic of another value. */
const LEAD = 0.1;
/** Of a long sentence, how many figures may have been exchanged for one another. */
const MAX_EXCHANGED = 32;

/**
 * The statistics a figure is a wrong form of, by strong evidence only: the same number
 * with another unit or noun, or another number in the same surroundings.
 */
export function wrongCandidates(
  figure: ReportFigure,
  sentence: ReportSentence,
  article: ArticleFigures,
): Candidate[] {
  if (isTimed(figure)) return wrongYears(figure, sentence, article);
  const sources = new Set([
    ...article.withSameValue(figure),
    ...article.comparable(figure, figure.features),
  ]);
  const found: { candidate: Candidate; strong: boolean }[] = [];
  for (const source of sources) {
    if (isTimed(source)) continue;
    const comparison = compareFigures(figure, source);
    const like = likeness(figure, source, article);
    const strong =
      isStrong(figure, sentence, source, comparison, like) &&
      !speaksOfOther(figure, sentence, source, article);
    found.push({ candidate: { source, comparison, score: like.close }, strong });
  }
  return leading(figure, found);
}

/** Whether the surroundings are alike enough for what differs. */
function isStrong(
  figure: ReportFigure,
  sentence: ReportSentence,
  source: Figure,
  { differs, verdict, rounded }: Comparison,
  like: Likeness,
): boolean {
  const { unit, distinctive } = figure;
  const sameDimension = unit.dimension === '' || unit.dimension === source.unit.dimension;
  if (rounded) {
    return countsAlike(unit.noun, source.unit.noun) && isEnough(like, ENOUGH.sameNumber);
  }
  // What is not wrong was for `tieByValue` to take.
  if (verdict !== 'wrong') return false;
  if (!differs.includes('value')) {
    if (differs.includes('subject')) {
      return isEnough(like, distinctive ? ENOUGH.sameValue : ENOUGH.slip);
    }
    if (!sameDimension && !distinctive) return false;
    return (sameDimension && distinctive) || isEnough(like, ENOUGH.sameNumber);
  }
  // One end of a range is no other value, and neither is a range round it.
  if (!sameDimension || figure.bases.length !== source.bases.length) return false;
  if (!countsAlike(unit.noun, source.unit.noun)) return false;
  if (source.distinctive && isMistyped(figure, source)) return isEnough(like, ENOUGH.typo);
  const slip = isMisread(figure, source) || isExchanged(figure, sentence, source);
  return isEnough(like, slip ? ENOUGH.slip : ENOUGH.different);
}

/** Whether the sentence says the statistic's value too, of something else. */
function isExchanged(figure: ReportFigure, { figures }: ReportSentence, source: Figure): boolean {
  return figures
    .slice(0, MAX_EXCHANGED)
    .some(
      ({ statistic }) =>
        statistic !== figure.statistic && statistic.value === source.statistic.value,
    );
}

/** The strong ones that no statistic of another value rivals. */
function leading(
  figure: ReportFigure,
  found: readonly { candidate: Candidate; strong: boolean }[],
): Candidate[] {
  return found
    .filter(({ strong }) => strong)
    .map(({ candidate }) => candidate)
    .filter((candidate) => {
      const sameNumber = !candidate.comparison.differs.includes('value');
      if (sameNumber && figure.distinctive) return true;
      // A long number with one digit wrong is rivalled only by another such.
      const mistyped = candidate.source.distinctive && isMistyped(figure, candidate.source);
      return !found.some(
        ({ candidate: other }) =>
          isRival(candidate, other) &&
          (!mistyped || isMistyped(figure, other.source)) &&
          candidate.score - other.score < LEAD,
      );
    });
}

function isRival({ source }: Candidate, { source: other, comparison }: Candidate): boolean {
  if (other === source || comparison.differs.includes('subject')) return false;
  return other.statistic.value !== source.statistic.value;
}

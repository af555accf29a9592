import type { ArticleFigures } from './articleFigures';
import { type Comparison, compareFigures } from './compare';
import { type Likeness, likeness, speaksOfOther } from './evidence';
import { type Figure, significantDigits } from './figure';
import { countsAlike, isWithin, nounRelation } from './nounRelation';
import { isMisread } from './misreading';
import type { ReportFigure, ReportSentence } from './reportFigures';

/** A figure and the statistic it is compared with. */
export interface Tie {
  readonly source: Figure | null;
  readonly comparison: Comparison;
  readonly score: number;
}

export const RANKS = ['right', 'notation', 'qualifier', 'wrong', 'uncheckable'] as const;

/** A pair of which only one can be wrong for the other. */
export interface Candidate extends Tie {
  readonly source: Figure;
}

/** How alike the surroundings must be… */
const ENOUGH = {
  /** …of a figure whose value differs, */
  different: { ratio: 0.55, shared: 1 },
  /** …and is no slip of the pen besides, */
  unlike: { ratio: 0.7, shared: 1.2 },
  /** …of one whose number is the same but not its unit or noun, */
  sameNumber: { ratio: 0.45, shared: 0.8 },
  /** …or of the same value whose qualifier differs, so that it is not another one by chance. */
  sameValue: { ratio: 0.2, shared: 0.3 },
} as const;
/** As close as this, no other statistic of the value is looked for. */
const CERTAIN = 0.9;
/** By how much the best must lead the next statistic of another value. */
const LEAD = 0.1;

function isEnough({ ratio, shared }: Likeness, least: { ratio: number; shared: number }): boolean {
  return ratio >= least.ratio && shared >= least.shared;
}

/** The statistic that has the figure's value, with no or little difference; null where none has. */
export function tieByValue(figure: ReportFigure, article: ArticleFigures): Tie | null {
  let best: Tie | null = null;
  for (const source of article.withSameValue(figure)) {
    const comparison = compareFigures(figure, source);
    if (comparison.verdict === 'wrong' && !isOnlyNoun(comparison, figure, source, article))
      continue;
    const like = likeness(figure, source, article);
    const tie: Tie = { source, comparison: withoutNoun(comparison), score: like.close };
    if (!isEnough(like, neededFor(tie, figure, source))) continue;
    if (!best || isBetter(tie, best)) best = tie;
    if (tie.comparison.verdict === 'right' && tie.score > CERTAIN) break;
  }
  return best;
}

/** What must tie a figure to a statistic of its value: nothing where it is the very same. */
function neededFor(
  { comparison }: Tie,
  figure: ReportFigure,
  source: Figure,
): { ratio: number; shared: number } {
  const other = isOtherNoun(figure, source);
  if (comparison.verdict === 'qualifier') return other ? ENOUGH.sameNumber : ENOUGH.sameValue;
  const doubtful = other || (comparison.converted && isRound(source));
  return doubtful && !figure.distinctive ? ENOUGH.sameValue : { ratio: 0, shared: 0 };
}

/** "24 tháng" is not "2 năm" by chance only where the words say so. */
function isRound({ statistic }: Figure): boolean {
  return significantDigits(statistic.value) < 2;
}

/** Whether both name what they count, and not the same, though it may be. */
function isOtherNoun({ unit }: ReportFigure, source: Figure): boolean {
  const { noun } = source.unit;
  return unit.noun.length > 0 && noun.length > 0 && nounRelation(unit.noun, noun) !== 'same';
}

/** Better by verdict, then by what stands round it. */
export function isBetter(one: Tie, other: Tie): boolean {
  const rank = RANKS.indexOf(one.comparison.verdict) - RANKS.indexOf(other.comparison.verdict);
  return rank === 0 ? one.score > other.score : rank < 0;
}

/** Whether only the nouns clash, and the source counts the report's noun in other words. */
function isOnlyNoun(
  { differs }: Comparison,
  figure: ReportFigure,
  source: Figure,
  article: ArticleFigures,
): boolean {
  if (differs.includes('value') || differs.includes('unit')) return false;
  const { noun } = figure.unit;
  const words = article.wordsOf(source).filter((word) => near(word.start, source));
  if (
    !isWithin(
      noun,
      words.map((word) => word.fold),
    )
  )
    return false;
  // Unless it is what another figure of the sentence counts.
  return !neighbours(source, article).some(
    (other) => nounRelation(noun, other.unit.noun) === 'same',
  );
}

const NEAR = 240;

function near(offset: number, { statistic }: Figure): boolean {
  return offset > statistic.start - NEAR && offset < statistic.end + NEAR;
}

function neighbours(source: Figure, article: ArticleFigures): Figure[] {
  const index = article.indexOf(source);
  return article.figures
    .slice(Math.max(0, index - 8), index + 9)
    .filter((other) => other !== source)
    .filter((other) => other.statistic.sentence.start === source.statistic.sentence.start);
}

function withoutNoun(comparison: Comparison): Comparison {
  if (!comparison.differs.includes('subject')) return comparison;
  const differs = comparison.differs.filter((aspect) => aspect !== 'subject');
  const verdict = differs.includes('qualifier')
    ? 'qualifier'
    : differs.length > 0
      ? 'notation'
      : 'right';
  return { ...comparison, differs, verdict };
}

/**
 * The statistics a figure is a wrong form of, by strong evidence only, best first: the same number
 * with another unit or noun, or another number in the same surroundings.
 */
export function wrongCandidates(
  figure: ReportFigure,
  sentence: ReportSentence,
  article: ArticleFigures,
): Candidate[] {
  const { kind } = figure.statistic;
  if (kind === 'year' || kind === 'period') return wrongYears(figure, sentence, article);
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
  found.sort((a, b) => b.candidate.score - a.candidate.score);
  return leading(figure, found);
}

function isTimed({ statistic }: Figure): boolean {
  return statistic.kind === 'year' || statistic.kind === 'period';
}

function isStrong(
  figure: ReportFigure,
  sentence: ReportSentence,
  source: Figure,
  { differs }: Comparison,
  like: Likeness,
): boolean {
  const { unit } = figure;
  const sameDimension = unit.dimension === source.unit.dimension;
  if (!differs.includes('value')) {
    const distinctive = figure.distinctive;
    if (differs.includes('subject')) {
      return isEnough(like, distinctive ? ENOUGH.sameValue : ENOUGH.different);
    }
    if (!sameDimension && unit.dimension !== '') {
      return distinctive && isEnough(like, ENOUGH.sameNumber);
    }
    return distinctive || isEnough(like, ENOUGH.sameNumber);
  }
  if (!sameDimension && unit.dimension !== '') return false;
  // One end of a range is no other value, and neither is a range round it.
  if (figure.bases.length !== source.bases.length) return false;
  if (differs.includes('subject') || !countsAlike(unit.noun, source.unit.noun)) return false;
  const slip = isMisread(figure, source) || isExchanged(figure, sentence, source);
  return isEnough(like, slip ? ENOUGH.different : ENOUGH.unlike);
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

const MAX_EXCHANGED = 32;

/** The strong ones that no statistic of another value rivals. */
function leading(
  figure: ReportFigure,
  found: readonly { candidate: Candidate; strong: boolean }[],
): Candidate[] {
  const distinctive = figure.distinctive;
  return found
    .filter(({ strong }) => strong)
    .map(({ candidate }) => candidate)
    .filter((candidate) => {
      const sameNumber = !candidate.comparison.differs.includes('value');
      if (sameNumber && distinctive) return true;
      const rival = found.find(({ candidate: other }) => isRival(candidate, other));
      return !rival || candidate.score - rival.candidate.score >= LEAD;
    });
}

function isRival({ source }: Candidate, { source: other, comparison }: Candidate): boolean {
  if (other === source || comparison.differs.includes('subject')) return false;
  return other.statistic.value !== source.statistic.value;
}

/** A year is the source's own only in its very words, a period if it keeps one of its ends. */
function wrongYears(
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
    if (!isEnough(like, statistic.kind === 'year' ? ENOUGH_YEAR : ENOUGH.sameNumber)) continue;
    if (speaksOfOther(figure, sentence, source, article)) continue;
    found.push({ source, comparison: compareFigures(figure, source), score: like.close });
  }
  return found.sort((a, b) => b.score - a.score);
}

const ENOUGH_YEAR = { ratio: 0.7, shared: 1.5 };
const MAX_YEARS_OFF = 5;

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

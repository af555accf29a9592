import type { ArticleFigures } from './articleFigures';
import { type Comparison, compareFigures, verdictOf } from './compare';
import { likeness } from './evidence';
import { type Figure, significantDigits } from './figure';
import { isStandIn, isWithin, nounRelation } from './nounRelation';
import type { ReportFigure } from './reportFigures';
import { ENOUGH, isBetter, isEnough, type Least, type Tie } from './tie';

/** As close as this, no other statistic of the value is looked for. */
const CERTAIN = 0.9;

/** The statistic that has the figure's value, with no or little difference; null where none has. */
export function tieByValue(figure: ReportFigure, article: ArticleFigures): Tie | null {
  let best: Tie | null = null;
  for (const source of article.withSameValue(figure)) {
    const comparison = compareFigures(figure, source);
    const wrong = comparison.verdict === 'wrong';
    if (wrong && !isOnlyNoun(comparison, figure, source, article)) continue;
    if (!wrong && isOthersNoun(figure, source, article)) continue;
    const like = likeness(figure, source, article);
    const tie: Tie = { source, comparison: withoutNoun(comparison), score: like.close };
    if (!isEnough(like, neededFor(tie, figure, source))) continue;
    if (!best || isBetter(tie, best)) best = tie;
    if (tie.comparison.verdict === 'right' && tie.score > CERTAIN) break;
  }
  return best;
}

/** What must tie a figure to a statistic of its value: nothing where it is the very same. */
function neededFor({ comparison }: Tie, figure: ReportFigure, source: Figure): Least {
  const other = isOtherNoun(figure, source);
  if (comparison.verdict === 'qualifier') return other ? ENOUGH.sameNumber : ENOUGH.sameValue;
  const doubtful = other || (comparison.converted && isRound(source));
  return doubtful && !figure.distinctive ? ENOUGH.sameValue : { ratio: 0, shared: 0 };
}

/** "24 tháng" is not "2 năm" by chance only where the words say so; "1.200 triệu" is "1,2 tỷ". */
function isRound({ statistic }: Figure): boolean {
  return statistic.kind === 'duration' && significantDigits(statistic.value) < 2;
}

/** Whether both name what they count, and not the same, though it may be. */
function isOtherNoun({ unit }: ReportFigure, source: Figure): boolean {
  const { noun } = source.unit;
  return unit.noun.length > 0 && noun.length > 0 && nounRelation(unit.noun, noun) !== 'same';
}

/** How far from its figure a noun is looked for, in UTF-16 units. */
const NEAR = 240;

/** Whether only the nouns clash, and the source counts the report's noun in other words. */
function isOnlyNoun(
  { differs }: Comparison,
  figure: ReportFigure,
  source: Figure,
  article: ArticleFigures,
): boolean {
  if (differs.includes('value') || differs.includes('unit')) return false;
  const { noun } = figure.unit;
  const words = article.wordsOf(source).filter((word) => isNear(word.start, source));
  const folds = words.map((word) => word.fold);
  if (!isWithin(noun, folds)) return false;
  return !isCountedBeside(noun, source, article);
}

/** "271 cán bộ" for "271 đảng viên, 12 cán bộ": a word for many, but the source tells the two apart. */
function isOthersNoun(figure: ReportFigure, source: Figure, article: ArticleFigures): boolean {
  const { noun } = figure.unit;
  if (isStandIn(noun) || isStandIn(source.unit.noun) || !isOtherNoun(figure, source)) return false;
  return isCountedBeside(noun, source, article);
}

/** Whether the noun, which is not the source's, is what another figure of its sentence counts. */
function isCountedBeside(
  noun: readonly string[],
  source: Figure,
  article: ArticleFigures,
): boolean {
  return neighbours(source, article).some(
    (other) => nounRelation(noun, other.unit.noun) === 'same',
  );
}

function isNear(offset: number, { statistic }: Figure): boolean {
  return offset > statistic.start - NEAR && offset < statistic.end + NEAR;
}

function neighbours(source: Figure, article: ArticleFigures): Figure[] {
  const index = article.indexOf(source);
  return article.figures
    .slice(Math.max(0, index - 8), index + 9)
    .filter((other) => other.statistic.sentence.start === source.statistic.sentence.start);
}

function withoutNoun(comparison: Comparison): Comparison {
  const differs = comparison.differs.filter((aspect) => aspect !== 'subject');
  return { ...comparison, differs, verdict: verdictOf(differs) };
}

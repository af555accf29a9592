import { ratesClash, rounded } from './quantity';
import { FIGURE_ASPECTS, type FigureAspect } from './types';
import type { Figure } from './figure';
import type { FigureVerdict } from '../types';
import { nounRelation } from './nounRelation';
import { yearGroup } from './qualifierGroups';
import { isRoundingOf } from './rounding';

/** How a figure of a report departs from one of the source. */
export interface Comparison {
  /** Worst first. */
  readonly differs: readonly FigureAspect[];
  readonly verdict: FigureVerdict;
  /** The values are equal, but only after a conversion ("24 tháng" for "2 năm"). */
  readonly converted: boolean;
  /** The report's is an honest rounding of the source's ("hơn 270" for 271). */
  readonly rounded: boolean;
}

const WRONG: ReadonlySet<FigureAspect> = new Set<FigureAspect>(['value', 'unit', 'subject']);

/** Compares as a string first, then as value, unit and qualifier; `clash` whether nouns may clash. */
export function compareFigures(report: Figure, source: Figure): Comparison {
  const differs = new Set<FigureAspect>();
  // "1,234" is what it is by either habit if both write it so.
  const ambiguous = report.otherwise !== 1 && source.otherwise !== 1;
  const sameNumber = ambiguous && report.parts.number === source.parts.number;
  const equal = sameBases(report, source, 1, 1);
  const otherwise =
    !equal &&
    (isEqualOtherwise(report, source) || (sameNumber && report.unit.factor === source.unit.factor));
  const open = report.unit.dimension === '' || source.unit.dimension === '';
  const sameDimension = report.unit.dimension === source.unit.dimension;
  const sameRaw = sameNumber || sameValues(report, source);
  let converted = false;
  if (open ? !sameRaw : !(sameDimension && (equal || otherwise))) {
    differs.add(sameRaw && !open ? 'unit' : 'value');
    if (!open && !sameDimension) differs.add('unit');
  } else if (!open && report.unit.factor !== source.unit.factor) {
    converted = true;
  }
  if (ratesClash(report.unit.per, source.unit.per)) differs.add('unit');
  if (nounRelation(report.unit.noun, source.unit.noun) === 'clash') differs.add('subject');
  if (!sameQualifier(report, source)) differs.add('qualifier');
  const isRounded = differs.has('value') && !differs.has('unit') && isRoundingOf(report, source);
  if (isRounded) {
    differs.delete('value');
    differs.add('qualifier');
  }
  const isWrong = [...differs].some((aspect) => WRONG.has(aspect));
  if (!isWrong && !isSameForm(report, source, !differs.has('qualifier'))) differs.add('notation');
  const ordered = FIGURE_ASPECTS.filter((aspect) => differs.has(aspect));
  return { differs: ordered, verdict: verdictOf(ordered), converted, rounded: isRounded };
}

/** What the worst of them amounts to. */
export function verdictOf(differs: readonly FigureAspect[]): FigureVerdict {
  if (differs.some((aspect) => WRONG.has(aspect))) return 'wrong';
  if (differs.includes('qualifier')) return 'qualifier';
  return differs.length > 0 ? 'notation' : 'right';
}

function sameBases(a: Figure, b: Figure, byA: number, byB: number): boolean {
  if (a.bases.length !== b.bases.length) return false;
  return a.bases.every((base, index) => times(base, byA) === times(b.bases[index] ?? 0, byB));
}

function times(base: number, by: number): number {
  return by === 1 ? base : rounded(base * by);
}

function isEqualOtherwise(a: Figure, b: Figure): boolean {
  return (
    sameBases(a, b, a.otherwise, 1) ||
    sameBases(a, b, 1, b.otherwise) ||
    sameBases(a, b, a.otherwise, b.otherwise)
  );
}

function sameValues({ statistic: a }: Figure, { statistic: b }: Figure): boolean {
  return a.value === b.value && a.valueTo === b.valueTo;
}

function sameQualifier(report: Figure, source: Figure): boolean {
  const { kind } = source.statistic;
  if (kind === 'period') return true;
  if (kind === 'year') {
    return yearGroup(report.statistic.qualifier) === yearGroup(source.statistic.qualifier);
  }
  const { group } = report.form;
  const other = source.form.group;
  // "đúng 271 đảng viên" claims no more than "271 đảng viên".
  return group === other || (group === 'exactly' && other === '');
}

/** Whether it is written the source's way; a unit may be cut short ("19,5 triệu", "12 chi bộ"). */
function isSameForm(report: Figure, source: Figure, qualified: boolean): boolean {
  const { form: a } = report;
  const { form: b } = source;
  const { kind } = report.statistic;
  if (a.number !== b.number) return false;
  if (kind === 'year' || kind === 'period') return true;
  if (report.unit.dimension === '' || source.unit.dimension === '') return true;
  if (report.unit.factor !== source.unit.factor) return false;
  if (qualified && a.qualifier !== b.qualifier) return false;
  if (report.unit.noun.length > 0) return true;
  if ((report.parts.gap === '') !== (source.parts.gap === '')) return false;
  const [unit = ''] = a.unit.split('/');
  const [other = ''] = b.unit.split('/');
  if (!isCut(unit, other) && !isCut(other, unit)) return false;
  const { per } = report.unit;
  const { per: rates } = source.unit;
  return per.every((part) => rates.includes(part)) || rates.every((part) => per.includes(part));
}

/** Whether `short` is `long` without its last words: "triệu" of "triệu đồng". */
export function isCut(short: string, long: string): boolean {
  return long.startsWith(short) && /^(?:[ /]|$)/.test(long.slice(short.length));
}

import type { Statistic } from '../../article/types';
import { MULTIPLIERS } from '../../text/numberWords';
import { partsOf, type FigureParts } from './parts';
import { qualifierGroup } from './qualifierGroups';
import { foldedWords, normalWords, rounded, unitOf, type Unit } from './quantity';

/** A statistic, of a report or of an article, made ready to be compared. */
export interface Figure {
  readonly statistic: Statistic;
  readonly unit: Unit;
  readonly parts: FigureParts;
  /** In base units: the value and, of a range or share, its other end. */
  readonly bases: readonly number[];
  /** Number, unit and qualifier as a reader sees them: see `normalWords`. */
  readonly form: FigureForm;
  /** Whether the number alone tells which figure is meant; few of many digits recur by chance. */
  readonly distinctive: boolean;
  /** What else its value may be, as a factor: "1.234" is 1234 or 1.234; 1 where it is clear. */
  readonly otherwise: number;
}

export interface FigureForm {
  readonly number: string;
  readonly unit: string;
  readonly qualifier: string;
  /** What the qualifier says, by `qualifierGroup`. */
  readonly group: string;
}

export function figureOf(statistic: Statistic): Figure {
  const unit = unitOf(statistic);
  const parts = partsOf(statistic);
  const { value, valueTo } = statistic;
  const ends = valueTo === undefined ? [value] : [value, valueTo];
  return {
    statistic,
    unit,
    parts,
    bases: ends.map((end) => rounded(end * unit.factor)),
    form: {
      number: normalWords(parts.number),
      unit: normalWords(parts.unit),
      qualifier: normalWords(statistic.qualifier ?? ''),
      group: qualifierGroup(statistic.qualifier),
    },
    distinctive: ends.reduce((digits, end) => digits + significantDigits(end), 0) >= 3,
    otherwise: otherwiseOf(statistic, parts),
  };
}

/** Thousands grouped the one way are decimals the other: which it is, the text's habit guessed. */
function otherwiseOf({ kind, value, valueTo }: Statistic, parts: FigureParts): number {
  if (valueTo !== undefined || !/^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(parts.number)) return 1;
  let scale = 1;
  // A sum keeps its multiplier in the unit; a count has it in the value.
  for (const word of kind === 'money' ? [] : foldedWords(parts.unit)) {
    const by = MULTIPLIERS.get(word);
    if (by === undefined) break;
    scale *= by;
  }
  const whole = Number(parts.number.replace(/[.,]/, '')) * scale;
  return rounded(Math.abs(value)) === rounded(whole) ? 1 / 1000 : 1000;
}

/** The digits that say something: 3 of 271 and 19,5, 1 of 2000. */
export function significantDigits(value: number): number {
  return digitsOf(value).length;
}

/** The significant digits, in order and without separators. */
export function digitsOf(value: number): string {
  const [mantissa = ''] = Math.abs(value).toExponential(11).split('e');
  return mantissa.replace('.', '').replace(/(?<!0)0+$/, '');
}

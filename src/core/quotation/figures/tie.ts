import { FIGURE_VERDICTS } from '../types';
import type { Comparison } from './compare';
import type { Likeness } from './evidence';
import type { Figure } from './figure';

/** A figure of a report and the statistic it is compared with; null where the words alone are found. */
export interface Tie {
  readonly source: Figure | null;
  readonly comparison: Comparison;
  /** How alike the surroundings are, from 0 to 1. */
  readonly score: number;
}

/** A tie to a statistic that can be meant by one figure of a sentence only. */
export interface Candidate extends Tie {
  readonly source: Figure;
}

/** Better by verdict, then by what stands round it. */
export function isBetter(one: Tie, other: Tie): boolean {
  const rank = rankOf(one) - rankOf(other);
  return rank === 0 ? one.score > other.score : rank < 0;
}

function rankOf({ comparison }: Tie): number {
  return FIGURE_VERDICTS.indexOf(comparison.verdict);
}

/** How much of a figure's surroundings a statistic must share, as a part and in all. */
export type Least = Pick<Likeness, 'ratio' | 'shared'>;

/**
 * How alike the surroundings must be… Chosen by the sentences of the tests: as low as lets every
 * changed figure of a copied sentence be told, as high as keeps texts that have nothing to do with
 * each other from accusing one another.
 */
export const ENOUGH = {
  /** …of a figure whose value differs by what a slip of the pen explains, */
  slip: { ratio: 0.55, shared: 1 },
  /** …of a long number that differs by one digit or their order only, */
  typo: { ratio: 0.4, shared: 0.6 },
  /** …by more than that, */
  different: { ratio: 0.7, shared: 1.2 },
  /** …of one whose number is the same but not its unit or noun, */
  sameNumber: { ratio: 0.45, shared: 0.8 },
  /** …of the same value whose qualifier differs, so that it is not another one by chance, */
  sameValue: { ratio: 0.2, shared: 0.3 },
  /** …of a year. */
  year: { ratio: 0.7, shared: 1.5 },
} as const satisfies Record<string, Least>;

export function isEnough({ ratio, shared }: Likeness, least: Least): boolean {
  return ratio >= least.ratio && shared >= least.shared;
}

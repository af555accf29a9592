import type { Statistic } from '../../article/types';
import type { TextRange } from '../../text/range';
import type { FigureVerdict } from '../types';

/**
 * What of a figure departs from the source, worst first. `subject` is what it counts ("271 đảng bộ"
 * for "271 đảng viên"), `notation` another way to write the same ("13 phần trăm").
 */
export const FIGURE_ASPECTS = ['value', 'unit', 'subject', 'qualifier', 'notation'] as const;

export type FigureAspect = (typeof FIGURE_ASPECTS)[number];

/** A figure of a report and what the articles say of it; offsets are UTF-16 units of the text given. */
export interface CheckedFigure extends TextRange {
  readonly text: string;
  readonly verdict: FigureVerdict;
  /** The article it was compared with; null where none states such a figure. */
  readonly articleId: string | null;
  /** The statistic it is compared with, or null. */
  readonly expected: Statistic | null;
  /** What differs, worst first. */
  readonly differs: readonly FigureAspect[];
  /** The words to write in place of `range`; null when right or uncheckable. */
  readonly correction: Correction | null;
}

export interface Correction {
  readonly range: TextRange;
  readonly text: string;
}

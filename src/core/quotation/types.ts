import type { TextRange } from '../text/range';

/*
 * What verification says. Offsets are UTF-16 units: `report` ranges of the report as it is written,
 * `source` ranges of the article's text.
 */

/** From the best to the worst; see docs/verdicts.md. */
export const QUOTATION_VERDICTS = [
  'verbatim',
  'typography',
  'variant',
  'case',
  'corrected',
  'altered',
  'absent',
  'uncheckable',
] as const;

export type QuotationVerdict = (typeof QUOTATION_VERDICTS)[number];

export const FIGURE_VERDICTS = ['right', 'notation', 'qualifier', 'wrong', 'uncheckable'] as const;

export type FigureVerdict = (typeof FIGURE_VERDICTS)[number];

export type CitationStatus = 'ok' | 'unknown' | 'ambiguous' | 'wrong-locator';

/**
 * How a quotation departs from its source at one place. `number` and `negation` are words added,
 * dropped or replaced that change what is said; `corrected` is an error of the source mended.
 */
export type DifferenceKind =
  | 'added'
  | 'dropped'
  | 'replaced'
  | 'moved'
  | 'number'
  | 'negation'
  | 'corrected'
  | 'space'
  | 'case'
  | 'variant'
  | 'typography';

/** One difference; ranges are empty, at the place itself, where one side has no words. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly report: string;
  readonly source: string;
  readonly reportRange: TextRange;
  readonly sourceRange: TextRange;
}

/** Words of the source that an ellipsis or a bracket stands for. */
export interface Omission {
  readonly text: string;
  readonly sourceRange: TextRange;
  /** The mark in the report. */
  readonly reportRange: TextRange;
  /** The negation among them, as written ("không"), or null. */
  readonly negation: string | null;
}

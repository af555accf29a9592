import type { SicPlace } from '../../library/sic';
import type { TextRange } from '../../text/range';
import type { Difference, Omission, QuotationVerdict } from '../types';

/** What a quotation is judged against. Identity matters: what is made of it is kept by the object. */
export interface JudgedSource {
  /** The article's shown words: NFC, LF line ends. */
  readonly text: string;
  /** Its listed errors, as offsets of `text`, in order. */
  readonly sic: readonly SicPlace[];
}

/**
 * The places of a source nearest to some words, best first, within a range or anywhere: offsets of
 * the source's text, and how many words differ there.
 */
export type FindPlaces = (
  words: string,
  within: TextRange | null,
) => readonly { readonly start: number; readonly end: number; readonly edits: number }[];

/** What is said of one quotation against one source. `report` offsets are those of the quotation. */
export interface Judgement {
  readonly verdict: Exclude<QuotationVerdict, 'uncheckable'>;
  /** The parts between ellipses that were found, in order; none when absent. */
  readonly fragments: readonly { readonly report: TextRange; readonly source: TextRange }[];
  /** From the first fragment's start to the last one's end in the source; null when absent. */
  readonly source: TextRange | null;
  /** Other places that fit equally well, in text order, at most 50. */
  readonly alternatives: readonly TextRange[];
  readonly differences: readonly Difference[];
  readonly omitted: readonly Omission[];
  /** How much differs: 0 for verbatim, infinite when absent. Comparable for one quotation only. */
  readonly distance: number;
}

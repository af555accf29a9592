import type { Statistic } from '../../article/types';
import type { TextRange } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type {
  CitationStatus,
  Difference,
  FigureVerdict,
  Omission,
  QuotationVerdict,
} from '../types';
import type { Reference } from './references';

/*
 * What verification finds in one unit of a report. Ranges called written are of the unit as it is
 * written, source ranges of the article's text; all in UTF-16 units, half-open.
 */

/** A passage of an article of the library. */
export interface SourcePlace {
  readonly articleId: string;
  readonly range: TextRange;
}

/** Why a quotation cannot be checked. */
export type Uncheckable =
  /** Its source is no article of the library. */
  | 'no-text'
  /** It was word for word before the article's text changed. */
  | 'source-changed';

export interface VerifiedQuotation {
  readonly kind: 'quotation';
  /** The words, without their marks. */
  readonly written: TextRange;
  /** With its marks. */
  readonly outer: TextRange;
  /** The words as they are shown, with where each is written. */
  readonly shown: ShownText;
  readonly block: boolean;
  readonly verdict: QuotationVerdict;
  readonly reason: Uncheckable | null;
  readonly source: SourcePlace | null;
  /** Its parts between ellipses: ranges of the shown words, and of the article's text. */
  readonly fragments: readonly { readonly report: TextRange; readonly source: TextRange }[];
  /** Other places that fit as well. */
  readonly alternatives: readonly SourcePlace[];
  /** Their `reportRange` is of the shown words, their `sourceRange` of the article's text. */
  readonly differences: readonly Difference[];
  readonly omitted: readonly Omission[];
  /** The citations that vouch for it. */
  readonly references: readonly Reference[];
  /** Whether the report says where the words come from. */
  readonly attributed: boolean;
  /** Where in the library the words stand that are absent from the article cited. */
  readonly elsewhere: SourcePlace | null;
}

export interface VerifiedFigure {
  readonly kind: 'figure';
  readonly written: TextRange;
  readonly text: string;
  readonly verdict: FigureVerdict;
  readonly articleId: string | null;
  readonly expected: Statistic | null;
  /** What to write in place of a range of the shown text. */
  readonly correction: {
    readonly shown: ShownText;
    readonly range: TextRange;
    readonly text: string;
  } | null;
  readonly quoted: boolean;
  /** Whether the sentence says, in digits and in words of its own, that the article states it. */
  readonly claimed: boolean;
}

export interface VerifiedCitation {
  readonly kind: 'citation';
  readonly written: TextRange;
  readonly reference: Reference;
  readonly status: CitationStatus;
  readonly articleId: string | null;
  /** Where the words stand that it cites with another locator. */
  readonly passage: SourcePlace | null;
  /** Other places where they stand just so. */
  readonly alternatives: readonly SourcePlace[];
  /** Citekeys that may be meant, the likeliest first. */
  readonly nearestKeys: readonly string[];
}

/** Words that stand word for word in an article, without marks and citation. */
export interface VerifiedWords {
  readonly kind: 'unmarked';
  readonly written: TextRange;
  readonly text: string;
  readonly source: SourcePlace;
}

export type VerifiedItem = VerifiedQuotation | VerifiedFigure | VerifiedCitation | VerifiedWords;

import type { FindingCode, Severity } from '../core/quotation/findings';
import type { CitationStatus, FigureVerdict, QuotationVerdict } from '../core/quotation/types';
import type { TextRange } from '../core/text/range';

/*
 * What verification says of a report, as views show it. JSON-safe; worded by the server in the
 * user's language. Positions are those of the Language Server Protocol: zero-based, UTF-16 units.
 */

export type { FindingCode, Severity };

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** One thing that is wrong with an item, as a diagnostic says it. */
export interface FindingView {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One or two sentences. */
  readonly message: string;
}

/** A repair on offer; `id` is handed back to `repairRequest`. */
export interface RepairView {
  readonly id: string;
  readonly kind: RepairKind;
  /** "Khôi phục nguyên văn". */
  readonly title: string;
  /** Whether it is the one to propose first. */
  readonly preferred: boolean;
}

export type RepairKind =
  'restore' | 'sic' | 'omission' | 'citation' | 'locator' | 'citekey' | 'figure' | 'ignore';

/** Where in the library the words, the figure or the citation come from. */
export interface SourceView {
  readonly articleId: string;
  readonly articleTitle: string;
  /** Offsets of the article's text; the passage, or null for the article as a whole. */
  readonly range: TextRange | null;
  /** The passage as it stands in the source. */
  readonly text: string;
  /** What stands before and after the passage in its sentence or paragraph. */
  readonly before: string;
  readonly after: string;
  /** "đoạn 5". */
  readonly locator: string | null;
}

/** Words of a quotation beside the source's: `same`, or a difference. */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'dropped' | 'replaced' | 'moved' | 'other';
  /** Singled out: a number or a negation. */
  readonly weighty: boolean;
  readonly report: string;
  readonly source: string;
}

interface CheckedItemBase {
  /** Unique within the verification. */
  readonly id: string;
  readonly range: PositionRange;
  /** The words as a reader of the page sees them, on one line. */
  readonly text: string;
  /** The verdict in words: "Đúng nguyên văn", "Khác nguồn". */
  readonly verdictLabel: string;
  /** The gravest first; empty where all is well. */
  readonly findings: readonly FindingView[];
  readonly source: SourceView | null;
  readonly repairs: readonly RepairView[];
}

export interface QuotationItem extends CheckedItemBase {
  readonly kind: 'quotation';
  readonly verdict: QuotationVerdict;
  readonly block: boolean;
  /** The whole quotation against its source, in order; null where there is nothing to compare. */
  readonly diff: readonly DiffRun[] | null;
  /** How the report cites it, or null. */
  readonly citation: string | null;
}

export interface FigureItem extends CheckedItemBase {
  readonly kind: 'figure';
  readonly verdict: FigureVerdict;
  /** What the source says ("hơn 2 năm"), or null. */
  readonly expected: string | null;
  /** Whether it stands within a quotation. */
  readonly quoted: boolean;
}

export interface CitationItem extends CheckedItemBase {
  readonly kind: 'citation';
  readonly verdict: CitationStatus;
  readonly key: string | null;
}

/** Words of a source that stand without quotation marks and citation. */
export interface UnmarkedItem extends CheckedItemBase {
  readonly kind: 'unmarked';
  readonly verdict: 'unattributed';
}

export type CheckedItem = QuotationItem | FigureItem | CitationItem | UnmarkedItem;

export interface VerificationCounts {
  readonly quotations: number;
  readonly figures: number;
  readonly citations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** All of one report, in document order. */
export interface Verification {
  readonly uri: string;
  /** Of an open document; null of a file. */
  readonly version: number | null;
  readonly items: readonly CheckedItem[];
  readonly counts: VerificationCounts;
}

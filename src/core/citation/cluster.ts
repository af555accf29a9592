import type { CslItem } from './cslItem';

/*
 * What is between whoever reads a report and whoever formats its citations. All citations of a
 * report are formatted together: numbers, "ibid." and the letters of a year depend on their order.
 */

/** One source in a citation: what Pandoc writes as `see @key, p. 5 and more`. */
export interface CitedItem {
  readonly key: string;
  /** As it is written, "đoạn 5", "tr. 3-4"; null where there is none. */
  readonly locator: string | null;
  /** Words before and behind, without the blanks between; empty where there are none. */
  readonly prefix: string;
  readonly suffix: string;
  /** Left out (`-@key`), or in the sentence before the rest in brackets (`@key [p. 5]`). */
  readonly author: 'shown' | 'suppressed' | 'in-text';
}

/** The sources cited at one place of a report. */
export interface CitationCluster {
  readonly items: readonly CitedItem[];
  /** 1-based number of the footnote the citation stands in; null in the text. */
  readonly note: number | null;
}

export type TextMark = 'italic' | 'bold' | 'small-caps' | 'underline' | 'superscript' | 'subscript';

/** Words of one look. */
export interface FormattedRun {
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** An absolute address the words lead to. */
  readonly link?: string | undefined;
}

export interface FormattedCluster {
  /** What stands in the sentence, with the style's brackets; of a style of notes often nothing. */
  readonly text: readonly FormattedRun[];
  /** What stands in a footnote, for styles of notes; else null. */
  readonly note: readonly FormattedRun[] | null;
}

export interface FormattedEntry {
  /** What stands in the margin, "[1]"; null for nothing. */
  readonly label: readonly FormattedRun[] | null;
  readonly text: readonly FormattedRun[];
}

/** Entries under a heading of their own; most styles have one section without a heading. */
export interface FormattedSection {
  readonly heading: string | null;
  readonly entries: readonly FormattedEntry[];
}

/** A source by the key it is cited by. */
export interface CitedSource {
  readonly key: string;
  readonly item: CslItem;
}

export interface FormattedCitations {
  /** One for each cluster, in their order. */
  readonly citations: readonly FormattedCluster[];
  /** The sources cited, in the order of the list; no section where the style has no list. */
  readonly bibliography: {
    readonly sections: readonly FormattedSection[];
    readonly hangingIndent: boolean;
  };
  /** The sources themselves, each once, for whoever wants more of them than words. */
  readonly sources: readonly CitedSource[];
  /** Keys nobody knows, each once. */
  readonly unknown: readonly string[];
}

/** Formats all citations of a report, in their order. Never rejects for what a report holds. */
export type FormatCitations = (
  clusters: readonly CitationCluster[],
) => FormattedCitations | Promise<FormattedCitations>;

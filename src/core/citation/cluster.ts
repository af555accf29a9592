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

/** Words of one look. */
export interface FormattedRun {
  readonly text: string;
  readonly italic?: boolean | undefined;
  readonly bold?: boolean | undefined;
  readonly smallCaps?: boolean | undefined;
  readonly script?: 'super' | 'sub' | undefined;
  /** An absolute address the words lead to. */
  readonly link?: string | undefined;
}

export interface BibliographyEntry {
  readonly key: string;
  readonly runs: readonly FormattedRun[];
}

export interface FormattedCitations {
  /** One for each cluster, in their order, with the style's brackets. */
  readonly citations: readonly (readonly FormattedRun[])[];
  /** Where citations of the text belong: there, or in a footnote of their own. */
  readonly placement: 'text' | 'note';
  /** In the order of the list; empty where the style has none. */
  readonly bibliography: readonly BibliographyEntry[];
  /** Keys nobody knows, each once. */
  readonly unknown: readonly string[];
}

/** Formats all citations of a report, in their order. Never rejects for what a report holds. */
export type FormatCitations = (
  clusters: readonly CitationCluster[],
) => FormattedCitations | Promise<FormattedCitations>;

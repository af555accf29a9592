import type { CslItem } from '../citation/cslItem';
import type { DocumentLocale, Locator } from '../citation/locator';
import type { TextRange } from '../text/range';
import type { Conventions } from './conventions';
import type { DocumentLanguage } from './languages';

/** Words of an article to be quoted. All ranges count from the start of `text`. */
export interface Passage {
  /** The source's words, verbatim. */
  readonly text: string;
  /** The listed errors of the source that lie in `text`. */
  readonly sic: readonly TextRange[];
  /** The paragraphs of `text`; where absent, blank lines part them. */
  readonly paragraphs?: readonly TextRange[];
}

/** A statistic within the passage that says it. */
export interface StatisticPart extends TextRange {
  /** As in the article: the part of the range that is neither is the value. */
  readonly qualifier: string | null;
  readonly unit: string | null;
  /** "19,5 triệu đồng/người/ năm", "19,5" (a percentage keeps its sign), or the whole passage quoted. */
  readonly form: 'phrase' | 'value' | 'sentence';
}

/** The report where the text goes. */
export interface InsertionContext {
  /** The line before the cursor, and after it (or after the selection that is replaced). */
  readonly before: string;
  readonly after: string;
  /** The neighbouring lines; null at the document's ends, absent where not known. */
  readonly previousLine?: string | null;
  readonly nextLine?: string | null;
}

export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

export interface InsertionOptions {
  /** Whether a listed error of the source is followed by `[sic]`. */
  readonly sic: boolean;
  /** From this many lines on (80 characters a line) a quotation is a block; see `style`. */
  readonly blockThreshold: number;
  /** `inline` and `block` overrule the length; what cannot be inline (several paragraphs) is not. */
  readonly style: 'auto' | 'inline' | 'block';
  readonly withCitation: boolean;
  readonly documentLocale: DocumentLocale;
  /** Where a Markdown document has its citations in words; absent, as it does already. */
  readonly citationsIn?: 'text' | 'footnotes';
  /** Marks for inline quotations instead of those of the language and the document. */
  readonly quotationMarks?: QuotationMarks;
}

/** What `renderInsertion` is asked for. */
export interface InsertionRequest {
  readonly what: 'quotation' | 'statistic' | 'citation' | 'lesson';
  readonly language: DocumentLanguage;
  readonly conventions: Conventions;
  readonly passage: Passage;
  /** Needed, and read, for `what: 'statistic'` only. */
  readonly statistic?: StatisticPart;
  readonly source: { readonly citekey: string; readonly csl: CslItem };
  readonly locator: Locator | null;
  readonly options: InsertionOptions;
  readonly context: InsertionContext;
  /** Puts words into a footnote and gives its call; without it, citations stand in the text. */
  readonly note?: ((words: string) => string) | null;
}

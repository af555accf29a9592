import type { ParsedArticle } from '../core/article/types';
import type { TextRange } from '../core/text/range';

/** An error of the source that a verbatim quotation keeps, with what was probably meant. */
export interface SicPlace extends TextRange {
  readonly intended: string;
}

/** What the reader shows of one article; JSON-safe. Offsets refer to `parsed.text`. */
export interface ArticleView {
  readonly id: string;
  readonly citekey: string;
  /** The source in words, formatted: "Ban biên tập, “Kinh nghiệm từ thực hiện …”". */
  readonly reference: string;
  /** Markdown articles show their emphasis, not its marks. */
  readonly format: 'text' | 'markdown';
  readonly parsed: ParsedArticle;
  readonly sic: readonly SicPlace[];
}

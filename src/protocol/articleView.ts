import type { ParsedArticle } from '../core/article/types';
import type { SicPlace } from '../core/library/sic';

export type { SicPlace } from '../core/library/sic';

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

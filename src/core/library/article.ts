import type { ParsedArticle } from '../article/types';
import type { CslItem } from '../citation/csl';
import type { LibraryFile } from './reader';
import type { SicPlace } from './sic';

/** How an article's text is written. */
export type ArticleFormat = 'text' | 'markdown';

/** A source text with its metadata: the unit of the library. */
export interface Article {
  /** Unique in the library. */
  readonly id: string;
  readonly citekey: string;
  readonly csl: CslItem;
  readonly file: LibraryFile;
  readonly format: ArticleFormat;
  readonly sic: readonly SicPlace[];
  readonly parsed: ParsedArticle;
}

/** The article's title, or the name of its file where it has none. */
export function articleTitle(article: Article): string {
  return article.csl.title ?? article.parsed.title?.text ?? article.file.path;
}

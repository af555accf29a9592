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
  /** Where the pages of its source begin, where its record says so; in order. */
  readonly pages?: readonly ArticlePage[];
}

/** An article as far as places in it are told by locators. */
export type PagedArticle = Pick<Article, 'parsed' | 'pages'>;

/** A page of the source. */
export interface ArticlePage {
  /** As printed: "12", "xii". */
  readonly label: string;
  /** UTF-16 offset into the article's text. */
  readonly start: number;
}

/** The article's title, or the name of its file where it has none. */
export function articleTitle(article: Article): string {
  return article.csl.title ?? article.parsed.title?.text ?? article.file.path;
}

import type { Sentence } from '../core/article/types';
import { ArticlePage } from './articlePage';
import type { ArticlePageOptions } from './articlePage';
import { createHighlighter } from './highlighter';
import type { Highlighter } from './highlighter';
import { ReadingPosition } from './position';
import { SentenceCursor } from './sentenceCursor';

export interface ShownArticleOptions extends ArticlePageOptions {
  /** The user scrolled on to another sentence. */
  readonly moved: (sentence: Sentence) => void;
}

/** What belongs to the article shown, and goes when another comes. */
export class ShownArticle {
  readonly page: ArticlePage;
  readonly highlighter: Highlighter;
  readonly position: ReadingPosition;
  readonly cursor: SentenceCursor;

  constructor({ moved, ...options }: ShownArticleOptions) {
    this.page = new ArticlePage(options);
    this.highlighter = createHighlighter(this.page.map);
    this.position = new ReadingPosition({ page: this.page, moved });
    this.cursor = new SentenceCursor(this.page, this.position);
  }

  dispose(): void {
    this.position.dispose();
    this.page.dispose();
  }
}

import { parseArticle } from '../article/parser';
import type { ParsedArticle } from '../article/types';
import { normalizeText } from '../text/normalize';
import type { ArticleFormat } from './article';

/** The text of so many UTF-16 units may be held parsed at a time: a few hundred articles. */
const DEFAULT_BUDGET = 2 ** 21;

/**
 * Holds what was parsed last. What is found in an article takes several times the room of its text,
 * and of thousands of articles only the few that are open, quoted or found are ever asked for it.
 */
export class ParsedArticles {
  /** The one used longest ago first. */
  readonly #parsed = new Map<DeferredArticle, ParsedArticle>();
  #units = 0;

  /** `budget`: the length of the texts held, in UTF-16 units; one article is always held. */
  constructor(readonly budget: number = DEFAULT_BUDGET) {}

  /** How many articles are held. */
  get size(): number {
    return this.#parsed.size;
  }

  /** The article with this text, parsed when something is asked of it that the text does not say. */
  defer(source: string, format: ArticleFormat): ParsedArticle {
    return new DeferredArticle(normalizeText(source), format, this);
  }

  /** Parses an article, unless it is held. */
  parse(article: DeferredArticle): ParsedArticle {
    const known = this.#parsed.get(article);
    if (known) {
      this.#parsed.delete(article);
      this.#parsed.set(article, known);
      return known;
    }
    const parsed = parseArticle(article.text, { format: article.format });
    this.#parsed.set(article, parsed);
    this.#units += article.text.length;
    for (const oldest of this.#parsed.keys()) {
      if (this.#units <= this.budget || oldest === article) break;
      this.#parsed.delete(oldest);
      this.#units -= oldest.text.length;
    }
    return parsed;
  }
}

class DeferredArticle implements ParsedArticle {
  constructor(
    readonly text: string,
    readonly format: ArticleFormat,
    readonly held: ParsedArticles,
  ) {}

  get title() {
    return this.held.parse(this).title;
  }

  get byline() {
    return this.held.parse(this).byline;
  }

  get paragraphs() {
    return this.held.parse(this).paragraphs;
  }

  get sections() {
    return this.held.parse(this).sections;
  }

  get lessons() {
    return this.held.parse(this).lessons;
  }

  get sentences() {
    return this.held.parse(this).sentences;
  }

  get statistics() {
    return this.held.parse(this).statistics;
  }
}

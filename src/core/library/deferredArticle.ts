import type { PackedArticle } from '../article/packedArticle';
import { packArticle, unpackStatistics, unpackStructure } from '../article/packedArticle';
import { parseArticle } from '../article/parser';
import type { ParsedArticle } from '../article/types';
import { normalizeText } from '../text/normalize';
import type { ArticleFormat } from './article';

/** The text of so many UTF-16 units may be held parsed at a time: a few hundred articles. */
const DEFAULT_BUDGET = 2 ** 21;

type Found = Omit<ParsedArticle, 'text'>;

/**
 * Holds what was parsed last. What is found in an article takes several times the room of its text,
 * and of thousands of articles only the few that are open, quoted or found are ever asked for it.
 * What was found once is kept packed, and not looked for again.
 */
export class ParsedArticles {
  /** The one used longest ago first. */
  readonly #parsed = new Map<DeferredArticle, Found>();
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

  /** What is found in an article, unpacked or parsed unless it is held. */
  parse(article: DeferredArticle): Found {
    const known = this.#parsed.get(article);
    if (known) {
      this.#parsed.delete(article);
      this.#parsed.set(article, known);
      return known;
    }
    const parsed = article.packed ? unpacked(article.text, article.packed) : parsedNow(article);
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

/** All that was found in an article, packed. */
export function packedForm(article: ParsedArticle): PackedArticle {
  return (article instanceof DeferredArticle && article.packed) || packArticle(article);
}

/** Spares an article its parsing: `packed` is what was found in the same text before. */
export function restorePacked(article: ParsedArticle, packed: PackedArticle): void {
  if (article instanceof DeferredArticle) article.packed = packed;
}

/** The statistics, half of the work, only when they are asked for. */
function unpacked(text: string, packed: PackedArticle): Found {
  let statistics: Found['statistics'] | null = null;
  return {
    ...unpackStructure(text, packed.structure),
    get statistics() {
      statistics ??= unpackStatistics(text, packed.statistics);
      return statistics;
    },
  };
}

/** Parses an article; with its statistics it was parsed whole, and is packed. */
function parsedNow(article: DeferredArticle): Found {
  const { text, format } = article;
  const parsed = parseArticle(text, { format });
  return {
    title: parsed.title,
    byline: parsed.byline,
    paragraphs: parsed.paragraphs,
    sections: parsed.sections,
    lessons: parsed.lessons,
    sentences: parsed.sentences,
    get statistics() {
      article.packed ??= packArticle(parsed);
      return parsed.statistics;
    },
  };
}

class DeferredArticle implements ParsedArticle {
  packed: PackedArticle | null = null;

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

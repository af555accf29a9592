import type { ParsedArticle } from '../article/types';
import type { TextRange } from '../text/range';
import { passagesWithAll, passagesWithSome } from './candidates';
import { matchedRanges } from './matches';
import { KIND_BITS, PassageIndex } from './passageIndex';
import type { Passage, PassageKind } from './passages';
import { passageAt } from './passages';
import { PassageScorer } from './passageScorer';
import type { RankedPassage, Scope } from './ranking';
import { Ranking } from './ranking';
import type { IndexColumns, SavedIndex } from './savedIndex';
import { planSearch } from './searchPlan';
import { parseQuery } from './searchQuery';

export type { PassageKind } from './passages';

/** What the index needs of an article. */
export interface SearchableArticle {
  /** Unique in the index. */
  readonly id: string;
  readonly parsed: ParsedArticle;
}

/** A passage that a search found; the range is in the article's text. */
export interface SearchHit extends TextRange {
  readonly articleId: string;
  readonly kind: PassageKind;
  /** The id of the sentence, section or statistic; of a lesson, that of its section. */
  readonly id: string;
  /** Comparable within one search only; see `PassageScorer`. */
  readonly score: number;
  /**
   * What to highlight, in text order. For a statistic these may lie anywhere in its sentence;
   * otherwise within the hit.
   */
  readonly matches: readonly TextRange[];
}

export interface SearchOptions {
  /** Only these articles. */
  readonly articleIds?: readonly string[];
  /** Only these kinds of passages; all by default. */
  readonly kinds?: readonly PassageKind[];
  /** At most so many hits; 50 by default. */
  readonly limit?: number;
  /** Whether a word at the very end of the query may be unfinished; true by default. */
  readonly prefix?: boolean;
  /** Whether passages that lack some of the words are found where none has all; true by default. */
  readonly some?: boolean;
}

/** Passages of articles, found by their words, with or without diacritics. */
export interface SearchIndex {
  /** Adds an article; one with the same id is replaced. */
  add(article: SearchableArticle): void;
  /** Takes an article out; whether there was one. */
  remove(id: string): boolean;
  has(id: string): boolean;
  /** How many articles there are. */
  readonly size: number;
  /**
   * The best passages, best first; equal ones by article id, then by place. Every word must be in
   * the passage; where no passage has them all, those that have most of their weight are found.
   * Words between quotation marks must stand side by side. An empty query finds nothing.
   */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** All there is, to be kept. */
  save(): SavedIndex;
  /** Takes over what was kept, in place of all there is: see `PassageIndex.restore`. */
  restore(columns: IndexColumns, articles: readonly (SearchableArticle | null)[]): void;
}

const DEFAULT_LIMIT = 50;
const PASSAGE_KINDS: readonly PassageKind[] = ['sentence', 'lesson', 'section', 'statistic'];
/** An empty index, held in memory. */
export function createSearchIndex(): SearchIndex {
  const index = new PassageIndex();
  return {
    add: ({ id, parsed }) => index.add(id, parsed),
    remove: (id) => index.remove(id),
    has: (id) => index.has(id),
    get size() {
      return index.articleCount;
    },
    search: (query, options = {}) => search(index, query, options),
    save: () => index.save(),
    restore: (columns, articles) => index.restore(columns, articles),
  };
}

function search(index: PassageIndex, text: string, options: SearchOptions): SearchHit[] {
  const { vocabulary, passages } = index;
  const query = parseQuery(text, options.prefix ?? true);
  if (query.words.length === 0 || passages.live === 0) return [];
  const plan = planSearch(query, vocabulary, passages.live, (term) => index.postings(term).length);
  const scorer = new PassageScorer(plan, vocabulary, index.averageLength);
  const scope: Scope = {
    kinds: kindMask(options.kinds),
    articleIds: options.articleIds === undefined ? null : new Set(options.articleIds),
    limit: options.limit ?? DEFAULT_LIMIT,
  };
  const ranking = new Ranking(index, scorer, scope);
  const accepts = ranking.acceptsAll ? null : (passage: number) => ranking.accepts(passage);
  ranking.offerAll(passagesWithAll(plan, index, accepts), false);
  if ((options.some ?? true) && ranking.best.length === 0 && plan.words.length > 1) {
    ranking.offerAll(passagesWithSome(plan, index, accepts), true);
  }
  // Passages are not kept but found again.
  return ranking.best.map((one) => {
    const { parsed } = one.article;
    return describe(one, passageAt(parsed, one.passage), (range) =>
      matchedRanges(parsed.text, range, plan, vocabulary),
    );
  });
}

function kindMask(kinds: readonly PassageKind[] | undefined): number {
  return (kinds ?? PASSAGE_KINDS).reduce((mask, kind) => mask | KIND_BITS[kind], 0);
}

function describe(
  { article, score, statistic }: RankedPassage,
  passage: Passage,
  highlight: (range: TextRange) => TextRange[],
): SearchHit {
  const { id: articleId, parsed } = article;
  const stated = parsed.statistics[statistic];
  if (stated === undefined) {
    const { kind, id, start, end } = passage;
    return { articleId, kind, id, start, end, score, matches: highlight(passage) };
  }
  const { id, start, end, sentence } = stated;
  return { articleId, kind: 'statistic', id, start, end, score, matches: highlight(sentence) };
}

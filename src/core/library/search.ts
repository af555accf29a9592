import type { ParsedArticle } from '../article/types';
import type { TextRange } from '../text/range';
import { passagesWithAll, passagesWithSome } from './candidates';
import { matchedRanges } from './matches';
import type { IndexedArticle } from './passageIndex';
import { firstAtOrAfter, KIND_BITS, PassageIndex } from './passageIndex';
import type { PassageKind } from './passages';
import { passagesOf } from './passages';
import { PassageScorer } from './passageScorer';
import type { SearchPlan } from './searchPlan';
import { planSearch } from './searchPlan';
import { parseQuery } from './searchQuery';
import { TopList } from './topList';
import type { Vocabulary } from './vocabulary';

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
}

const DEFAULT_LIMIT = 50;
const PASSAGE_KINDS: readonly PassageKind[] = ['sentence', 'lesson', 'section', 'statistic'];
/** A statistic answers for its own words mostly, and a little for the rest of its sentence. */
const SENTENCE_SHARE = 0.2;

interface Found {
  readonly article: IndexedArticle;
  /** Its first word within the article, to order equal scores by. */
  readonly first: number;
  readonly score: number;
  /** Number of the passage within the article… */
  readonly passage: number;
  /** …or of the statistic, else -1. */
  readonly statistic: number;
}

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
  };
}

function search(index: PassageIndex, text: string, options: SearchOptions): SearchHit[] {
  const { vocabulary, passages } = index;
  const query = parseQuery(text, options.prefix ?? true);
  if (query.words.length === 0 || passages.live === 0) return [];
  const plan = planSearch(query, vocabulary, passages.live, (term) => index.postings(term).length);
  const scorer = new PassageScorer(plan, vocabulary, index.averageLength);
  let found = best(index, scorer, passagesWithAll(plan, index), options, false);
  if (found.length === 0 && plan.words.length > 1) {
    found = best(index, scorer, passagesWithSome(plan, index), options, true);
  }
  return found.map((one) => describe(one, plan, vocabulary));
}

function best(
  index: PassageIndex,
  scorer: PassageScorer,
  candidates: Uint32Array,
  options: SearchOptions,
  partly: boolean,
): Found[] {
  const { passages } = index;
  const wanted = kindMask(options.kinds);
  const needed = wanted | ((wanted & KIND_BITS.statistic) === 0 ? 0 : KIND_BITS.sentence);
  const articles = options.articleIds === undefined ? null : new Set(options.articleIds);
  const top = new TopList<Found>(options.limit ?? DEFAULT_LIMIT, compareFound);
  for (const passage of candidates) {
    const kind = passages.kindOf(passage);
    const article = passages.ownerOf(passage);
    if ((kind & needed) === 0 || article === undefined) continue;
    if (articles !== null && !articles.has(article.id)) continue;
    const first = passages.firstToken(passage);
    const end = passages.endToken(passage);
    const score = scorer.score(article.tokens, first, end, passages.titleEnd(passage), partly);
    if (score === 0) continue;
    const within = passage - article.firstPassage;
    if ((kind & wanted) !== 0 && score >= top.worst) {
      top.add({ article, first, score, passage: within, statistic: -1 });
    }
    if (kind === KIND_BITS.sentence && (wanted & KIND_BITS.statistic) !== 0) {
      addStatistics(article, [first, end], within, score, scorer, top);
    }
  }
  return top.sorted();
}

/** Adds the statistics of the sentence [first, end), which has the score `score`. */
function addStatistics(
  article: IndexedArticle,
  [first, end]: readonly [number, number],
  passage: number,
  score: number,
  scorer: PassageScorer,
  top: TopList<Found>,
): void {
  const { statisticStarts, statementTokens, tokens } = article;
  let statistic = firstAtOrAfter(statisticStarts, first);
  for (; (statisticStarts[statistic] ?? end) < end; statistic++) {
    const from = statementTokens[statistic * 2] ?? 0;
    const to = statementTokens[statistic * 2 + 1] ?? 0;
    const own = scorer.score(tokens, from, to, from, true);
    const shared = SENTENCE_SHARE * score + (1 - SENTENCE_SHARE) * own;
    top.add({ article, first: from, score: shared, passage, statistic });
  }
}

function compareFound(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article !== b.article) return a.article.id < b.article.id ? -1 : 1;
  return a.first - b.first || a.passage - b.passage || a.statistic - b.statistic;
}

function kindMask(kinds: readonly PassageKind[] | undefined): number {
  return (kinds ?? PASSAGE_KINDS).reduce((mask, kind) => mask | KIND_BITS[kind], 0);
}

function describe(found: Found, plan: SearchPlan, vocabulary: Vocabulary): SearchHit {
  const { article, score } = found;
  const { id: articleId, parsed } = article;
  const highlight = (range: TextRange): TextRange[] =>
    matchedRanges(parsed.text, range, plan, vocabulary);
  const statistic = parsed.statistics[found.statistic];
  if (statistic !== undefined) {
    const { id, start, end, sentence } = statistic;
    return { articleId, kind: 'statistic', id, start, end, score, matches: highlight(sentence) };
  }
  // Passages are not kept but found again: cheap for the few hits that are shown.
  const passage = passagesOf(parsed)[found.passage];
  if (passage === undefined) throw new RangeError(`${articleId} has no passage ${found.passage}`);
  const { kind, id, start, end } = passage;
  return { articleId, kind, id, start, end, score, matches: highlight(passage) };
}

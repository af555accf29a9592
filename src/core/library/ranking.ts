import type { IndexedArticle, PassageIndex } from './passageIndex';
import { firstAtOrAfter, KIND_BITS, STATES } from './passageIndex';
import type { PassageScorer } from './passageScorer';
import { TopList } from './topList';

/** A statistic answers for its own words mostly, and a little for the rest of its sentence. */
const SENTENCE_SHARE = 0.2;

const ALL_PASSAGES = KIND_BITS.sentence | KIND_BITS.lesson | KIND_BITS.section;

/** A passage among the best of a search. */
export interface RankedPassage {
  readonly article: IndexedArticle;
  /** Its first word within the article, to order equal scores by. */
  readonly first: number;
  readonly score: number;
  /** Number of the passage within the article… */
  readonly passage: number;
  /** …and of the statistic, or -1 for the passage itself. */
  readonly statistic: number;
}

/** What a search may find: a set of KIND_BITS, and the articles, or null for all. */
export interface Scope {
  readonly kinds: number;
  readonly articleIds: ReadonlySet<string> | null;
  readonly limit: number;
}

/** Keeps the best of the passages it is offered. */
export class Ranking {
  readonly #index: PassageIndex;
  readonly #scorer: PassageScorer;
  readonly #scope: Scope;
  /** The kinds of passages to look at: for statistics, also their sentences. */
  readonly #kinds: number;
  readonly #top: TopList<RankedPassage>;

  constructor(index: PassageIndex, scorer: PassageScorer, scope: Scope) {
    this.#index = index;
    this.#scorer = scorer;
    this.#scope = scope;
    const withStatistics = (scope.kinds & KIND_BITS.statistic) !== 0;
    this.#kinds = scope.kinds | (withStatistics ? KIND_BITS.sentence : 0);
    this.#top = new TopList<RankedPassage>(scope.limit, comparePassages);
  }

  /** Best first; equal ones by article id, then by place. */
  get best(): RankedPassage[] {
    return this.#top.sorted();
  }

  /** Whether the search is about every passage, so that none need be asked. */
  get acceptsAll(): boolean {
    return this.#scope.articleIds === null && (this.#kinds & ALL_PASSAGES) === ALL_PASSAGES;
  }

  /** Whether the passage is one the search is about. */
  accepts(passage: number): boolean {
    if ((this.#index.passages.kindOf(passage) & this.#kinds) === 0) return false;
    const { articleIds } = this.#scope;
    if (articleIds === null) return true;
    return articleIds.has(this.#index.passages.ownerOf(passage)?.id ?? '');
  }

  /** Scores the passages; with `partly`, words may be missing from them. */
  offerAll(passages: Uint32Array, partly: boolean): void {
    // By index: there may be tens of thousands.
    for (let i = 0; i < passages.length; i++) this.#offer(passages[i] ?? 0, partly);
  }

  #offer(passage: number, partly: boolean): void {
    const { passages, tokens } = this.#index;
    const first = passages.firstToken(passage);
    const end = passages.endToken(passage);
    const score = this.#scorer.score(tokens, first, end, passages.titleEnd(passage), partly);
    if (score === 0) return;
    const kind = passages.kindOf(passage);
    const ranks = (kind & this.#scope.kinds) !== 0 && score >= this.#top.worst;
    const states = (kind & STATES) !== 0 && (this.#scope.kinds & KIND_BITS.statistic) !== 0;
    // Most do neither: the article, likely far away in memory, is not looked at for them.
    if (ranks || states) this.#rank(passage, score, ranks, states);
  }

  #rank(passage: number, score: number, ranks: boolean, states: boolean): void {
    const { passages } = this.#index;
    const article = passages.ownerOf(passage);
    if (article === undefined) return;
    const within = passage - article.firstPassage;
    const first = passages.firstToken(passage) - article.firstToken;
    if (ranks) this.#top.add({ article, first, score, passage: within, statistic: -1 });
    if (!states) return;
    const end = passages.endToken(passage) - article.firstToken;
    this.#rankStatistics(article, first, end, { passage: within, score });
  }

  /** Ranks the statistics of the sentence [first, end), which has this score. */
  #rankStatistics(
    article: IndexedArticle,
    first: number,
    end: number,
    sentence: { readonly passage: number; readonly score: number },
  ): void {
    const { statisticStarts, statementTokens, firstToken } = article;
    let statistic = firstAtOrAfter(statisticStarts, first);
    for (; (statisticStarts[statistic] ?? Infinity) < end; statistic++) {
      const from = statementTokens[statistic * 2] ?? 0;
      const to = firstToken + (statementTokens[statistic * 2 + 1] ?? 0);
      const start = firstToken + from;
      const own = this.#scorer.score(this.#index.tokens, start, to, start, true);
      const score = SENTENCE_SHARE * sentence.score + (1 - SENTENCE_SHARE) * own;
      this.#top.add({ article, first: from, score, passage: sentence.passage, statistic });
    }
  }
}

function comparePassages(a: RankedPassage, b: RankedPassage): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article !== b.article) return a.article.id < b.article.id ? -1 : 1;
  return a.first - b.first || a.passage - b.passage || a.statistic - b.statistic;
}

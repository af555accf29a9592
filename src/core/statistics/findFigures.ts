import type { Statistic } from '../article/types';
import type { Article } from '../library/article';
import { filterWords, matchesFolded } from '../library/filter';
import type { SearchIndex } from '../library/search';
import type { StatisticsQuery, StatisticsRow } from './statisticsTable';
import { statisticsRows } from './statisticsTable';

export interface FiguresQuery extends StatisticsQuery {
  /** Of one article alone; null for all. */
  readonly articleId: string | null;
}

export interface FoundFigures {
  readonly rows: readonly StatisticsRow[];
  /** False where there may be more: the library is too large to tell them all. */
  readonly isComplete: boolean;
}

/** Where figures are looked for. */
interface Searched {
  readonly articles: readonly Article[];
  readonly index: Pick<SearchIndex, 'search'>;
  article(id: string): Article | null;
}

/** So many articles are read figure by figure; of more, those that the search index finds. */
const FEW_ARTICLES = 50;
/** So many are read where no words narrow them. */
export const MOST_READ = 500;
/** So many figures are told. */
const MOST_FIGURES = 2000;
/** So many articles are read before others have their turn: a few milliseconds' work. */
const IN_A_TURN = 4;

type Figure = readonly [Article, Statistic];

/** Statistics of an article by id; made once an article, since a hit is asked for by its id. */
function figuresOf(article: Article, ids: ReadonlySet<string>): readonly Figure[] {
  return article.parsed.statistics
    .filter(({ id }) => ids.has(id))
    .map((statistic) => [article, statistic] as const);
}

/** Figures that say the words themselves, before those whose sentences merely hold them. */
function statedFirst(rows: readonly StatisticsRow[], words: string): readonly StatisticsRow[] {
  const typed = filterWords(words);
  if (typed.length === 0) return rows;
  const states = ({ statistic: { subject, text } }: StatisticsRow) =>
    matchesFolded(`${subject ?? ''} ${text}`, typed) !== null;
  const stated = new Set(rows.filter(states));
  return [...stated, ...rows.filter((row) => !stated.has(row))];
}

/** The hits of a search, article by article, in the order in which they were found. */
function foundByWords(library: Searched, words: string): [Map<string, Set<string>>, boolean] {
  const hits = library.index.search(words, {
    kinds: ['statistic'],
    limit: MOST_FIGURES,
    some: false,
  });
  const byArticle = new Map<string, Set<string>>();
  for (const { articleId, id } of hits) {
    const ids = byArticle.get(articleId);
    if (ids) ids.add(id);
    else byArticle.set(articleId, new Set([id]));
  }
  return [byArticle, hits.length < MOST_FIGURES];
}

/**
 * The figures that are wanted, in the order of the articles and their texts, or with words in a large
 * library the articles found first; those that say the words themselves before the others. An article is parsed where its figures are asked for, so others
 * have their turn every few articles; once `isCancelled` says so, what was found so far is told.
 */
export async function findFigures(
  library: Searched,
  query: FiguresQuery,
  pause: () => Promise<void>,
  isCancelled: () => boolean = () => false,
): Promise<FoundFigures> {
  const { articles } = library;
  const only = query.articleId === null ? null : library.article(query.articleId);
  const isSmall = query.articleId !== null || articles.length <= FEW_ARTICLES;
  const rows: StatisticsRow[] = [];
  let turn = 0;
  const othersTurn = async () => {
    turn += 1;
    if (turn % IN_A_TURN === 0) await pause();
    return !isCancelled();
  };
  if (!isSmall && query.words.trim() !== '') {
    const [byArticle, isComplete] = foundByWords(library, query.words);
    for (const [articleId, ids] of byArticle) {
      const article = library.article(articleId);
      // What the index found by its words was found.
      if (article) rows.push(...statisticsRows(figuresOf(article, ids), { ...query, words: '' }));
      if (!(await othersTurn())) break;
    }
    return { rows: statedFirst(rows, query.words), isComplete };
  }
  const read = query.articleId === null ? articles.slice(0, MOST_READ) : only ? [only] : [];
  for (const article of read) {
    const figures = article.parsed.statistics.map((statistic) => [article, statistic] as const);
    rows.push(...statisticsRows(figures, query));
    if (!(await othersTurn())) break;
  }
  const isComplete = read.length === articles.length || query.articleId !== null;
  return { rows: statedFirst(rows, query.words), isComplete };
}

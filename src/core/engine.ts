import type { DocumentLocale } from './citation/locator';
import type { Conventions } from './insertion/conventions';
import { defaultConventions, detectConventions } from './insertion/conventions';
import type { ArticleInsertion } from './insertion/fromArticle';
import { insertionFrom } from './insertion/fromArticle';
import { renderInsertion } from './insertion/insertion';
import type { DocumentLanguage } from './insertion/languages';
import type { InsertedTexts } from './insertion/notes';
import { noteWriter } from './insertion/notes';
import { languageFromId } from './insertion/languages';
import type { InsertionContext, InsertionOptions } from './insertion/types';
import type { Article } from './library/article';
import type { Citekeys } from './library/citekeys';
import { articleTitle } from './library/article';
import { filterWords, matchesFolded } from './library/filter';
import { filterOutline } from './library/filterOutline';
import type { LoadOptions } from './library/load';
import type { ArticleNode } from './library/outline';
import { outlineOf } from './library/outline';
import type { DescribedPassage } from './library/passage';
import { describePassage } from './library/passage';
import type { PassageKind } from './library/passages';
import { passagesOf } from './library/passages';
import type { LibraryProblem } from './library/problems';
import type { ArticleRename } from './library/renames';
import { shownWords } from './library/shownWords';
import type { LibraryDependencies } from './library/store';
import { Library } from './library/store';
import type { SimilarPassage } from './library/similar';
import { similarInParts, similarToWords } from './library/similar';
import type { PassageFinder } from './quotation/find/passageFinder';
import type { Remembered } from './quotation/memory';
import { QuotationMemory } from './quotation/memory';
import type { VerifiedDocument } from './quotation/verifier';
import { Verifier } from './quotation/verifier';
import type { WordReport } from './quotation/word/wordReport';
import type { FiguresQuery, FoundFigures } from './statistics/findFigures';
import { findFigures } from './statistics/findFigures';
import type { StatisticsRow } from './statistics/statisticsTable';
import { rowCitations, tableInsertion } from './statistics/tableInsertion';
import { statisticsCsv } from './statistics/tableText';
import { excerptAround } from './text/excerpt';
import { foldForSearch } from './text/fold';
import type { TextRange } from './text/range';

/** A document that text is inserted into. */
export interface TargetDocument {
  /** As VS Code knows it. */
  readonly languageId: string;
  readonly fileName: string;
  /** The whole text, where it is known: its own conventions are followed. */
  readonly text: string | null;
}

export interface SearchQuery {
  /** Words with or without diacritics; empty lists the passages in order. */
  readonly words: string;
  readonly kinds: readonly PassageKind[];
  readonly articleId: string | null;
  readonly limit: number;
}

export interface FoundPassage extends DescribedPassage {
  /** Comparable within one search only; 0 for a listing. */
  readonly score: number;
  /** The text on one line, begun where what was searched for is seen. */
  readonly excerpt: string;
}

/** The engine: everything the product knows how to do, behind one door. */
export interface Engine {
  /** Reads the library folders, again if need be; resolves to the ids of what changed. */
  load(options: LoadOptions): Promise<readonly string[]>;
  readonly articles: readonly Article[];
  readonly problems: readonly LibraryProblem[];
  /** The articles that the last load found under another id; both ids were among what changed. */
  readonly renames: readonly ArticleRename[];
  article(id: string): Article | null;
  /** The tree of an article; narrowed to what holds the words, or null when nothing does. */
  outline(article: Article, filter: string): ArticleNode | null;
  /** Finds what is in the search index by now: see `searchable` and `fillSearch`. */
  search(query: SearchQuery, locale: DocumentLocale): readonly FoundPassage[];
  /**
   * The articles that hold the words somewhere, in the order of the library; empty words, all. In a
   * large library as far as the search index has them, and not what holds them most of all alone.
   */
  articlesWith(words: string): readonly Article[];
  /** How many articles a search goes through, and how many there are. */
  readonly searchable: { readonly done: number; readonly all: number };
  /** Resolves when a search goes through every article; a small library's is at once. */
  fillSearch(): Promise<void>;
  /**
   * Keeps the indexes of a large library for the next engine, if at least so many articles changed
   * since; by default one in sixteen.
   */
  keepIndex(changes?: number): Promise<void>;
  /**
   * The figures that are wanted; in a large library those that a search for the words finds first.
   * Others may have their turn meanwhile; `isCancelled` ends it early.
   */
  statistics(query: FiguresQuery, isCancelled?: () => boolean): Promise<FoundFigures>;
  /** Figures as a table with citations, in the document's own language, for a place of it. */
  statisticsTable(
    rows: readonly StatisticsRow[],
    document: TargetDocument,
    options: InsertionOptions,
    place: InsertionContext,
  ): string;
  /** The same as CSV, cited as a plain text would. */
  statisticsCsv(rows: readonly StatisticsRow[], options: InsertionOptions): string;
  /** Passages of other articles that say nearly the same, the most alike first. */
  similar(articleId: string, range: TextRange, limit: number): readonly SimilarPassage[];
  /** Passages that say nearly what these words do. */
  similarTo(words: string, limit: number): readonly SimilarPassage[];
  describe(
    articleId: string,
    place: { readonly range: TextRange; readonly statisticId: string | null },
    locale: DocumentLocale,
  ): DescribedPassage | null;
  /**
   * What to insert, one text a place, and the footnotes that they call in a document that has them.
   * @throws NoSuchPassageError when the passage is not in the article.
   */
  insertions(
    article: Article,
    wanted: ArticleInsertion,
    document: TargetDocument,
    options: InsertionOptions,
    places: readonly InsertionContext[],
  ): InsertedTexts;
  /** The citekeys of a report to whose window these library folders belong too, but not to the report. */
  citekeys(elsewhere: readonly string[]): Citekeys;
  /** A report to be verified, now and as it is edited. */
  openReport(document: TargetDocument): VerifiedDocument;
  /** A Word document to be verified; see `textOfWord` for its offsets. */
  openWord(word: WordReport): VerifiedDocument;
  /** Finds quoted words in the library. */
  readonly finder: PassageFinder;
  /** What was word for word once; kept by whoever wants to know after a restart. */
  readonly memory: QuotationMemory;
}

function conventionsOf(document: TargetDocument, language: DocumentLanguage): Conventions {
  return document.text === null
    ? defaultConventions(language)
    : detectConventions(document.text, language);
}

interface Found {
  readonly article: Article;
  readonly range: TextRange;
  readonly statisticId: string | null;
  readonly score: number;
  /** The first words that match, in the article's offsets. */
  readonly match: TextRange | undefined;
}

/** So many articles are looked through word by word, beginnings of words and all. */
const FEW_ARTICLES = 50;
/** Of more, those that have one of so many passages. */
const MOST_PASSAGES = 5000;

/** Every passage of the kinds, in the order of the library, until `limit`. */
function listPassages(articles: readonly Article[], { kinds, limit }: SearchQuery): Found[] {
  const found: Found[] = [];
  for (const article of articles) {
    const { statistics } = article.parsed;
    const places = [
      ...(kinds.includes('statistic')
        ? statistics.map(({ start, end, id }) => ({ start, end, statisticId: id }))
        : []),
      ...passagesOf(article.parsed)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ start, end }) => ({ start, end, statisticId: null })),
    ];
    for (const { start, end, statisticId } of places) {
      if (found.length >= limit) {
        return found;
      }
      found.push({ article, range: { start, end }, statisticId, score: 0, match: undefined });
    }
  }
  return found;
}

/** "4", "bài học 4": the lessons of that number, before what merely holds these words. */
function lessonsByNumber(articles: readonly Article[], { words, kinds }: SearchQuery): Found[] {
  const number = /^(?:bai hoc |bai )?(\d{1,3})$/.exec(foldForSearch(words.trim()))?.[1];
  if (number === undefined || !kinds.includes('lesson')) {
    return [];
  }
  return articles.flatMap((article) =>
    article.parsed.lessons
      .filter((lesson) => lesson.number === Number(number))
      .map(({ start, end }) => ({
        article,
        range: { start, end },
        statisticId: null,
        score: 0,
        match: undefined,
      })),
  );
}

export interface EngineDependencies extends LibraryDependencies {
  /** From the memory of an earlier engine. */
  readonly remembered?: Iterable<Remembered>;
}

export function createEngine(dependencies: EngineDependencies): Engine {
  const library = new Library(dependencies);
  const memory = new QuotationMemory(dependencies.remembered);
  const verifier = new Verifier(library, memory);
  const pause = dependencies.pause ?? (() => Promise.resolve());

  function find(query: SearchQuery): Found[] {
    const { words, kinds, articleId, limit } = query;
    const only = articleId === null ? {} : { articleIds: [articleId] };
    return library.index.search(words, { kinds, limit, ...only }).flatMap((hit) => {
      const article = library.article(hit.articleId);
      const range = { start: hit.start, end: hit.end };
      const statisticId = hit.kind === 'statistic' ? hit.id : null;
      const [match] = hit.matches;
      return article ? [{ article, range, statisticId, score: hit.score, match }] : [];
    });
  }

  return Object.freeze<Engine>({
    async load(options) {
      const changed = await library.load(options);
      if (changed.length > 0) {
        verifier.changed();
      }
      return changed;
    },
    get articles() {
      return library.articles;
    },
    get problems() {
      return library.problems;
    },
    get renames() {
      return library.renames;
    },
    article: (id) => library.article(id),
    outline(article, filter) {
      const outline = outlineOf(article.parsed);
      return filter.trim() === '' ? outline : filterOutline(outline, filter);
    },
    search(query, locale) {
      const among = query.articleId === null ? null : library.article(query.articleId);
      const articles = query.articleId === null ? library.articles : among ? [among] : [];
      const found =
        query.words.trim() === ''
          ? listPassages(articles, query)
          : [...lessonsByNumber(articles, query), ...find(query)].slice(0, query.limit);
      return found.flatMap(({ article, score, match, ...place }) => {
        const described = describePassage(article, place, locale);
        const first = Math.max(place.range.start, match?.start ?? 0);
        const offset = shownWords(article, place.range).toShown(first);
        return described
          ? [{ ...described, score, excerpt: excerptAround(described.text, offset) }]
          : [];
      });
    },
    articlesWith(words) {
      const { articles } = library;
      if (words.trim() === '') return articles;
      if (articles.length <= FEW_ARTICLES) {
        return articles.filter(({ parsed }) => filterOutline(outlineOf(parsed), words) !== null);
      }
      const typed = filterWords(words);
      const hits = library.index.search(words, { limit: MOST_PASSAGES, some: false });
      const found = new Set(hits.map(({ articleId }) => articleId));
      return articles.filter(
        (article) => found.has(article.id) || matchesFolded(articleTitle(article), typed) !== null,
      );
    },
    get searchable() {
      return library.searchable;
    },
    fillSearch: () => library.fill(),
    keepIndex: (changes) => library.keep(changes),
    statistics: (query, isCancelled) => findFigures(library, query, pause, isCancelled),
    statisticsTable(rows, document, options, place) {
      const language = languageFromId(document.languageId, document.fileName);
      const conventions = conventionsOf(document, language);
      return tableInsertion(rows, { language, conventions, options }, place);
    },
    statisticsCsv(rows, options) {
      const language = 'plaintext';
      const conventions = defaultConventions(language);
      const citations = rowCitations(rows, { language, conventions, options });
      return statisticsCsv(rows, citations, options.documentLocale);
    },
    similar: (articleId, range, limit) => {
      const article = library.article(articleId);
      return article ? similarInParts(article, range, library, limit) : [];
    },
    similarTo: (words, limit) => similarToWords(words, library, limit),
    describe(articleId, place, locale) {
      const article = library.article(articleId);
      return article && describePassage(article, place, locale);
    },
    insertions(article, wanted, document, options, places) {
      const language = languageFromId(document.languageId, document.fileName);
      const conventions = conventionsOf(document, language);
      const request = { ...insertionFrom(article, wanted), language, conventions, options };
      const notes = noteWriter(document.text, language, conventions, options);
      const texts = places.map((context) =>
        renderInsertion({ ...request, context, ...(notes && { note: notes.note }) }),
      );
      return { texts, notes: notes?.addition ?? null };
    },
    citekeys: (elsewhere) => library.citekeys(elsewhere),
    openReport({ languageId, fileName, text }) {
      return verifier.open(text ?? '', languageFromId(languageId, fileName));
    },
    openWord: (word) => verifier.openWord(word),
    finder: library.finder,
    memory,
  });
}

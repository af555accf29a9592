import type { ParsedArticle, Statistic } from '../article/types';
import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';
import { packedForm, restorePacked } from './deferredArticle';
import type { Passage, PassageKind } from './passages';
import { passagesOf } from './passages';
import { PassageTable } from './passageTable';
import { PostingList } from './postings';
import type { IndexColumns, SavedArticle, SavedIndex } from './savedIndex';
import { endToEnd, NOTHING, part } from './savedIndex';
import { TokenStore } from './tokenStore';
import { Vocabulary } from './vocabulary';

/** An article as the index keeps it. */
export interface IndexedArticle {
  readonly id: string;
  readonly parsed: ParsedArticle;
  /** Its words in text order, as numbers of the vocabulary: where they begin in the index's. */
  firstToken: number;
  readonly tokenCount: number;
  /** The first token of each statistic, in text order, counted from the article's first. */
  statisticStarts: Uint32Array;
  /** Likewise, for each statistic, first token and the one after the last of all it states. */
  statementTokens: Uint32Array;
  /** The number of its first passage; the others follow. */
  firstPassage: number;
  readonly passageCount: number;
}

/** Bits for sets of passage kinds. */
export const KIND_BITS: Readonly<Record<PassageKind, number>> = {
  sentence: 1,
  lesson: 2,
  section: 4,
  statistic: 8,
};

/** Beside the bit of a sentence: it states a statistic. */
export const STATES = 16;

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const numbers = (length: number): Uint32Array => new Uint32Array(length);

const NO_NUMBERS = numbers(0);
const NO_POSTINGS = new PostingList();

/** Inverted lists from terms to passages, with the words of every article in order. */
export class PassageIndex {
  #vocabulary = new Vocabulary();
  readonly passages = new PassageTable<IndexedArticle>();
  #tokens = new TokenStore();
  readonly #articles = new Map<string, IndexedArticle>();
  #postings: PostingList[] = [];
  /** Words in all passages, those in several counted in each. */
  #lengths = 0;

  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  get articleCount(): number {
    return this.#articles.size;
  }

  /** The words of all articles; a passage knows where its own are. Only until the next change. */
  get tokens(): Uint16Array | Uint32Array {
    return this.#tokens.items;
  }

  has(id: string): boolean {
    return this.#articles.has(id);
  }

  /** Mean number of words of a passage. */
  get averageLength(): number {
    return this.passages.live === 0 ? 1 : this.#lengths / this.passages.live;
  }

  postings(term: number): PostingList {
    return this.#postings[term] ?? NO_POSTINGS;
  }

  /** Adds an article; one with the same id is replaced. */
  add(id: string, parsed: ParsedArticle): void {
    this.remove(id);
    const starts: number[] = [];
    const firstToken = this.#tokenize(parsed.text, starts);
    const passages = passagesOf(parsed);
    const article: IndexedArticle = {
      id,
      parsed,
      firstToken,
      tokenCount: starts.length,
      statisticStarts: Uint32Array.from(parsed.statistics, (one) =>
        firstAtOrAfter(starts, one.start),
      ),
      statementTokens: statementTokens(parsed, starts),
      firstPassage: this.passages.end,
      passageCount: passages.length,
    };
    this.#articles.set(id, article);
    for (const passage of passages) this.#addPassage(article, passage, starts);
  }

  /** Takes an article out; whether there was one. */
  remove(id: string): boolean {
    const article = this.#articles.get(id);
    if (article === undefined) return false;
    this.#articles.delete(id);
    const start = article.firstPassage;
    const end = start + article.passageCount;
    const terms = new Set<number>();
    const tokenEnd = article.firstToken + article.tokenCount;
    for (const word of this.tokens.subarray(article.firstToken, tokenEnd)) {
      terms.add(this.vocabulary.termOf(word));
    }
    for (const term of terms) this.postings(term).removeRange(start, end);
    for (let passage = start; passage < end; passage++) {
      this.#lengths -= this.passages.lengthOf(passage);
    }
    this.passages.remove(start, end);
    if (this.passages.sparse) this.#compact();
    return true;
  }

  /**
   * All there is, without gaps; the articles in the order of `articles`. From then on the index stands
   * on these columns itself: what grew list by list takes up to twice the room. They are valid until
   * the next change.
   */
  save(): SavedIndex {
    this.#compact();
    const articles = [...this.#articles.values()];
    const { words, terms, termOfWord } = this.vocabulary.columns;
    const { starts, items } = endToEnd(
      Array.from({ length: terms.starts.length - 1 }, (_, term) => {
        const list = this.postings(term);
        return list.items.subarray(0, list.length);
      }),
      numbers,
    );
    const statistics = endToEnd(
      articles.map(({ statisticStarts }) => statisticStarts),
      numbers,
    );
    const statements = endToEnd(
      articles.map(({ statementTokens: tokens }) => tokens),
      numbers,
    );
    const packed = articles.map(({ parsed }) => packedForm(parsed));
    const structures = endToEnd(
      packed.map(({ structure }) => structure),
      bytes,
    );
    const figures = endToEnd(
      packed.map((each) => each.statistics),
      bytes,
    );
    const columns: IndexColumns = {
      wordStarts: words.starts,
      wordUnits: words.units,
      termStarts: terms.starts,
      termUnits: terms.units,
      termOfWord,
      passages: this.passages.columns.passages.slice(),
      tokens: this.#tokens.used.slice(),
      listStarts: starts,
      lists: items,
      tokenCounts: Uint32Array.from(articles, ({ tokenCount }) => tokenCount),
      passageCounts: Uint32Array.from(articles, ({ passageCount }) => passageCount),
      statisticStarts: statistics.starts,
      statistics: statistics.items,
      statements: statements.items,
      structureStarts: structures.starts,
      structures: structures.items,
      figureStarts: figures.starts,
      figures: figures.items,
    };
    this.#standOn(columns);
    this.passages.standOn(columns);
    articles.forEach((article, index) => takeColumns(article, columns, index));
    return { ids: articles.map(({ id }) => id), columns };
  }

  /**
   * Takes over what `save` gave, in place of all there is; `articles`: those of its order, each with
   * the text it had then, null for what is no more.
   */
  restore(columns: IndexColumns, articles: readonly (SavedArticle | null)[]): void {
    this.#articles.clear();
    this.#vocabulary = Vocabulary.open({
      words: { starts: columns.wordStarts, units: columns.wordUnits },
      terms: { starts: columns.termStarts, units: columns.termUnits },
      termOfWord: columns.termOfWord,
    });
    this.#standOn(columns);
    const owners: IndexedArticle[] = [];
    const gone: string[] = [];
    let firstToken = 0;
    articles.forEach((saved, index) => {
      const article: IndexedArticle = {
        // A name that no article has, until it is taken out.
        id: saved?.id ?? `\0${index}`,
        parsed: saved?.parsed ?? NOTHING,
        firstToken,
        tokenCount: columns.tokenCounts[index] ?? 0,
        statisticStarts: NO_NUMBERS,
        statementTokens: NO_NUMBERS,
        firstPassage: owners.length,
        passageCount: columns.passageCounts[index] ?? 0,
      };
      firstToken += article.tokenCount;
      for (let i = 0; i < article.passageCount; i++) owners.push(article);
      this.#articles.set(article.id, article);
      if (saved === null) gone.push(article.id);
      takeColumns(article, columns, index);
    });
    this.passages.restore(columns, owners);
    this.#lengths = owners.reduce((sum, _, passage) => sum + this.passages.lengthOf(passage), 0);
    for (const id of gone) this.remove(id);
  }

  #standOn(columns: IndexColumns): void {
    this.#tokens = TokenStore.over(columns.tokens);
    this.#postings = Array.from({ length: columns.listStarts.length - 1 }, (_, term) =>
      PostingList.over(part(columns.lists, columns.listStarts, term)),
    );
  }

  /** Stores the words of a text and pushes their offsets; gives the place of the first. */
  #tokenize(text: string, starts: number[]): number {
    const found: number[] = [];
    let highest = 0;
    scanWords(text, 0, text.length, (start, end) => {
      const word = this.vocabulary.add(text, start, end);
      if (word > highest) highest = word;
      found.push(word);
      starts.push(start);
    });
    return this.#tokens.add(found, highest);
  }

  #addPassage(article: IndexedArticle, passage: Passage, starts: readonly number[]): void {
    const { firstToken } = article;
    const first = firstToken + firstAtOrAfter(starts, passage.start);
    const end = firstToken + firstAtOrAfter(starts, passage.end);
    const titleEnd =
      passage.title === null ? first : firstToken + firstAtOrAfter(starts, passage.title.end);
    const states = passage.kind === 'sentence' && statesIn(article, first, end);
    const kind = KIND_BITS[passage.kind] | (states ? STATES : 0);
    const number = this.passages.add(article, kind, first, end, titleEnd);
    this.#lengths += end - first;
    const { tokens } = this;
    for (let i = first; i < end; i++) {
      const term = this.vocabulary.termOf(tokens[i] ?? 0);
      (this.#postings[term] ??= new PostingList()).push(number);
    }
  }

  /** Closes the gaps that removed articles left. Articles lie in the order they were added. */
  #compact(): void {
    const renumber = this.passages.compact();
    for (const list of this.#postings) list.renumber(renumber);
    let end = 0;
    for (const article of this.#articles.values()) {
      article.firstPassage = renumber[article.firstPassage] ?? 0;
      this.#tokens.move(article.firstToken, article.tokenCount, end);
      const { firstPassage, passageCount } = article;
      this.passages.shiftTokens(
        firstPassage,
        firstPassage + passageCount,
        end - article.firstToken,
      );
      article.firstToken = end;
      end += article.tokenCount;
    }
    this.#tokens.truncate(end);
  }
}

/** What the columns say of their article at `index`. */
function takeColumns(article: IndexedArticle, columns: IndexColumns, index: number): void {
  const [start = 0, end = 0] = columns.statisticStarts.subarray(index, index + 2);
  article.statisticStarts = columns.statistics.subarray(start, end);
  article.statementTokens = columns.statements.subarray(start * 2, end * 2);
  restorePacked(article.parsed, {
    structure: part(columns.structures, columns.structureStarts, index),
    statistics: part(columns.figures, columns.figureStarts, index),
  });
}

/** The index of the first of the ascending `starts` that is not below `offset`. */
export function firstAtOrAfter(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a statistic begins among the tokens [first, end). */
function statesIn(
  { statisticStarts, firstToken }: IndexedArticle,
  first: number,
  end: number,
): boolean {
  if (statisticStarts.length === 0) return false;
  const next = statisticStarts[firstAtOrAfter(statisticStarts, first - firstToken)];
  return next !== undefined && next < end - firstToken;
}

function statementTokens(parsed: ParsedArticle, starts: readonly number[]): Uint32Array {
  const ranges = new Uint32Array(parsed.statistics.length * 2);
  parsed.statistics.forEach((statistic, index) => {
    const { start, end } = statementOf(parsed.text, statistic);
    ranges[index * 2] = firstAtOrAfter(starts, start);
    ranges[index * 2 + 1] = firstAtOrAfter(starts, end);
  });
  return ranges;
}

/** A statistic with the words for what it counts, and what stands between the two. */
function statementOf(text: string, statistic: Statistic): TextRange {
  const { sentence, subject } = statistic;
  if (subject === null) return statistic;
  const words = text.slice(sentence.start, sentence.end);
  const before = words.lastIndexOf(subject, statistic.start - sentence.start);
  const at = before >= 0 ? before : words.indexOf(subject);
  if (at < 0) return statistic;
  const start = sentence.start + at;
  return {
    start: Math.min(start, statistic.start),
    end: Math.max(start + subject.length, statistic.end),
  };
}

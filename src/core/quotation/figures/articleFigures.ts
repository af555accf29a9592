import { writtenWord } from '../../article/statistics/written';
import type { Statistic } from '../../article/types';
import type { Article } from '../../library/article';
import { scanWords } from '../../text/words';
import { featuresAround, type SentenceWord, sentenceWords } from './featureWords';
import { type Figure, figureOf } from './figure';
import { foldedWords, rounded } from './quantity';

/** Of statistics that share a key no more are looked at: each costs every figure of a report. */
const MAX_SAME = 32;
/** Of words, how many statistics each leads to, and how many words are followed. */
const MAX_POSTINGS = 24;
const MAX_FOLLOWED = 6;
/** Of what stands behind a number so many units are read. */
const MAX_BEHIND = 60;
/** How many surroundings are kept for the next figure. */
const MAX_KEPT = 4096;

/** What the text of an article says. */
interface Said {
  /** Its words and numbers, and each two words of which the first has a capital. */
  readonly vocabulary: ReadonlySet<string>;
  /** Where numbers end that are no statistics, by how they are written. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** The statistics of one article, ready to be found by value and by the words round them. */
export class ArticleFigures {
  readonly figures: readonly Figure[];
  readonly #byKey = new Map<string, Figure[]>();
  readonly #byDimension = new Map<string, Figure[]>();
  readonly #byFeature = new Map<string, number[]>();
  /** In how many statistics' surroundings a word or pair of words stands. */
  readonly #frequency = new Map<string, number>();
  readonly #features = new Map<Figure, ReadonlyMap<string, number>>();
  readonly #words: (readonly SentenceWord[])[] = [];
  readonly #index: ReadonlyMap<Figure, number>;
  #known: Said | null = null;

  constructor(readonly article: Article) {
    const { statistics } = article.parsed;
    this.figures = statistics.map(figureOf);
    this.#index = new Map(this.figures.map((figure, index) => [figure, index]));
    for (const figure of this.figures) {
      for (const key of keysOf(figure)) push(this.#byKey, key, figure, MAX_SAME);
      push(this.#byDimension, figure.unit.dimension, figure, Infinity);
    }
    this.#readSurroundings();
  }

  #readSurroundings(): void {
    const { text, statistics } = this.article.parsed;
    for (let from = 0; from < statistics.length;) {
      const sentence = statistics[from]?.sentence ?? { start: 0, end: 0 };
      let to = from + 1;
      while (statistics[to]?.sentence.start === sentence.start) to += 1;
      const group = statistics.slice(from, to);
      const words = sentenceWords(text, sentence, group);
      for (const [offset, statistic] of group.entries()) {
        this.#words.push(words);
        for (const feature of featuresAround(words, statistic, countedFrom(statistic)).keys()) {
          this.#frequency.set(feature, (this.#frequency.get(feature) ?? 0) + 1);
          push(this.#byFeature, feature, from + offset, MAX_POSTINGS);
        }
      }
      from = to;
    }
  }

  /** Statistics of the same value, or of the same number with another unit. */
  withSameValue(figure: Figure): readonly Figure[] {
    const found = new Set<Figure>();
    for (const key of keysOf(figure)) {
      for (const source of this.#byKey.get(key) ?? []) found.add(source);
    }
    return [...found];
  }

  /** Statistics that measure the same, at most some: those that share rare words come first. */
  comparable(figure: Figure, features: ReadonlyMap<string, number>): readonly Figure[] {
    const { dimension } = figure.unit;
    const all = dimension === '' ? this.figures : (this.#byDimension.get(dimension) ?? []);
    if (all.length <= MAX_SAME) return all;
    const rare = [...features.keys()]
      .map((feature) => ({ feature, count: this.#frequency.get(feature) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count)
      .slice(0, MAX_FOLLOWED);
    const found = new Set<number>();
    for (const { feature } of rare) {
      for (const index of this.#byFeature.get(feature) ?? []) found.add(index);
    }
    return [...found]
      .flatMap((index) => this.figures[index] ?? [])
      .filter((source) => dimension === '' || source.unit.dimension === dimension);
  }

  featuresOf(source: Figure): ReadonlyMap<string, number> {
    const known = this.#features.get(source);
    if (known) return known;
    const { statistic } = source;
    const features = featuresAround(this.wordsOf(source), statistic, countedFrom(statistic));
    if (this.#features.size >= MAX_KEPT) this.#features.clear();
    this.#features.set(source, features);
    return features;
  }

  /** Its place among the article's statistics; -1 of another's. */
  indexOf(source: Figure): number {
    return this.#index.get(source) ?? -1;
  }

  wordsOf(source: Figure): readonly SentenceWord[] {
    return this.#words[this.indexOf(source)] ?? [];
  }

  /** From 0 to 1: how much a word tells of which statistic is meant. */
  rarity(feature: string): number {
    const count = this.#frequency.get(feature);
    if (count === undefined) return 0.8;
    const total = this.figures.length;
    return Math.log(1 + total / count) / Math.log(1 + total);
  }

  /** Whether a word, a number as written, or two words of a name stand anywhere in the article. */
  says(fold: string): boolean {
    return this.#said().vocabulary.has(fold);
  }

  /** Whether the article has these words right behind this number where it is no statistic. */
  saysNumber(number: string, words: readonly string[]): boolean {
    const { text } = this.article.parsed;
    return (this.#said().numbers.get(number) ?? []).some((end) => {
      const [behind = ''] = /[\p{L}\p{M}\s]*/u.exec(text.slice(end, end + MAX_BEHIND)) ?? [];
      const follows = foldedWords(behind);
      return words.every((word, index) => follows[index] === word);
    });
  }

  /** Read when it is asked for first. */
  #said(): Said {
    this.#known ??= this.#readText();
    return this.#known;
  }

  #readText(): Said {
    const { text, statistics } = this.article.parsed;
    let next = 0;
    let before = '';
    const vocabulary = new Set<string>();
    const numbers = new Map<string, number[]>();
    scanWords(text, 0, text.length, (start, end, kind) => {
      const { fold, capital } = writtenWord(text, start, end);
      vocabulary.add(fold);
      // Pairs that a capital opens: what a proper name is made of.
      if (before !== '') vocabulary.add(`${before} ${fold}`);
      before = capital ? fold : '';
      while ((statistics[next]?.end ?? Infinity) <= start) next += 1;
      const stated = start >= (statistics[next]?.start ?? Infinity);
      if (kind === 'number' && !stated) push(numbers, text.slice(start, end), end, MAX_SAME);
    });
    return { vocabulary, numbers };
  }
}

/** Keys under which equal figures meet: the value in base units, and the bare number. */
function keysOf(figure: Figure): string[] {
  const { unit, bases, otherwise, statistic } = figure;
  const key = (by: number): string =>
    `${unit.dimension} ${bases.map((base) => scaled(base, by)).join(' ')}`;
  const { value, valueTo } = statistic;
  const raw = (by: number): string =>
    valueTo === undefined ? `${scaled(value, by)}` : `${scaled(value, by)} ${scaled(valueTo, by)}`;
  const factors = otherwise === 1 ? [1] : [1, otherwise];
  return factors.flatMap((by) => [key(by), raw(by)]);
}

function scaled(value: number, by: number): number {
  return by === 1 ? value : rounded(value * by);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V, most: number): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < most) values.push(value);
}

/** Where in a figure words begin that tell of its surroundings: not a unit, but what is counted. */
export function countedFrom({ kind, start, end, text }: Statistic): number {
  if (kind === 'count' || kind === 'share') return start;
  const slash = text.indexOf('/');
  return slash < 0 ? end : start + slash;
}

/** An article is read once, however many sentences cite it. */
const known = new WeakMap<Article, ArticleFigures>();

export function figuresOf(article: Article): ArticleFigures {
  const figures = known.get(article) ?? new ArticleFigures(article);
  known.set(article, figures);
  return figures;
}

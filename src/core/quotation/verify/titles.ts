import { shortName } from '../../citation/names';
import { articleTitle, type Article } from '../../library/article';
import { fold } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { contains } from '../../text/range';
import { scanWords } from '../../text/words';

/** Where a text names articles by their title. */
export interface TitleMention extends TextRange {
  /** Those that have this title, or one that begins so. */
  readonly articleIds: readonly string[];
  /** Whether it is all of the title, long enough to be no phrase of running text. */
  readonly whole: boolean;
  /** Whether it is all that a pair of quotation marks holds. */
  readonly quoted: boolean;
}

interface Title {
  readonly words: readonly string[];
  readonly articleId: string;
}

/** A title is told by its first words; one of fewer is only looked for where it is quoted. */
const HEAD = 3;
/** A title of fewer words than this may be any phrase of running text. */
const OWN_PHRASE = 5;
/** A cut title must keep so many of its words. */
const LEAST_OF_CUT = 4;

/** The titles and authors of a library, found in running text whatever their case and diacritics. */
export class Titles {
  readonly #byHead = new Map<string, Title[]>();
  /** The first two words of each title, or its only one: most places of a text go no further. */
  readonly #openings = new Set<string>();
  readonly #firstWords = new Set<string>();
  readonly #byAuthor = new Map<string, string[]>();

  constructor(articles: Iterable<Article>) {
    for (const article of articles) this.#add(article);
  }

  #add(article: Article): void {
    const titles = new Set([articleTitle(article), article.csl['title-short'] ?? '']);
    for (const title of titles) {
      const words = foldedWords(title).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      this.#firstWords.add(first);
      this.#openings.add(words.slice(0, 2).join(' '));
      append(this.#byHead, words.slice(0, HEAD).join(' '), { words, articleId: article.id });
    }
    for (const author of article.csl.author ?? []) {
      const words = foldedWords(shortName(author) ?? '');
      const name = words.map(({ word }) => word).join(' ');
      if (name !== '') append(this.#byAuthor, name, article.id);
    }
  }

  /** The articles of exactly this title, whatever its case, diacritics and signs. */
  named(title: string): readonly string[] {
    const words = foldedWords(title).map(({ word }) => word);
    const all = words.join(' ');
    return (this.#byHead.get(words.slice(0, HEAD).join(' ')) ?? [])
      .filter((one) => one.words.join(' ') === all)
      .map(({ articleId }) => articleId);
  }

  /** The articles by an author of this name. */
  byAuthor(name: string): readonly string[] {
    const words = foldedWords(name).map(({ word }) => word);
    return this.#byAuthor.get(words.join(' ')) ?? [];
  }

  /**
   * The titles in a text, in order, none within another, with what tells whether one is meant.
   */
  mentions(text: string, quoted: readonly TextRange[]): TitleMention[] {
    const words = foldedWords(text);
    const found: TitleMention[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at]?.word ?? '';
      if (!this.#firstWords.has(first)) continue;
      const two = `${first} ${words[at + 1]?.word ?? ''}`;
      if (!this.#openings.has(two) && !this.#openings.has(first)) continue;
      const mention = this.#mentionAt(text, words, at, quoted);
      if (!mention) continue;
      found.push(mention.mention);
      at += mention.count - 1;
    }
    return found;
  }

  #mentionAt(
    text: string,
    words: readonly FoldedWord[],
    at: number,
    quoted: readonly TextRange[],
  ): { mention: TitleMention; count: number } | null {
    let best: { mention: TitleMention; count: number } | null = null;
    for (let head = HEAD; head > 0; head -= 1) {
      const key = words
        .slice(at, at + head)
        .map(({ word }) => word)
        .join(' ');
      for (const title of this.#byHead.get(key) ?? []) {
        if (head < HEAD && title.words.length !== head) continue;
        const count = common(title.words, words, at);
        const mention = mentionOf(text, words, at, count, title.words.length, quoted);
        if (!mention || count < (best?.count ?? 0)) continue;
        const before: readonly string[] = best?.count === count ? best.mention.articleIds : [];
        const articleIds: string[] = [...new Set([...before, title.articleId])];
        best = { mention: { ...mention, articleIds }, count };
      }
    }
    return best;
  }
}

function mentionOf(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  count: number,
  length: number,
  quoted: readonly TextRange[],
): Omit<TitleMention, 'articleIds'> | null {
  const start = words[at]?.start ?? 0;
  const end = words[at + count - 1]?.end ?? start;
  const isWhole = count === length;
  const ellipsis = isWhole
    ? null
    : /^[”"’'»)\]%:,;!?]{0,3}\s?(?:…|\.\.\.|\[…\])/.exec(text.slice(end, end + 8));
  if (!isWhole && (ellipsis === null || count < LEAST_OF_CUT)) return null;
  const behind = end + (ellipsis?.[0].length ?? 0);
  const isAll = (range: TextRange): boolean =>
    contains(range, { start, end }) && start - range.start < 3 && range.end - behind < 3;
  return {
    start,
    end: behind,
    whole: isWhole && count >= OWN_PHRASE,
    quoted: quoted.some(isAll),
  };
}

/** “…, đoạn 12”: so many letters of other words may stand with a title within its marks. */
const OTHER_LETTERS = 6;

/** Whether a title is what a pair of marks holds: hardly a letter stands beside it. */
export function isMostly(outer: TextRange, title: TextRange, text: string): boolean {
  if (!contains(outer, title)) return false;
  const beside = text.slice(outer.start, title.start) + text.slice(title.end, outer.end);
  return (beside.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= OTHER_LETTERS;
}

/** How many words of the title stand from `at` on. */
function common(title: readonly string[], words: readonly FoldedWord[], at: number): number {
  let count = 0;
  while (count < title.length && words[at + count]?.word === title[count]) count += 1;
  return count;
}

interface FoldedWord extends TextRange {
  readonly word: string;
}

function foldedWords(text: string): FoldedWord[] {
  const folded = fold(text);
  const found: FoldedWord[] = [];
  scanWords(folded.text, 0, folded.text.length, (start, end) => {
    found.push({ word: folded.text.slice(start, end), ...folded.toSourceRange({ start, end }) });
  });
  return found;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

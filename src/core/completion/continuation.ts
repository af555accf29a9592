import type { Article } from '../library/article';
import type { PassageFinder } from '../quotation/find/passageFinder';
import type { SourceText } from '../quotation/find/sourceText';
import { sourceTextOf } from '../quotation/find/sourceText';
import { foldForSearch } from '../text/fold';
import { firstEndingAfter } from '../text/order';
import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';
import type { TypedWord } from './typedWords';

/** The library as completion looks things up in it. */
export interface CompletionLibrary {
  readonly finder: PassageFinder;
  article(id: string): Article | null;
  /** Sentences that hold these words side by side, whatever their diacritics; the last may go on. */
  sentences(words: string, limit: number): readonly (TextRange & { readonly articleId: string })[];
}

/** Typed words where they stand in an article. Ranges are of its source text. */
export interface Continuation {
  readonly article: Article;
  readonly source: SourceText;
  /** The typed words that were found; they end those typed. */
  readonly typed: readonly TypedWord[];
  /** The same words in the article, the last one whole. */
  readonly words: readonly TextRange[];
  /** The end of the sentence they stand in; of the next one where they end theirs. */
  readonly end: number;
}

/** So many of the last words are looked for: first many, then few. */
const WINDOWS = [12, 5] as const;
const LEAST = 2;
/** Places looked at for one window. */
const MOST_PLACES = 24;

/**
 * Where the library goes on as it was begun, best first, at most `limit` places. `isUnfinished`
 * says that the last word is still being typed.
 */
export function continuations(
  typed: readonly TypedWord[],
  isUnfinished: boolean,
  library: CompletionLibrary,
  limit: number,
): readonly Continuation[] {
  for (const window of WINDOWS) {
    const words = typed.slice(-window);
    if (words.length < LEAST || (window < WINDOWS[0] && typed.length <= window)) return [];
    const exact = exactly(words, isUnfinished, library, limit);
    const found = exact.length > 0 ? exact : loosely(words, library, limit);
    if (found.length > 0) return found;
  }
  return [];
}

/** Places of the very words, over the borders of sentences too. */
function exactly(
  typed: readonly TypedWord[],
  isUnfinished: boolean,
  library: CompletionLibrary,
  limit: number,
): Continuation[] {
  const whole = isUnfinished ? typed.slice(0, -1) : typed;
  if (whole.length < LEAST) return [];
  const words = whole.map(({ text }) => text).join(' ');
  const found: Continuation[] = [];
  for (const { articleId, range } of library.finder.exact(words, {
    among: null,
    limit: MOST_PLACES,
  })) {
    const article = library.article(articleId);
    const one = article && at(article, typed, range.start);
    if (one) found.push(one);
    if (found.length >= limit) break;
  }
  return found;
}

/** Places of the words without regard to their diacritics, within a sentence. */
function loosely(
  typed: readonly TypedWord[],
  library: CompletionLibrary,
  limit: number,
): Continuation[] {
  const words = typed.map(({ text }) => text).join(' ');
  const found: Continuation[] = [];
  for (const { articleId, start, end } of library.sentences(words, MOST_PLACES)) {
    const article = library.article(articleId);
    if (!article) continue;
    const source = sourceTextOf(article);
    const sentence = wordsFrom(source.text, source.toSource({ start, end }), Infinity);
    const first = sentence.findIndex((_, index) => matches(source, sentence, index, typed));
    const place = sentence[first];
    const one = place && at(article, typed, place.start);
    if (one) found.push(one);
    if (found.length >= limit) break;
  }
  return found;
}

/** The typed words as they stand at an offset of the source text, or null. */
function at(article: Article, typed: readonly TypedWord[], start: number): Continuation | null {
  const source = sourceTextOf(article);
  const words = wordsFrom(source.text, { start, end: source.text.length }, typed.length);
  const last = words.at(-1);
  if (!last || !matches(source, words, 0, typed)) return null;
  const end = sentenceEnd(article, source, last);
  return end === null ? null : { article, source, typed, words, end };
}

/** Whether the typed words stand from a word on, the last one perhaps not typed to its end. */
function matches(
  { text }: SourceText,
  words: readonly TextRange[],
  from: number,
  typed: readonly TypedWord[],
): boolean {
  return typed.every((one, index) => {
    const word = words[from + index];
    if (!word) return false;
    const source = foldForSearch(text.slice(word.start, word.end));
    const folded = foldForSearch(one.text);
    return index === typed.length - 1 ? source.startsWith(folded) : source === folded;
  });
}

function wordsFrom(text: string, { start, end }: TextRange, limit: number): TextRange[] {
  const words: TextRange[] = [];
  // In pieces: the words wanted may be few and the text long.
  for (let from = start; from < end && words.length < limit;) {
    const to = Math.min(end, from + 400);
    let next = to;
    scanWords(text, from, to, (first, last) => {
      // A word that a piece cuts is read with the next one.
      if (last === to && to < end && first > from) next = first;
      else if (words.length < limit) words.push({ start: first, end: last });
    });
    from = next;
  }
  return words;
}

/** Where the sentence of a word ends, or, where nothing is left of it, the next one. */
function sentenceEnd({ parsed }: Article, source: SourceText, word: TextRange): number | null {
  const { sentences } = parsed;
  const { start } = source.toArticle(word);
  for (let index = firstEndingAfter(sentences, start); index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence) return null;
    const { end } = source.toSource(sentence);
    if (/[\p{L}\p{N}]/u.test(source.text.slice(word.end, end))) {
      return isNear(source.text.slice(word.end, end)) ? end : null;
    }
  }
  return null;
}

/** Whether what follows is of the same paragraph: no blank line parts it. */
function isNear(text: string): boolean {
  return !/^\W*\n[ \t]*\n/.test(text.slice(0, 40));
}

/** What follows the typed words to the end of the clause, where that is less than the sentence. */
export function clauseEnd({ source, words, end }: Continuation): number | null {
  const from = words.at(-1)?.end ?? end;
  const rest = source.text.slice(from, end);
  const letter = /[\p{L}\p{N}]/u.exec(rest);
  const said = letter ? letter.index + letter[0].length : rest.length;
  const border = rest.slice(said).search(/[,;:.]\s|\s[–—-]\s/);
  const clause = border < 0 ? end : from + said + border;
  return clause < end && end - clause > 2 ? clause : null;
}

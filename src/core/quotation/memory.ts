import type { Article } from '../library/article';
import { fingerprint } from '../text/fingerprint';

/*
 * What was word for word once. When an article's text changes, a quotation that stood in the old one
 * is not a misquotation: it is the source that moved.
 */

/** How many quotations are remembered; of more, those seen longest ago are forgotten. */
const MOST = 20_000;

/** A quotation that was word for word, as it is kept: what it was, and in which text. JSON-safe. */
export type Remembered = readonly [words: string, text: string];

/** Remembers by fingerprints, so that what is kept says nothing of anybody's report. */
export class QuotationMemory {
  /** From the fingerprint of article and words to that of the article's text. */
  readonly #texts = new Map<string, string>();
  readonly #prints = new WeakMap<Article, string>();
  readonly #news = new Set<string>();

  constructor(remembered: Iterable<Remembered> = []) {
    for (const [words, text] of remembered) this.#texts.set(words, text);
  }

  remember(article: Article, words: string): void {
    const key = keyOf(article, words);
    const text = this.#textPrint(article);
    if (this.#texts.get(key) !== text) this.#news.add(key);
    this.#texts.delete(key);
    this.#texts.set(key, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST && oldest !== undefined) this.#texts.delete(oldest);
  }

  /** Whether the words were word for word in this article when it had another text. */
  wasVerbatim(article: Article, words: string): boolean {
    const text = this.#texts.get(keyOf(article, words));
    return text !== undefined && text !== this.#textPrint(article);
  }

  /** What came to be remembered since this was last asked, for keeping. */
  takeNews(): readonly Remembered[] {
    const news = [...this.#news].flatMap((key): Remembered[] => {
      const text = this.#texts.get(key);
      return text === undefined ? [] : [[key, text]];
    });
    this.#news.clear();
    return news;
  }

  #textPrint(article: Article): string {
    let print = this.#prints.get(article);
    if (print === undefined) {
      print = fingerprint(article.parsed.text);
      this.#prints.set(article, print);
    }
    return print;
  }
}

function keyOf(article: Article, words: string): string {
  return fingerprint(`${article.id}\n${words.normalize('NFC').replace(/\s+/g, ' ').trim()}`);
}

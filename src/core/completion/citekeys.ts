import { isValidCitekey } from '../citation/citekey';
import { shortNames } from '../citation/names';
import type { Article } from '../library/article';
import { articleTitle } from '../library/article';
import { foldForSearch } from '../text/fold';

/** An article that may be meant by what is typed where a key is expected. */
export interface CitekeyMatch {
  readonly article: Article;
  /** By what it was found; in this order the best first. */
  readonly by: 'key' | 'words' | 'text';
}

/** Texts are searched where fewer articles than this are found by what they are called. */
const FEW = 8;

interface Folded {
  readonly key: string;
  /** Title and authors, each word behind a space. */
  readonly words: string;
}

const known = new WeakMap<Article, Folded>();

function folded(article: Article): Folded {
  let found = known.get(article);
  if (!found) {
    const { csl, citekey } = article;
    const names = shortNames([...(csl.author ?? []), ...(csl.editor ?? [])], 'vi') ?? '';
    const title = `${articleTitle(article)} ${csl['title-short'] ?? ''} ${names}`;
    found = { key: foldForSearch(citekey), words: ` ${wordsOf(`${title} ${citekey}`)}` };
    known.set(article, found);
  }
  return found;
}

function wordsOf(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text holds every word that is typed, each perhaps not to its end. */
export function holdsWords(text: string, typed: string): boolean {
  const own = ` ${wordsOf(text)}`;
  return wordsOf(typed)
    .split(' ')
    .every((word) => own.includes(` ${word}`));
}

/**
 * The articles whose key, title, authors or text match what is typed, with diacritics or without;
 * `inText` searches the texts. All articles for nothing typed. At most `limit`.
 */
export function matchCitekeys(
  typed: string,
  articles: readonly Article[],
  inText: (words: string) => readonly Article[],
  limit: number,
): readonly CitekeyMatch[] {
  const citable = (article: Article): boolean => isValidCitekey(article.citekey);
  const query = foldForSearch(typed).trim();
  const words = wordsOf(typed).split(' ');
  const byKey: CitekeyMatch[] = [];
  const byWords: CitekeyMatch[] = [];
  for (const article of articles) {
    if (byKey.length >= limit) break;
    if (!citable(article)) continue;
    const { key, words: own } = folded(article);
    if (key.startsWith(query)) byKey.push({ article, by: 'key' });
    else if (query !== '' && words.every((word) => own.includes(` ${word}`))) {
      byWords.push({ article, by: 'words' });
    }
  }
  const found = [...byKey, ...byWords];
  if (found.length < FEW && words.join('').length >= 2) {
    const had = new Set(found.map(({ article }) => article));
    for (const article of inText(typed)) {
      if (had.has(article) || !citable(article)) continue;
      had.add(article);
      found.push({ article, by: 'text' });
    }
  }
  return found.slice(0, limit);
}

import type { Article } from './article';
import { Names } from './names';

/** An article, and the citekey it would have if no other wanted it. */
export interface KeyedArticle {
  readonly article: Article;
  readonly wanted: string;
}

/** Which article a key means, and by which key an article is cited. */
export interface Citekeys {
  readonly byKey: ReadonlyMap<string, Article>;
  readonly keyOf: (article: Article) => string;
}

/** The keys as the library gave them. */
export function plainCitekeys(articles: readonly Article[]): Citekeys {
  const byKey = new Map(articles.map((article) => [article.citekey, article]));
  return { byKey, keyOf: ({ citekey }) => citekey };
}

/**
 * The keys as a report knows them whose folder is one of several in the window: those that its
 * articles have when its folder is open alone, so that a report means the same with whatever else
 * it is opened. What the library calls its articles goes on being understood; articles of other
 * folders keep their keys where they are free.
 * @param isElsewhere whether an article belongs to another folder alone
 */
export function citekeysAmong(
  articles: readonly KeyedArticle[],
  isElsewhere: (article: Article) => boolean,
): Citekeys {
  const names = new Names();
  const byKey = new Map<string, Article>();
  const keys = new Map<Article, string>();
  const give = (article: Article, wanted: string): void => {
    const key = names.claim(wanted);
    byKey.set(key, article);
    keys.set(article, key);
  };
  const others = new Set(articles.filter(({ article }) => isElsewhere(article)));
  const own = articles.filter((each) => !others.has(each));
  own.forEach(({ article, wanted }) => give(article, wanted));
  for (const { article } of own) {
    const { citekey } = article;
    if (!byKey.has(citekey)) byKey.set(names.claim(citekey), article);
  }
  others.forEach(({ article }) => give(article, article.citekey));
  return { byKey, keyOf: (article) => keys.get(article) ?? article.citekey };
}

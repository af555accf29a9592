import type { LoadedArticle } from './load';

/** What names the text of an article: equal texts, equal words and passages. */
export function textKey(loaded: LoadedArticle | undefined): string | null {
  return loaded ? `${loaded.article.format} ${loaded.fingerprint.split(' ', 1)[0]}` : null;
}

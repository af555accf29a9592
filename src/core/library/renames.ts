import type { LoadedArticle } from './load';
import { textKey } from './textKey';

/** An article that goes by another id: its file has another name, or its record says so. */
export interface ArticleRename {
  readonly from: string;
  readonly to: string;
}

type Loaded = ReadonlyMap<string, LoadedArticle>;

/** What appears once by its key; of equal ones nobody knows which is which. */
function onlyOnes(
  articles: readonly LoadedArticle[],
  keyOf: (article: LoadedArticle) => string | null,
): ReadonlyMap<string | null, LoadedArticle> {
  const ones = new Map<string | null, LoadedArticle>();
  const several = new Set<string | null>();
  for (const article of articles) {
    const key = keyOf(article);
    if (ones.has(key)) several.add(key);
    ones.set(key, article);
  }
  several.forEach((key) => ones.delete(key));
  return ones;
}

/**
 * Which of the articles that are gone are there under another id: in the same file, or with the very
 * same text where just one went and one came with it.
 */
export function renamesOf(before: Loaded, after: Loaded): readonly ArticleRename[] {
  const gone = [...before.values()].filter(({ article }) => !after.has(article.id));
  if (gone.length === 0) return [];
  const came = [...after.values()].filter(
    (now) => textKey(before.get(now.article.id)) !== textKey(now),
  );
  const renames: ArticleRename[] = [];
  const found = new Set<LoadedArticle>();
  const match = (keyOf: (article: LoadedArticle) => string | null): void => {
    const known = onlyOnes(
      came.filter((one) => !found.has(one)),
      keyOf,
    );
    const left = gone.filter((one) => !found.has(one));
    for (const [key, old] of onlyOnes(left, keyOf)) {
      const now = known.get(key);
      if (!now) continue;
      [old, now].forEach((one) => found.add(one));
      renames.push({ from: old.article.id, to: now.article.id });
    }
  };
  match(({ article }) => article.file.uri);
  match(textKey);
  return renames;
}

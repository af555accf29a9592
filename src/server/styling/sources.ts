import type { CitationCluster } from '../../core/citation/cluster';
import type { CslItem } from '../../core/citation/cslItem';
import type { Article } from '../../core/library/article';
import { articleTitle } from '../../core/library/article';

/** An article as the processor of styles takes it, by its citekey. */
export function itemOf(article: Article): CslItem {
  return { ...article.csl, title: articleTitle(article), id: article.citekey };
}

/** A citation of one whole source. */
export function citing(key: string): CitationCluster {
  return {
    items: [{ key, locator: null, prefix: '', suffix: '', author: 'shown' }],
    note: null,
  };
}

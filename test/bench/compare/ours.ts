import { PassageFinder } from '../../../src/core/quotation/find/passageFinder';
import { createSearchIndex } from '../../../src/core/library/search';
import type { IndexColumns } from '../../../src/core/library/savedIndex';
import { openSnapshot, writeSnapshot } from '../../../src/core/library/snapshot';
import { ParsedArticles } from '../../../src/core/library/deferredArticle';
import { plainArticle } from '../../support/findable';

/* This engine, in the form in which the others are asked. */

const kinds = ['sentence', 'lesson', 'section'] as const;

/** Search: passages with their places and what to highlight. The build includes the full parse. */
export function search(texts: readonly string[]) {
  let index = createSearchIndex();
  const held = new ParsedArticles();
  const articles = texts.map((text, number) => ({
    id: String(number),
    parsed: held.defer(text, 'text'),
  }));
  return {
    gives: 'passages, places, highlights',
    build: () => articles.forEach((article) => index.add(article)),
    ask: (query: string) => index.search(query, { kinds, limit: 50 }).length,
    save: () => writeSnapshot('1', { ...index.save().columns }),
    open: (bytes: Uint8Array) => {
      const columns = openSnapshot('1', bytes) as unknown as IndexColumns;
      index = createSearchIndex();
      index.restore(columns, articles);
    },
  };
}

/** Quotations: the article, and where in it. */
export function quotations(texts: readonly string[]) {
  const finder = new PassageFinder();
  return {
    build: () => {
      texts.forEach((text, number) => finder.add(plainArticle(String(number), text)));
      finder.exact('a b', { among: null, limit: 1 });
    },
    find: (quoted: string) => {
      const [first] = finder.nearest(quoted, { among: null, limit: 1 });
      return first ? Number(first.articleId) : -1;
    },
    bytes: () => finder.bytes,
  };
}

import type { Engine } from '../core/engine';
import { articleTitle } from '../core/library/article';
import { sourceTextOf } from '../core/quotation/find/sourceText';
import { shorten } from '../core/text/shorten';
import { withoutHidden } from './hiddenCharacters';

/*
 * Articles as resources of the Model Context Protocol: a client may show them, and a person choose
 * one to be put into a conversation.
 */

const PREFIX = 'trich-dan://article/';
const PAGE = 100;
const TITLE = 200;
/** Longest text told, in UTF-16 units; of longer ones passages are asked for. */
const LONGEST = 1_000_000;

export interface ArticlePage {
  readonly resources: readonly {
    readonly uri: string;
    readonly name: string;
    readonly title: string;
  }[];
  readonly next: string | null;
}

/** A page of the articles, from where the one before it ended; null of a cursor that is none. */
export function listArticles({ articles }: Engine, cursor: string | undefined): ArticlePage | null {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0 || cursor === '') return null;
  const end = start + PAGE;
  return {
    resources: articles.slice(start, end).flatMap((article) => {
      const uri = uriOf(article.id);
      if (uri === null) return [];
      const title = withoutHidden(shorten(articleTitle(article), TITLE)).text;
      return [{ uri, name: withoutHidden(article.citekey).text, title }];
    }),
    next: end < articles.length ? String(end) : null,
  };
}

/** Null of an id that is no text: a record may say half a surrogate pair. */
function uriOf(id: string): string | null {
  try {
    return PREFIX + encodeURIComponent(id);
  } catch {
    return null;
  }
}

/** The words of an article as a reader sees them; null where there is none, or too many. */
export function readArticle(engine: Engine, uri: string): string | null {
  if (!uri.startsWith(PREFIX)) return null;
  let id: string;
  try {
    id = decodeURIComponent(uri.slice(PREFIX.length));
  } catch {
    return null;
  }
  const article = engine.article(id);
  const text = article && sourceTextOf(article).text;
  return text === null || text.length > LONGEST ? null : withoutHidden(text).text;
}

import type { Engine } from '../core/engine';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { nearestKeys } from '../core/quotation/verify/nearestKeys';
import { shorten } from '../core/text/shorten';
import type { Answer, Entry } from './answer';
import type { ToolWorld } from './tool';
import { toolWords } from './toolWords';

/** Longest title told, in UTF-16 units. */
const TITLE = 200;
/** Longest id or citekey told. */
const KEY = 200;

/** The article that an id or a citekey names. */
export function articleNamed(engine: Engine, name: string): Article | null {
  const wanted = name.trim().replace(/^@/, '');
  const byKey = (): Article | undefined =>
    engine.articles.find(({ citekey }) => citekey === wanted);
  return engine.article(wanted) ?? byKey() ?? null;
}

/** How an article is named in answers. */
export function articleEntry(article: Article): Entry {
  const { id, citekey } = article;
  return {
    article: id.slice(0, KEY),
    ...(citekey === id ? {} : { citekey: citekey.slice(0, KEY) }),
    title: shorten(articleTitle(article), TITLE),
  };
}

/** That there is no such article, with those that may be meant. */
export function unknownArticle(name: string, { engine, locale }: ToolWorld): Answer {
  const byKey = new Map(engine.articles.flatMap((one) => [[one.citekey, one] as const]));
  const near = nearestKeys(name.slice(0, KEY), [], {
    citekeys: [...byKey.keys()],
    article: (id) => engine.article(id),
  });
  const words = toolWords[locale];
  const entries = near.flatMap((key) => byKey.get(key) ?? []).map(articleEntry);
  return {
    isError: true,
    before: words.unknownArticle(entries.length > 0),
    entries,
  };
}

import type { FoundPassage } from '../core/engine';
import { shorten } from '../core/text/shorten';
import type { Answer, Entry } from './answer';
import { articleEntry, articleNamed, unknownArticle } from './articles';
import type { ToolDefinition, ToolWorld } from './tool';
import { ToolCancelled } from './tool';
import { toolWords } from './toolWords';

/** Longest passage told here, in UTF-16 units: enough to choose by. */
const TEXT = 700;
const LIMIT = 8;
/** Articles listed at most; a model reads no longer list. */
const MOST_ARTICLES = 100;

const inputSchema = {
  type: 'object',
  properties: {
    query: {
      type: 'string',
      maxLength: 1000,
      description:
        'Words to look for, with or without Vietnamese diacritics. Empty: the list of articles or, with "article", what is in it, in order.',
    },
    article: {
      type: 'string',
      maxLength: 500,
      description: 'Only in this article: its id or citekey.',
    },
    kinds: {
      type: 'array',
      items: { type: 'string', enum: ['sentence', 'lesson', 'section', 'statistic'] },
      description: 'Only passages of these kinds. Default: sentences, lessons and sections.',
    },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: 30,
      description: `How many passages at most. Default ${LIMIT}.`,
    },
  },
  required: ['query'],
  additionalProperties: false,
} as const;

/** A passage as answers name it: `passage` is what get_quotation takes. */
export function passageEntry(
  { articleId, range, kind, statistic, text, locator }: Omit<FoundPassage, 'score' | 'excerpt'>,
  { engine }: ToolWorld,
): Entry {
  const article = engine.article(articleId);
  const complete = text.length <= TEXT;
  return {
    ...(article ? articleEntry(article) : { article: articleId }),
    kind,
    ...(statistic ? { statistic: statistic.id } : {}),
    passage: `${range.start}-${range.end}`,
    ...(locator === null ? {} : { where: locator }),
    text: complete ? text : shorten(text, TEXT),
    ...(complete ? {} : { complete }),
  };
}

function listArticles({ engine, locale }: ToolWorld): Answer {
  const words = toolWords[locale];
  const { articles } = engine;
  if (articles.length === 0) return { before: words.emptyLibrary };
  return {
    before: words.articles(articles.length),
    entries: articles.slice(0, MOST_ARTICLES).map(articleEntry),
    ...(articles.length > MOST_ARTICLES ? { after: words.moreArticles } : {}),
    more: words.moreArticles,
  };
}

export const searchLibrary: ToolDefinition<typeof inputSchema> = {
  name: 'search_library',
  description:
    "Searches the user's library of articles (the sources of a report, mostly Vietnamese) and returns the passages that match best, each with its article, its place and an id. Use it first whenever the user wants something quoted, cited or stated from a source. It finds words, not meanings: try other words if nothing is found. It returns passages to choose from; to quote one, get it with get_quotation.",
  inputSchema,
  async run({ query, article, kinds = ['sentence', 'lesson', 'section'], limit = LIMIT }, world) {
    const { engine, settings, locale } = world;
    const words = toolWords[locale];
    const isList = query.trim() === '';
    if (isList && article === undefined) return listArticles(world);
    const among = article === undefined ? null : articleNamed(engine, article);
    if (article !== undefined && !among) return unknownArticle(article, world);
    if (!isList) await engine.fillSearch();
    if (world.isCancelled()) throw new ToolCancelled();
    const found = engine.search(
      { words: query, kinds, articleId: among?.id ?? null, limit },
      settings['citation.language'],
    );
    if (found.length === 0) {
      return { before: engine.articles.length === 0 ? words.emptyLibrary : words.nothingFound };
    }
    return {
      before: words.found(found.length, limit),
      entries: found.map((passage) => passageEntry(passage, world)),
      more: words.morePassages,
      after: words.quoteThese,
    };
  },
};

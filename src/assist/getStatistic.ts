import type { Article } from '../core/library/article';
import { formatLocator } from '../core/citation/locator';
import { locatorOf } from '../core/library/locate';
import { shownWords } from '../core/library/shownWords';
import { MOST_READ } from '../core/statistics/findFigures';
import type { Statistic } from '../core/article/types';
import { shorten, singleLine } from '../core/text/shorten';
import { insertionOptions } from '../protocol/insertionOptions';
import { emptyPlace } from '../protocol/lsp';
import type { Answer, Entry } from './answer';
import { articleEntry, articleNamed, unknownArticle } from './articles';
import { documentFor, formatOf, formatProperty } from './format';
import type { InputOf } from './inputSchema';
import type { ToolDefinition, ToolWorld } from './tool';
import { ToolCancelled } from './tool';
import { toolWords } from './toolWords';

const LIMIT = 10;
/** Longest sentence told, in UTF-16 units. */
const SENTENCE = 600;

const inputSchema = {
  type: 'object',
  properties: {
    query: {
      type: 'string',
      maxLength: 1000,
      description:
        'What is counted or measured, with or without Vietnamese diacritics ("thu nhập", "hộ nghèo").',
    },
    article: {
      type: 'string',
      maxLength: 500,
      description: 'Only of this article: its id or citekey.',
    },
    statistic: {
      type: 'string',
      maxLength: 100,
      description: 'One statistic by its id ("statistic-3"); needs "article".',
    },
    form: {
      type: 'string',
      enum: ['phrase', 'value', 'sentence'],
      description:
        'How it is written: "phrase" (default) with qualifier and unit, "value" the number alone, "sentence" the whole sentence quoted.',
    },
    format: formatProperty,
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: 50,
      description: `How many statistics at most. Default ${LIMIT}.`,
    },
  },
  required: [],
  additionalProperties: false,
} as const;

type Input = InputOf<typeof inputSchema>;

/** A figure with all that tells what it means. */
function figureEntry(article: Article, statistic: Statistic, { settings }: ToolWorld): Entry {
  const { id, kind, value, valueTo, unit, qualifier, subject, sentence } = statistic;
  const locator = locatorOf(article, statistic);
  return {
    ...articleEntry(article),
    statistic: id,
    figure: singleLine(shownWords(article, statistic).text),
    kind,
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    qualifier,
    counted: subject,
    sentence: shorten(shownWords(article, sentence).text, SENTENCE),
    passage: `${sentence.start}-${sentence.end}`,
    ...(locator ? { where: formatLocator(locator, settings['citation.language']) } : {}),
  };
}

/** One figure, ready to be copied. */
function figureText(
  article: Article,
  statistic: Statistic,
  { form = 'phrase', format }: Input,
  world: ToolWorld,
): Answer {
  const document = documentFor(format, world);
  const { sentence, id } = statistic;
  const wanted = {
    what: 'statistic',
    range: sentence,
    statisticId: id,
    form,
    locator: true,
  } as const;
  const options = {
    ...insertionOptions(world.settings),
    withCitation: true,
    citationsIn: 'text' as const,
  };
  const { texts } = world.engine.insertions(article, wanted, document, options, [emptyPlace]);
  const text = texts[0] ?? '';
  return {
    before: '',
    entries: [{ ...figureEntry(article, statistic, world), format: formatOf(document) }],
    verbatim: text,
    after: toolWords[world.locale].oneFigure,
  };
}

async function findFigures(
  article: Article | null,
  input: Input,
  world: ToolWorld,
): Promise<Answer> {
  const { engine, locale } = world;
  const words = toolWords[locale];
  const { query = '', limit = LIMIT } = input;
  if (article === null && query.trim() === '' && engine.articles.length > MOST_READ) {
    return { isError: true, before: words.whichStatistic };
  }
  const all = { measure: null, from: null, to: null };
  const wanted = { words: query, articleId: article?.id ?? null, ...all };
  await engine.fillSearch();
  const found = await engine.statistics(wanted, () => world.isCancelled());
  if (world.isCancelled()) throw new ToolCancelled();
  const [only, another] = found.rows;
  if (!only) return { before: words.noFigures };
  if (!another) return figureText(only.article, only.statistic, input, world);
  const left = found.rows.length > limit ? [words.moreFigures] : [];
  return {
    before: [
      words.figures(found.rows.length),
      ...(found.isComplete ? [] : [words.notAllFigures]),
    ].join(' '),
    entries: found.rows
      .slice(0, limit)
      .map(({ article: of, statistic }) => figureEntry(of, statistic, world)),
    more: words.moreFigures,
    after: [words.nextFigure, ...left].join(' '),
  };
}

export const getStatistic: ToolDefinition<typeof inputSchema> = {
  name: 'get_statistic',
  description:
    'Finds figures that articles of the library state, by what is counted or measured, and returns each with its value, unit, qualifier ("hơn", "gần"), sentence and place; for a single one also the text with its citation, to be copied as it is. Use it for every number taken from a source; never give one from memory. It knows what articles state and does no arithmetic.',
  inputSchema,
  async run(input, world) {
    const words = toolWords[world.locale];
    const { article: name, statistic: id } = input;
    const article = name === undefined ? null : articleNamed(world.engine, name);
    if (name !== undefined && !article) return unknownArticle(name, world);
    if (id === undefined) return findFigures(article, input, world);
    if (!article) return { isError: true, before: words.articleOfStatistic };
    const statistic = article.parsed.statistics.find((one) => one.id === id.trim());
    if (!statistic) return { isError: true, before: words.unknownStatistic };
    return figureText(article, statistic, input, world);
  },
};

import type { ArticleInsertion } from '../core/insertion/fromArticle';
import { NoSuchPassageError } from '../core/insertion/fromArticle';
import type { Article } from '../core/library/article';
import { referenceOf } from '../core/library/passage';
import { resolvePassageId } from '../core/library/passageId';
import type { TextRange } from '../core/text/range';
import { contains, overlaps } from '../core/text/range';
import { insertionOptions } from '../protocol/insertionOptions';
import { emptyPlace } from '../protocol/lsp';
import type { Answer, Entry } from './answer';
import { articleEntry, articleNamed, unknownArticle } from './articles';
import { documentFor, formatOf, formatProperty } from './format';
import { passageEntry } from './searchLibrary';
import type { ToolDefinition, ToolWorld } from './tool';
import { toolWords } from './toolWords';
import { isAnswer, passageOfWords } from './wordsOfArticle';

const inputSchema = {
  type: 'object',
  properties: {
    article: {
      type: 'string',
      maxLength: 500,
      description: 'The article: its id or citekey, as search_library tells it.',
    },
    passage: {
      type: 'string',
      maxLength: 100,
      description: 'The passage: its "passage" as search_library tells it.',
    },
    words: {
      type: 'string',
      maxLength: 5000,
      description:
        'Only these words of it, as they stand in the article. Without "passage": wherever they stand in the article.',
    },
    as: {
      type: 'string',
      enum: ['quotation', 'citation'],
      description:
        '"quotation" (default): the words in quotation marks with their citation. "citation": the citation alone; of the whole article where neither "passage" nor "words" is given.',
    },
    format: formatProperty,
  },
  required: ['article'],
  additionalProperties: false,
} as const;

/** The listed errors of the source that a passage has. */
function errorsIn({ sic, parsed }: Article, range: TextRange): Entry {
  const found = sic.filter((place) => overlaps(place, range));
  if (found.length === 0) return {};
  return {
    errors: found.map(({ start, end, intended }) => ({
      written: parsed.text.slice(start, end),
      intended,
    })),
  };
}

/** The sentences of a passage that is too long to be given whole. */
function sentencesOf(article: Article, range: TextRange, world: ToolWorld): readonly Entry[] {
  return article.parsed.sentences
    .filter((sentence) => contains(range, sentence))
    .slice(0, MOST_SENTENCES)
    .flatMap(({ start, end }) => {
      const place = { range: { start, end }, statisticId: null };
      const described = world.engine.describe(
        article.id,
        place,
        world.settings['citation.language'],
      );
      return described ? [passageEntry(described, world)] : [];
    });
}

const MOST_SENTENCES = 200;

/** What the editor's command would insert into the document, and how to use it. */
function quoted(
  article: Article,
  range: TextRange | null,
  { as, format }: { readonly as: 'quotation' | 'citation'; readonly format: DocumentFormat },
  world: ToolWorld,
  most: number,
): Answer {
  const { engine, settings, locale } = world;
  const words = toolWords[locale];
  const document = documentFor(format, world);
  const place = range && { range, statisticId: null };
  const described = place && engine.describe(article.id, place, settings['citation.language']);
  const wanted: ArticleInsertion = {
    what: as,
    range: range ?? { start: 0, end: 0 },
    statisticId: null,
    form: 'phrase',
    locator: range !== null,
  };
  const options = {
    ...insertionOptions(settings),
    withCitation: true,
    citationsIn: 'text' as const,
  };
  const { texts } = engine.insertions(article, wanted, document, options, [emptyPlace]);
  const text = texts[0] ?? '';
  if (range && text.length > most) {
    return {
      isError: true,
      before: words.tooLong(text.length),
      entries: sentencesOf(article, range, world),
      more: words.moreSentences,
    };
  }
  const errors = range && as === 'quotation' ? errorsIn(article, range) : {};
  const instruction = as === 'quotation' ? words.quotation : words.citation;
  return {
    before: '',
    entries: [
      {
        ...articleEntry(article),
        source: referenceOf(article, settings['citation.language']),
        ...(range ? { passage: `${range.start}-${range.end}` } : {}),
        ...(typeof described?.locator === 'string' ? { where: described.locator } : {}),
        format: formatOf(document),
        ...errors,
      },
    ],
    verbatim: text,
    after: 'errors' in errors ? `${instruction} ${words.listedErrors}` : instruction,
  };
}

type DocumentFormat = Parameters<typeof documentFor>[0];

/** What the passage leaves for the quotation itself, of all that an answer may have. */
const SHARE = 0.8;

export const getQuotation: ToolDefinition<typeof inputSchema> = {
  name: 'get_quotation',
  description:
    'Returns a passage of an article word for word, in quotation marks and with its citation, just as the editor would insert it into the document: to be copied as it is. Use it for every quotation; never quote from memory, nor from the excerpts of a search. It never returns part of a passage: one that is too long is refused, with its sentences to choose from.',
  inputSchema,
  async run({ article: name, passage, words, as = 'quotation', format }, world, most) {
    const { engine, locale } = world;
    const say = toolWords[locale];
    const article = articleNamed(engine, name);
    if (!article) return Promise.resolve(unknownArticle(name, world));
    const wanted = { as, format };
    if (passage === undefined && words === undefined) {
      if (as === 'citation') return quoted(article, null, wanted, world, most);
      return { isError: true, before: say.whichPassage };
    }
    const within = passage === undefined ? null : resolvePassageId(article.parsed, passage);
    if (passage !== undefined && !within) return { isError: true, before: say.unknownPassage };
    const whole = within?.range ?? { start: 0, end: article.parsed.text.length };
    const range = words === undefined ? whole : passageOfWords(article, words, whole, world);
    if (isAnswer(range)) return range;
    try {
      return quoted(article, range, wanted, world, most * SHARE);
    } catch (error) {
      if (!(error instanceof NoSuchPassageError)) throw error;
      return { isError: true, before: say.unknownPassage };
    }
  },
};

import type { Article } from '../core/library/article';
import { sourceTextOf } from '../core/quotation/find/sourceText';
import type { TextRange } from '../core/text/range';
import { contains } from '../core/text/range';
import type { Answer, Entry } from './answer';
import { passageEntry } from './searchLibrary';
import type { ToolWorld } from './tool';
import { toolWords } from './toolWords';

/** Places of the same words that are told apart. */
const MOST_PLACES = 10;

export function isAnswer(found: TextRange | Answer): found is Answer {
  return 'before' in found;
}

/** A passage without the marks of Markdown at its place in the article, with what it says. */
function placeEntry(article: Article, range: TextRange, world: ToolWorld): readonly Entry[] {
  const { engine, settings } = world;
  const place = { range, statisticId: null };
  const described = engine.describe(article.id, place, settings['citation.language']);
  return described ? [passageEntry(described, world)] : [];
}

/**
 * Where in a range of the article these words stand, letter case and typography aside; or why they
 * cannot be quoted, with the passage that may be meant.
 */
export function passageOfWords(
  article: Article,
  words: string,
  within: TextRange,
  world: ToolWorld,
): TextRange | Answer {
  const { finder } = world.engine;
  const say = toolWords[world.locale];
  const source = sourceTextOf(article);
  const among = [article.id];
  const places = finder
    .exact(words, { among, limit: MOST_PLACES })
    .map(({ range }) => source.toArticle(range))
    .filter((range) => contains(within, range));
  const [place, another] = places;
  if (place && !another) return place;
  if (place) {
    const entries = places.flatMap((range) => placeEntry(article, range, world));
    return { isError: true, before: say.severalPlaces, entries };
  }
  const [nearest] = finder.nearest(words, { among, limit: 1, within: source.toSource(within) });
  if (!nearest) return { isError: true, before: say.notInArticle };
  const entries = placeEntry(article, source.toArticle(nearest.range), world);
  return { isError: true, before: say.nearest, entries };
}

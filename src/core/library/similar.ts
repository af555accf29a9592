import type { PassageFinder } from '../quotation/find/passageFinder';
import { sourceTextOf } from '../quotation/find/sourceText';
import type { TextRange } from '../text/range';
import { overlaps } from '../text/range';
import { words } from '../text/words';
import type { Article } from './article';

/** A passage that says nearly what another does. */
export interface SimilarPassage {
  readonly articleId: string;
  /** In the article's offsets. */
  readonly range: TextRange;
  /** How many of its words are the other's, in the same order: 0 to 1. */
  readonly share: number;
}

/** Words that may differ: beyond that, what is alike is the language. */
const MAX_SHARE = 0.5;
/** Fewer words are alike by chance. */
const LEAST_WORDS = 6;

interface Searched {
  readonly finder: PassageFinder;
  readonly articles: readonly Article[];
  article(id: string): Article | null;
}

/** The finder tells the best places and those about as good: so many times the rest is asked. */
const ROUNDS = 6;

/** As `similarPassages`, of words that stand anywhere: in a report, say. `besides`: left out. */
export function similarToWords(
  text: string,
  library: Searched,
  limit: number,
  besides: string | null = null,
): readonly SimilarPassage[] {
  if (words(text).length < LEAST_WORDS) return [];
  const left = new Set(library.articles.map(({ id }) => id));
  if (besides !== null) left.delete(besides);
  const found: SimilarPassage[] = [];
  for (let round = 0; round < ROUNDS && found.length < limit && left.size > 0; round += 1) {
    const places = library.finder.nearest(text, {
      among: [...left],
      limit: limit - found.length,
      maxShare: MAX_SHARE,
    });
    if (places.length === 0) break;
    for (const { articleId, range: place, edits, words: count } of places) {
      left.delete(articleId);
      const other = library.article(articleId);
      if (!other) continue;
      const share = Math.max(0, 1 - edits / Math.max(1, count));
      found.push({ articleId, range: sourceTextOf(other).toArticle(place), share });
    }
  }
  return found;
}

/**
 * The passages of other articles that say nearly what this one does, the most alike first: who else
 * says this, and from whom it may be taken.
 */
export function similarPassages(
  article: Article,
  range: TextRange,
  library: Searched,
  limit: number,
): readonly SimilarPassage[] {
  const source = sourceTextOf(article);
  const { start, end } = source.toSource(range);
  return similarToWords(source.text.slice(start, end), library, limit, article.id);
}

/** Of a long passage so many sentences are looked for one by one. */
const MOST_SENTENCES = 12;

/**
 * The same for a passage of several sentences, as a lesson is: what is like all of it, and what is
 * like one of its sentences.
 */
export function similarInParts(
  article: Article,
  range: TextRange,
  library: Searched,
  limit: number,
): readonly SimilarPassage[] {
  const sentences = article.parsed.sentences.filter(
    ({ start, end }) => range.start <= start && end <= range.end,
  );
  const parts = sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [];
  const found: SimilarPassage[] = [];
  for (const part of [range, ...parts]) {
    for (const similar of similarPassages(article, part, library, limit)) {
      const isKnown = found.some(
        (known) => known.articleId === similar.articleId && overlaps(known.range, similar.range),
      );
      if (!isKnown) found.push(similar);
    }
  }
  return found.toSorted((a, b) => b.share - a.share).slice(0, limit);
}

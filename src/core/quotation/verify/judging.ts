import type { Article } from '../../library/article';
import type { TextRange } from '../../text/range';
import { placesIn } from '../find/placesIn';
import { sourceTextOf } from '../find/sourceText';
import type { Judgement } from '../judge/judge';
import { judgeQuotation } from '../judge/judge';
import type { VerificationContext } from './context';
import { isAt } from './locators';

/** A quotation judged against one article; its ranges are the judge's, of the article's words. */
export interface Judged {
  readonly article: Article;
  readonly judgement: Judgement;
}

/** The judgement of the article that fits best; null where there is no article. */
export function judgeAgainst(
  words: string,
  articleIds: Iterable<string>,
  context: VerificationContext,
): Judged | null {
  let best: Judged | null = null;
  for (const id of articleIds) {
    const article = context.article(id);
    if (!article) continue;
    const judgement = judgeQuotation(
      words,
      sourceTextOf(article),
      placesIn(context.finder, article),
    );
    if (best === null || judgement.distance < best.judgement.distance)
      best = { article, judgement };
    if (judgement.distance === 0) break;
  }
  return best;
}

/** Words of a quotation nobody cites must be so near to a source to be called a quotation of it. */
const NEAR = 0.2;
const MOST_ARTICLES = 4;

/** The judgement of the article of the whole library that fits best; null where none is near. */
export function judgeAnywhere(words: string, context: VerificationContext): Judged | null {
  const longest = words
    .split(/\[?(?:…|\.\.\.)\]?|\((?:…|\.\.\.)\)/)
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  const options = { among: null, limit: MOST_ARTICLES };
  const exact = context.finder.exact(longest, options);
  const found =
    exact.length > 0 ? exact : context.finder.nearest(longest, { ...options, maxShare: NEAR });
  const ids = new Set(found.map(({ articleId }) => articleId));
  const judged = judgeAgainst(words, ids, context);
  return judged === null || judged.judgement.verdict === 'absent' ? null : judged;
}

export interface PlacedJudgement {
  readonly place: TextRange;
  readonly others: readonly TextRange[];
  /** How far behind the place that was judged it is: so far its parts are moved. */
  readonly shift: number;
}

/** The place of a judgement that locators name, if one of several equals does; else the first. */
export function placeOf(
  { article, judgement }: Judged,
  located: readonly TextRange[],
): PlacedJudgement | null {
  if (judgement.source === null) return null;
  const source = sourceTextOf(article);
  const first = source.toArticle(judgement.source);
  const places = [first, ...judgement.alternatives.map((one) => source.toArticle(one))];
  const place = places.find((one) => isAt(article.parsed, one, located)) ?? first;
  const others = places.filter((one) => one !== place);
  // Other white space in the words parts them otherwise: then the first place explains the parts.
  const isAlike = place.end - place.start === first.end - first.start;
  const shift = isAlike ? place.start - first.start : 0;
  return { place, others: others.toSorted((a, b) => a.start - b.start), shift };
}

import { Ballot } from './ballot';
import { CommonRuns } from './commonRuns';
import { exactPlaces } from './exactPlaces';
import type { CommonRun, FindOptions, FoundPlace, NearestOptions } from './foundPlace';
import { nearestPlaces } from './nearestPlaces';
import { queryWords } from './queryWords';
import type { Known, SavedColumns, SavedSegment } from './savedSegment';
import { Segments } from './segments';
import type { FindableArticle } from './sourceText';
import { Workspace } from './workspace';

const MAX_SHARE = 0.35;

/**
 * Finds passages of articles by their words. Letter case, Unicode form and the place of the tone
 * mark do not count, diacritics do; punctuation is no word. It keeps no words, only which pairs of
 * neighbouring ones stand in which block of which article, and reads the few blocks that matter.
 */
export class PassageFinder {
  readonly #segments = new Segments();
  readonly #ballot = new Ballot();
  readonly #workspace = new Workspace();

  /** Bytes of the index, the articles' own texts not counted. */
  get bytes(): number {
    return this.#segments.bytes;
  }

  /** Adds an article; one with the same id is replaced. */
  add(article: FindableArticle): void {
    this.#segments.add(article);
  }

  /** All there is, to be kept. */
  save(): readonly SavedSegment[] {
    return this.#segments.save();
  }

  /** Takes over what was kept: see `Segments.restore`. */
  restore(saved: readonly SavedColumns[], articles: readonly (readonly Known[])[]): void {
    this.#segments.restore(saved, articles);
  }

  /** Takes an article out, if there is one. */
  remove(id: string): void {
    this.#segments.remove(id);
  }

  /**
   * The places nearest to these words by word edit distance, best first, equal ones by article id,
   * then by place; apart from each other, and none that is clearly worse than the best: by more
   * than a tenth of the words. Looks where the rarest pairs of words stand: certain in a few
   * articles, nearly so in many.
   */
  nearest(words: string, options: NearestOptions): readonly FoundPlace[] {
    const query = queryWords(words, this.#workspace);
    const { among, limit, within = null, maxShare = MAX_SHARE } = options;
    // Words of which none is left are found everywhere.
    const maxEdits = Math.min(query.count - 1, Math.floor(query.count * maxShare));
    const asked = { words: query, among, within, limit, maxEdits };
    return nearestPlaces(this.#segments, this.#ballot, asked, this.#workspace);
  }

  /**
   * Every place where these words stand in this order without gap, apart from each other, by
   * article id, then by place. A single word costs reading all the articles.
   */
  exact(words: string, options: FindOptions): readonly FoundPlace[] {
    const query = queryWords(words, this.#workspace);
    return exactPlaces(this.#segments, query, { ...options, within: null }, this.#workspace);
  }

  /**
   * The runs of at least `minWords` words of `text` (two or more) that stand word for word in some
   * article, each as long as it can be from where it begins, in order and apart; at most `limit`.
   */
  commonRuns(text: string, minWords: number, limit: number): readonly CommonRun[] {
    const query = queryWords(text, this.#workspace);
    const atLeast = Math.max(2, minWords);
    return new CommonRuns(this.#segments, query, atLeast, this.#workspace).find(limit);
  }
}

import type { TextRange } from '../../text/range';
import type { Ballot, Candidate } from './ballot';
import type { FoundPlace } from './foundPlace';
import { byEdits, overlap } from './foundPlace';
import { PlaceFinder } from './places';
import type { QueryWords } from './queryWords';
import type { SegmentArticle } from './segment';
import type { Segments } from './segments';
import { OVERLAP, STRIDE } from './sourceWords';
import type { Workspace } from './workspace';

/** Texts of no more words, together, are compared whole. */
const MAX_WHOLE = 4096;
/** Blocks compared word for word. */
const MAX_CANDIDATES = 16;
/** Places are found that need so many more edits than the best, as a share of the words. */
const SLACK_SHARE = 0.1;

/** Words looked for, in which articles, how many places and how near. */
export interface NearQuery {
  readonly words: QueryWords;
  readonly among: readonly string[] | null;
  readonly within: TextRange | null;
  readonly limit: number;
  readonly maxEdits: number;
}

/** The words [from, to) of an article. */
interface Part {
  readonly article: SegmentArticle;
  readonly from: number;
  readonly to: number;
}

/** One question for the places nearest to some words, not very many. */
export class NearSearch {
  readonly #length: number;
  readonly #finder: PlaceFinder;
  readonly #slack: number;
  /** Best first; apart from each other. */
  readonly #found: FoundPlace[] = [];

  constructor(
    readonly segments: Segments,
    readonly ballot: Ballot,
    readonly query: NearQuery,
    readonly workspace: Workspace,
  ) {
    const { hashes } = query.words;
    this.#length = hashes.length;
    this.#finder = new PlaceFinder(hashes, workspace);
    this.#slack = Math.floor(hashes.length * SLACK_SHARE);
  }

  /** Best first; equal ones by article id, then by place. */
  find(): readonly FoundPlace[] {
    const { among, limit } = this.query;
    const articles = among === null ? null : this.segments.articles(among);
    const parts = articles?.map(({ article }) => this.#partOf(article));
    const words = parts?.reduce((sum, { from, to }) => sum + to - from, 0) ?? Infinity;
    if (parts !== undefined && words <= MAX_WHOLE) {
      for (const part of parts) this.#compare(part);
    } else {
      const { ranges, among: ids } = this.segments.scope(articles);
      this.#compareCandidates(
        this.ballot.candidates(this.query.words.hashes, ranges, {
          maxMissing: this.#isWithinBlock ? this.query.maxEdits * 2 : Infinity,
          maxCandidates: MAX_CANDIDATES,
          among: ids,
        }),
      );
    }
    const bound = this.#bound;
    return this.#found.filter(({ edits }) => edits <= bound).slice(0, limit);
  }

  /** Whether every place that is near enough lies wholly in some block. */
  get #isWithinBlock(): boolean {
    return this.#length + this.query.maxEdits <= OVERLAP;
  }

  /** Places with more edits are of no use any more. */
  get #bound(): number {
    const { maxEdits, limit } = this.query;
    const best = this.#found[0]?.edits ?? maxEdits;
    return Math.min(maxEdits, best + this.#slack, this.#found[limit - 1]?.edits ?? maxEdits);
  }

  #compareCandidates(candidates: readonly Candidate[]): void {
    // Longer places reach over the ends of blocks, so more is read on both sides.
    const margin = this.#isWithinBlock ? 0 : this.#length + this.query.maxEdits;
    for (const { article, block, missing } of candidates) {
      // An edit parts a word from both its neighbours: two pairs.
      if (margin === 0 && missing > this.#bound * 2) continue;
      const { from, to } = this.#partOf(article);
      const start = block * STRIDE;
      this.#compare({
        article,
        from: Math.max(from, start - margin),
        to: Math.min(to, start + STRIDE + OVERLAP + margin),
      });
    }
  }

  #partOf(article: SegmentArticle): Part {
    const { within } = this.query;
    const { source } = article;
    if (within === null) return { article, from: 0, to: source.count };
    const from = source.wordAt(within.start, this.workspace.words);
    const to = source.wordAt(within.end, this.workspace.words);
    // A word that begins within the range may end behind it.
    source.read(to - 1, to, this.workspace.words);
    const end = this.workspace.words.ends[this.workspace.words.length - 1] ?? 0;
    return { article, from, to: end > within.end ? to - 1 : to };
  }

  #compare({ article, from, to }: Part): void {
    const words = this.workspace.words;
    const first = article.source.read(from, to, words);
    const places = this.#finder.find(words.hashes, from - first, words.length, {
      maxEdits: this.#bound,
      slack: this.#slack,
      limit: this.query.limit,
    });
    for (const { from, to, edits } of places) {
      this.#keep({
        articleId: article.id,
        range: { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 },
        edits,
        words: this.#length,
      });
    }
  }

  /** Keeps the place, unless a better one of those that overlap it is known; the worse ones go. */
  #keep(place: FoundPlace): void {
    const found = this.#found;
    const rivals = found.filter((other) => overlap(place, other));
    if (rivals.some((other) => byEdits(other, place) <= 0)) return;
    for (const rival of rivals) found.splice(found.indexOf(rival), 1);
    found.push(place);
    found.sort(byEdits);
  }
}

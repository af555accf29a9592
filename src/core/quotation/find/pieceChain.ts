import type { FoundPlace } from './foundPlace';
import type { WordPlace } from './places';
import { PlaceFinder } from './places';
import type { QueryWords } from './queryWords';
import { sliceWords } from './queryWords';
import type { SourceWords } from './sourceWords';
import type { Workspace } from './workspace';

/** Words of a piece; the last one may have twice as many. */
const PIECE = 256;
/** One piece may have more edits than all have on average. */
const PIECE_SHARE = 0.5;

interface Piece {
  readonly words: QueryWords;
  readonly maxEdits: number;
}

/** A long passage in pieces, which are found one beside the other. */
export class PieceChain {
  readonly count: number;
  readonly #finders = new Map<number, PlaceFinder>();

  /** `maxEdits`: of all pieces together. */
  constructor(
    readonly query: QueryWords,
    readonly maxEdits: number,
    readonly workspace: Workspace,
  ) {
    this.count = Math.max(1, Math.floor(query.count / PIECE));
  }

  piece(index: number): Piece {
    const from = index * PIECE;
    const to = index === this.count - 1 ? this.query.count : from + PIECE;
    return {
      words: sliceWords(this.query, from, to),
      maxEdits: Math.floor((to - from) * PIECE_SHARE),
    };
  }

  /** The place of the whole, given that of one piece; null where it has too many edits. */
  around(
    articleId: string,
    source: SourceWords,
    anchor: number,
    place: WordPlace,
  ): FoundPlace | null {
    let { from, to, edits } = place;
    for (let index = anchor + 1; index < this.count && edits <= this.maxEdits; index++) {
      const { words, maxEdits } = this.piece(index);
      const next = this.#find(index, source, to, to + words.count + maxEdits);
      edits += next === null ? words.count : next.edits + next.from - to;
      to = next?.to ?? Math.min(source.count, to + words.count);
    }
    for (let index = anchor - 1; index >= 0 && edits <= this.maxEdits; index--) {
      const { words, maxEdits } = this.piece(index);
      const next = this.#find(index, source, from - words.count - maxEdits, from);
      edits += next === null ? words.count : next.edits + from - next.to;
      from = next?.from ?? Math.max(0, from - words.count);
    }
    if (edits > this.maxEdits) return null;
    const first = source.read(from, from + 1, this.workspace.words);
    const start = this.workspace.words.starts[from - first] ?? 0;
    const last = source.read(to - 1, to, this.workspace.words);
    const end = this.workspace.words.ends[to - 1 - last] ?? start;
    return { articleId, range: { start, end }, edits, words: this.query.count };
  }

  /** Where a piece stands best among the words [from, to). */
  #find(index: number, source: SourceWords, from: number, to: number): WordPlace | null {
    const { words, maxEdits } = this.piece(index);
    const begin = Math.max(0, from);
    const first = source.read(begin, to, this.workspace.words);
    let finder = this.#finders.get(index);
    if (finder === undefined) {
      finder = new PlaceFinder(words.hashes, this.workspace);
      this.#finders.set(index, finder);
    }
    const [best] = finder.find(
      this.workspace.words.hashes,
      begin - first,
      this.workspace.words.length,
      { maxEdits, slack: 0, limit: 1 },
    );
    if (best === undefined) return null;
    return { from: first + best.from, to: first + best.to, edits: best.edits };
  }
}

import type { TextRange } from '../../text/range';
import { scanWords } from '../../text/words';
import { Vocabulary } from '../../library/vocabulary';
import type { SourceArticle } from './sourceText';
import { sourceTextOf } from './sourceText';

/** What the finder needs of an article. */
export type FindableArticle = SourceArticle & { readonly id: string };

/** Where words stand in an article, from the first unit of the first word to the last of the last. */
export interface FoundPlace {
  readonly articleId: string;
  /** In UTF-16 units of the text that `sourceTextOf` gives for the article. */
  readonly range: TextRange;
  /** Words added, dropped or replaced between the words looked for and those found. */
  readonly edits: number;
  /** How many words were looked for. */
  readonly words: number;
}

export interface FindOptions {
  /** Only these articles; all where null. */
  readonly among: readonly string[] | null;
  /** At most so many places. */
  readonly limit: number;
}

export interface NearestOptions extends FindOptions {
  /** The greatest share of the words that may be edits; 0.35 by default. */
  readonly maxShare?: number;
  /** Only within this range of the source text of each article. */
  readonly within?: TextRange | null;
}

/** Words of a text that stand word for word in an article too. */
export interface CommonRun {
  /** In UTF-16 units of the text, from its first word to its last. */
  readonly range: TextRange;
  readonly place: FoundPlace;
}

const MAX_SHARE = 0.35;

interface Tokens {
  readonly words: number[];
  readonly starts: number[];
  readonly ends: number[];
}

interface Entry {
  readonly id: string;
  readonly tokens: Tokens;
}

/** Finds passages of articles by their words; neither case, tone placement nor Unicode form counts. */
export class PassageFinder {
  readonly #vocabulary = new Vocabulary();
  readonly #entries = new Map<string, Entry>();

  /** Adds an article; one with the same id is replaced. */
  add(article: FindableArticle): void {
    this.#entries.set(article.id, {
      id: article.id,
      tokens: this.#tokenize(sourceTextOf(article).text),
    });
  }

  /** Takes an article out, if there is one. */
  remove(id: string): void {
    this.#entries.delete(id);
  }

  /**
   * The places nearest to these words by word edit distance: best first, equal ones by article id,
   * then by place; places of one article do not overlap.
   */
  nearest(words: string, options: NearestOptions): readonly FoundPlace[] {
    const pattern = this.#tokenize(words).words;
    const maxEdits = Math.floor(pattern.length * (options.maxShare ?? MAX_SHARE));
    const found = this.#among(options.among).flatMap((entry) =>
      placesIn(entry, pattern, maxEdits, options.within ?? null),
    );
    return found.sort(byEdits).slice(0, options.limit);
  }

  /** Where these words stand in this order without gap, by article id, then by place. */
  exact(words: string, options: FindOptions): readonly FoundPlace[] {
    return this.nearest(words, { ...options, maxShare: 0 });
  }

  /**
   * The runs of at least `minWords` words of `text` that stand word for word in some article, each
   * as long as it can be, in order and apart; at most `limit`.
   */
  commonRuns(text: string, minWords: number, limit: number): readonly CommonRun[] {
    const { words, starts, ends } = this.#tokenize(text);
    const runs: CommonRun[] = [];
    for (let from = 0; from + minWords <= words.length && runs.length < limit;) {
      let best: FoundPlace | null = null;
      for (const entry of this.#among(null)) {
        for (let at = 0; at < entry.tokens.words.length; at++) {
          let length = 0;
          while (
            from + length < words.length &&
            words[from + length] === entry.tokens.words[at + length]
          ) {
            length++;
          }
          if (length < minWords || length <= (best?.words ?? 0)) continue;
          best = placeOf(entry, at, at + length, 0, length);
        }
      }
      if (best === null) {
        from++;
      } else {
        const range = { start: starts[from] ?? 0, end: ends[from + best.words - 1] ?? 0 };
        runs.push({ range, place: best });
        from += best.words;
      }
    }
    return runs;
  }

  #among(ids: readonly string[] | null): Entry[] {
    const entries = ids?.map((id) => this.#entries.get(id)) ?? [...this.#entries.values()];
    return [...new Set(entries)]
      .filter((entry) => entry !== undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #tokenize(text: string): Tokens {
    const tokens: Tokens = { words: [], starts: [], ends: [] };
    scanWords(text, 0, text.length, (start, end) => {
      tokens.words.push(this.#vocabulary.add(text, start, end));
      tokens.starts.push(start);
      tokens.ends.push(end);
    });
    return tokens;
  }
}

function byEdits(a: FoundPlace, b: FoundPlace): number {
  return (
    a.edits - b.edits ||
    (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : 0) ||
    a.range.start - b.range.start
  );
}

function placeOf(entry: Entry, from: number, to: number, edits: number, words: number): FoundPlace {
  const { starts, ends } = entry.tokens;
  const range = { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  return { articleId: entry.id, range, edits, words };
}

/** The places of an article within so many edits, apart from each other: the best of those that overlap. */
function placesIn(
  entry: Entry,
  pattern: readonly number[],
  maxEdits: number,
  within: TextRange | null,
): FoundPlace[] {
  const source = entry.tokens.words;
  const length = pattern.length;
  if (length === 0) return [];
  const near: { from: number; to: number; edits: number }[] = [];
  // Sellers: the least edits of a passage that ends at each word, and where that one starts.
  let edits = Array.from({ length: length + 1 }, (_, i) => i);
  let starts = Array.from({ length: length + 1 }, () => 0);
  for (let j = 0; j < source.length; j++) {
    if ((entry.tokens.starts[j] ?? 0) < (within?.start ?? 0)) continue;
    if ((entry.tokens.ends[j] ?? 0) > (within?.end ?? Infinity)) break;
    const nextEdits = [0];
    const nextStarts = [j + 1];
    for (let i = 1; i <= length; i++) {
      const options = [
        [(edits[i - 1] ?? 0) + (pattern[i - 1] === source[j] ? 0 : 1), starts[i - 1] ?? 0],
        [(edits[i] ?? 0) + 1, starts[i] ?? 0],
        [(nextEdits[i - 1] ?? 0) + 1, nextStarts[i - 1] ?? 0],
      ] as const;
      const [cost, start] = options.reduce((a, b) => (b[0] < a[0] ? b : a));
      nextEdits.push(cost);
      nextStarts.push(start);
    }
    edits = nextEdits;
    starts = nextStarts;
    const least = edits[length] ?? 0;
    if (least <= maxEdits) near.push({ from: starts[length] ?? 0, to: j + 1, edits: least });
  }
  const off = (one: { from: number; to: number }): number => Math.abs(one.to - one.from - length);
  near.sort((a, b) => a.edits - b.edits || off(a) - off(b) || a.from - b.from);
  const kept: typeof near = [];
  for (const one of near) {
    if (kept.every(({ from, to }) => one.to <= from || to <= one.from)) kept.push(one);
  }
  return kept.map(({ from, to, edits }) => placeOf(entry, from, to, edits, length));
}

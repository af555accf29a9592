import type { Segment, SegmentArticle } from './segment';
import type { Known, SavedColumns, SavedSegment } from './savedSegment';
import { openSegment, saveSegment } from './savedSegment';
import { SegmentBuilder } from './segmentBuilder';
import type { FindableArticle } from './sourceText';
import { sourceTextOf } from './sourceText';
import { SourceWords } from './sourceWords';
import { readWords, WordBuffer } from './wordHash';

/** An article where the index has it. */
export interface Indexed {
  readonly segment: Segment;
  readonly article: SegmentArticle;
}

/** Blocks [from, to) of a segment. */
export interface BlockRange {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  /** How many of them are still there. */
  readonly live: number;
}

/** Where some articles are looked for. */
export interface Scope {
  readonly ranges: readonly BlockRange[];
  /** Which articles of the ranges are meant; all that are still there where null. */
  readonly among: ReadonlySet<string> | null;
}

/** More articles than these are not looked up one by one. */
const MAX_OWN_RANGES = 64;
/** A segment over so many units is left alone by smaller ones. */
const MAX_MERGED_UNITS = 2 ** 25;

interface NamedText {
  readonly id: string;
  readonly text: string;
}

/**
 * The articles in segments: small ones are merged into larger ones as they become many, so that an
 * article is read again a few times only, and one added to a large library costs little. What is
 * added or removed is taken in at the next question.
 */
export class Segments {
  readonly #waiting = new Map<string, FindableArticle>();
  readonly #indexed = new Map<string, Indexed>();
  #segments: Segment[] = [];

  /** Bytes of all lists. */
  get bytes(): number {
    return this.all().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Adds an article; one with the same id is replaced. */
  add(article: FindableArticle): void {
    this.remove(article.id);
    this.#waiting.set(article.id, article);
  }

  /** The segments as they are, with all that waits. */
  save(): SavedSegment[] {
    this.#settle();
    return this.#segments.map(saveSegment);
  }

  /**
   * Takes over segments that were kept, beside what there is; `articles`: by their order in each, as
   * they were then, null for those that are no more.
   */
  restore(saved: readonly SavedColumns[], articles: readonly (readonly Known[])[]): void {
    const opened = saved.map((columns, index) => openSegment(columns, articles[index] ?? []));
    for (const segment of opened) {
      for (const article of segment.articles) {
        if (!article.removed) this.#indexed.set(article.id, { segment, article });
      }
      this.#segments.push(segment);
    }
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    const known = this.#indexed.get(id);
    if (known === undefined) return;
    known.segment.remove(known.article);
    this.#indexed.delete(id);
  }

  all(): readonly Segment[] {
    this.#settle();
    return this.#segments;
  }

  /** The articles of these ids, each once, or all; by id. */
  articles(ids: readonly string[] | null): Indexed[] {
    this.#settle();
    const wanted = ids === null ? this.#indexed.keys() : new Set(ids);
    return [...wanted]
      .sort()
      .map((id) => this.#indexed.get(id))
      .filter((indexed) => indexed !== undefined);
  }

  /** The blocks of all articles, gone ones among them; or those of articles of their own. */
  ranges(articles: readonly Indexed[] | null): BlockRange[] {
    if (articles === null) {
      return this.all().map((segment) => {
        const { blockCount, liveBlocks } = segment;
        return { segment, from: 0, to: blockCount, live: liveBlocks };
      });
    }
    return articles.map(({ segment, article: { firstBlock, blockCount } }) => ({
      segment,
      from: firstBlock,
      to: firstBlock + blockCount,
      live: blockCount,
    }));
  }

  /** Where to look for these articles, or for all. */
  scope(articles: readonly Indexed[] | null): Scope {
    if (articles === null || articles.length <= MAX_OWN_RANGES) {
      return { ranges: this.ranges(articles), among: null };
    }
    return { ranges: this.ranges(null), among: new Set(articles.map(({ article }) => article.id)) };
  }

  /** Takes in what waits, together with smaller segments and those that lost half of theirs. */
  #settle(): void {
    if (this.#waiting.size === 0 && !this.#segments.some(isHollow)) return;
    const texts: NamedText[] = Array.from(this.#waiting, ([id, article]) => ({
      id,
      text: sourceTextOf(article).text,
    }));
    this.#waiting.clear();
    let units = texts.reduce((sum, { text }) => sum + text.length, 0);
    const kept: Segment[] = [];
    for (const segment of this.#segments.toSorted((a, b) => a.units - b.units)) {
      if (!isHollow(segment) && segment.units > Math.min(units * 2, MAX_MERGED_UNITS)) {
        kept.push(segment);
        continue;
      }
      for (const { id, source, removed } of segment.articles) {
        if (!removed) texts.push({ id, text: source.text });
      }
      units += segment.units;
    }
    this.#segments = [...kept, ...this.#build(texts, units)];
  }

  #build(texts: readonly NamedText[], units: number): Segment[] {
    const built: Segment[] = [];
    let builder: SegmentBuilder | null = null;
    const finish = (): void => {
      if (builder === null) return;
      const segment = builder.build();
      built.push(segment);
      for (const article of segment.articles) this.#indexed.set(article.id, { segment, article });
    };
    const words = new WordBuffer();
    for (const { id, text } of texts) {
      words.length = 0;
      readWords(text, 0, Infinity, words);
      const source = SourceWords.of(text, words);
      if (builder?.isFull(source.blockCount) === true) {
        finish();
        builder = null;
      }
      builder ??= new SegmentBuilder(units);
      builder.add(id, source, words.hashes);
    }
    finish();
    return built;
  }
}

function isHollow({ liveBlocks, blockCount }: Segment): boolean {
  return liveBlocks * 2 <= blockCount;
}

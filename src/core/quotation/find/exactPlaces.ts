import type { TextRange } from '../../text/range';
import { contains } from '../../text/range';
import type { FindOptions, FoundPlace } from './foundPlace';
import type { QueryWords } from './queryWords';
import { SameWords } from './sameWords';
import type { Run, SegmentArticle } from './segment';
import { bucketOf } from './postingLists';
import { lowerBound } from './segment';
import type { BlockRange, Segments } from './segments';
import { OVERLAP, STRIDE } from './sourceWords';
import { RunFinder } from './wordRuns';
import type { Workspace } from './workspace';

/** Lists that narrow the blocks down; the last of more would leave out hardly any. */
const MAX_LISTS = 8;

interface Candidate {
  readonly article: SegmentArticle;
  readonly block: number;
}

/** The words [from, to) of an article. */
interface Part {
  readonly article: SegmentArticle;
  readonly from: number;
  to: number;
}

interface ExactOptions extends FindOptions {
  readonly within: TextRange | null;
}

/** Where the words stand without gap, by article id, then by place; apart from each other. */
export function exactPlaces(
  segments: Segments,
  query: QueryWords,
  { among, within, limit }: ExactOptions,
  { words }: Workspace,
): FoundPlace[] {
  const count = query.hashes.length;
  const found: FoundPlace[] = [];
  const finder = new RunFinder(query.hashes);
  const same = new SameWords(query);
  for (const { article, from, to } of parts(candidates(segments, query.hashes, among), count)) {
    if (found.length >= limit) break;
    const { source } = article;
    const first = source.read(from, to, words);
    for (let at = from - first; found.length < limit;) {
      at = finder.find(words.hashes, at, words.length);
      if (at < 0) break;
      if (same.count(0, source.text, words, at, count) < count) {
        at += 1;
        continue;
      }
      const start = words.starts[at] ?? 0;
      const range = { start, end: words.ends[at + count - 1] ?? start };
      if (within === null || contains(within, range)) {
        found.push({ articleId: article.id, range, edits: 0, words: count });
      }
      at += count;
    }
  }
  return found;
}

/** What to read for words that begin in the blocks, each word once: for many words that is more. */
function parts(blocks: readonly Candidate[], count: number): Part[] {
  const found: Part[] = [];
  for (const { article, block } of blocks) {
    const from = block * STRIDE;
    const isLast = block === article.blockCount - 1;
    const to = isLast ? article.source.count : from + STRIDE + count - 1;
    const before = found.at(-1);
    if (before?.article === article && from <= before.to) before.to = Math.max(before.to, to);
    else found.push({ article, from, to });
  }
  return found;
}

/** The blocks that may have the words, by article id. */
function candidates(
  segments: Segments,
  pattern: Int32Array,
  among: readonly string[] | null,
): Candidate[] {
  if (pattern.length === 1) return allBlocks(segments, among);
  const scope = segments.scope(among === null ? null : segments.articles(among));
  return scope.ranges
    .flatMap((range) => blocksWithAll(range, pattern))
    .filter(({ article }) => !article.removed && scope.among?.has(article.id) !== false)
    .sort(byArticle);
}

/** The blocks of one article are in order already. */
function byArticle({ article: a }: Candidate, { article: b }: Candidate): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A single word is in no list: every block may have it. */
function allBlocks(segments: Segments, among: readonly string[] | null): Candidate[] {
  return segments
    .articles(among)
    .flatMap(({ article }) =>
      Array.from({ length: article.blockCount }, (_, block) => ({ article, block })),
    );
}

/** The blocks that have the first pairs of the pattern: as many as one block is sure to have. */
function blocksWithAll(range: BlockRange, pattern: Int32Array): Candidate[] {
  const { segment, from, to } = range;
  const lists: Run[] = [];
  const seen = new Set<number>();
  for (let i = 0; i + 1 < Math.min(pattern.length, OVERLAP); i++) {
    const bucket = bucketOf(pattern[i] ?? 0, pattern[i + 1] ?? 0);
    if (seen.has(bucket)) continue;
    seen.add(bucket);
    const run: Run = { start: 0, end: 0 };
    segment.list(bucket, run);
    segment.narrow(run, from, to);
    if (run.start === run.end) return [];
    lists.push(run);
  }
  lists.sort((a, b) => a.end - a.start - (b.end - b.start));
  const [rarest, ...others] = lists.slice(0, MAX_LISTS);
  if (rarest === undefined) return [];
  const found: Candidate[] = [];
  for (let i = rarest.start; i < rarest.end; i++) {
    const block = segment.blocks[i] ?? 0;
    const hasAll = others.every((run) => {
      // Blocks come in order, so what was passed is never looked at again.
      run.start = lowerBound(segment.blocks, run.start, run.end, block);
      return run.start < run.end && segment.blocks[run.start] === block;
    });
    if (!hasAll) continue;
    const article = segment.articleOf(block);
    found.push({ article, block: block - article.firstBlock });
  }
  return found;
}

import type { ParsedArticle } from '../../src/core/article/types';
import { anchorSelector, createSelector } from '../../src/core/library/selector';
import { createSearchIndex } from '../../src/core/library/search';
import { fold, foldForSearch } from '../../src/core/text/fold';
import { makeCorpus, seededRandom } from './searchCorpus';

/*
 * Search at the size of an archive. Usage: node search.js [articles]; with --expose-gc it also says
 * what the index holds in memory. Megabytes are of UTF-8 text.
 */

const count = Number(process.argv[2] ?? 10_000);
const random = seededRandom(7);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function measure(name: string, queries: readonly string[], run: (query: string) => unknown): void {
  queries.forEach(run);
  const times = queries.map((query) => milliseconds(() => void run(query))).sort((a, b) => a - b);
  const slowest = percentile(times, 1);
  say(
    `${name}: p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms, max ${slowest} ms`,
  );
}

/** `length` words in a row out of a sentence chosen by chance. */
function phrase(articles: readonly ParsedArticle[], length: number): string {
  const { text, sentences } = articles[Math.floor(random() * articles.length)] ?? {
    text: '',
    sentences: [],
  };
  const { start, end } = sentences[Math.floor(random() * sentences.length)] ?? { start: 0, end: 0 };
  const words = text.slice(start, end - 1).split(' ');
  const from = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(from, from + length).join(' ');
}

const articles = [...makeCorpus(count)];
const texts = articles.map(({ text }) => text);
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const sentences = articles.reduce((sum, each) => sum + each.sentences.length, 0);
say(`${count} articles, ${size.toFixed(1)} MB, ${sentences} sentences; Node ${process.version}`);

const before = memory();
const index = createSearchIndex();
const build = milliseconds(() =>
  articles.forEach((parsed, i) => index.add({ id: `a${i}`, parsed })),
);
const held = memory() - before;
say(
  `build: ${build.toFixed(0)} ms, ${((size / build) * 1e3).toFixed(0)} MB/s; holds ${held.toFixed(0)} MB`,
);

const phrases = Array.from({ length: 200 }, () => phrase(articles, 3));
const folded = phrases.map(foldForSearch);
measure('three words with diacritics', phrases, (query) => index.search(query));
measure('three words without', folded, (query) => index.search(query));
measure('three words, in quotation marks', folded, (query) => index.search(`"${query}"`));
measure(
  'keystrokes',
  folded.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1))),
  (query) => index.search(query),
);
measure('one letter', Array.from('abcdđeghiklmnopqrstuvxy'), (query) => index.search(query));
const wrong = phrases.map((_, i) => {
  const words = phrase(articles, 12).split(' ');
  return words.with(i % words.length, 'xyz').join(' ');
});
measure('twelve words, one wrong', wrong, (query) => index.search(query));
/** The words alone, as a search compares them. */
const plain = (text: string): string => foldForSearch(text).replace(/[\s,.]+/gu, ' ');
const found = phrases.filter((query) => {
  const [hit] = index.search(query, { prefix: false });
  const text = texts[Number(hit?.articleId.slice(1) ?? -1)] ?? '';
  return plain(text.slice(hit?.start, hit?.end)).includes(plain(query));
});
say(`three words found in a row at rank 1: ${found.length} of ${phrases.length}`);

const replaced = articles.slice(0, 200);
const update = milliseconds(() =>
  replaced.forEach((parsed, i) => index.add({ id: `a${i}`, parsed })),
);
say(`replacing an article: ${(update / replaced.length).toFixed(2)} ms`);

const all = texts.join('\n');
const folding = Math.min(...[1, 2, 3].map(() => milliseconds(() => void fold(all))));
say(`fold with offsets: ${((size / folding) * 1e3).toFixed(0)} MB/s`);

const long = texts.slice(0, 220).join('\n');
const range = { start: long.length >> 1, end: (long.length >> 1) + 200 };
const selector = createSelector(long, range);
const changed = `Mới. ${long.slice(0, range.start + 90)} khác ${long.slice(range.start + 90)}`;
const anchoring = Math.min(
  ...[1, 2, 3].map(() => milliseconds(() => void anchorSelector(changed, selector))),
);
const how = anchorSelector(changed, selector)?.how ?? 'lost';
say(
  `anchor a changed passage in ${(long.length / 1e6).toFixed(1)} M units (${how}): ${anchoring.toFixed(1)} ms`,
);

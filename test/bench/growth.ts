import { ParsedArticles } from '../../src/core/library/deferredArticle';
import { createSearchIndex } from '../../src/core/library/search';
import { PassageFinder } from '../../src/core/quotation/find/passageFinder';
import { foldForSearch } from '../../src/core/text/fold';
import { plainArticle } from '../support/findable';
import { Misquoter } from '../support/misquotations';
import { milliseconds, say, summary } from './figures';
import { makeCorpus, seededRandom } from './searchCorpus';

/*
 * How the indexes grow with the library. One size a process, since what one leaves behind slows the
 * next: npm run bench:growth -- 1000 10000 100000
 */

const QUESTIONS = 200;
const kinds = ['sentence', 'lesson', 'section'] as const;

function memory(): number {
  // What the first one frees of buffers is counted as gone only by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What is held after the work, in bytes, and how long it took. */
function measured(work: () => void): { readonly held: number; readonly ms: number } {
  const before = memory();
  const ms = milliseconds(work);
  return { held: memory() - before, ms };
}

function timesOf<Question>(asked: readonly Question[], ask: (one: Question) => unknown): number[] {
  asked.slice(0, 50).forEach(ask);
  return asked.map((one) => milliseconds(() => ask(one)));
}

const count = Number(process.argv[2] ?? 1000);
const texts = Array.from(makeCorpus(count), ({ text }) => text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const random = seededRandom(5);
const misquoter = new Misquoter(texts.slice(0, 5000), seededRandom(11));
const altered = Array.from(
  { length: QUESTIONS },
  (_, index) => misquoter.edited(12 + Math.floor(random() * 29), 1 + (index % 3)).quoted,
);
const queries = Array.from({ length: QUESTIONS }, () => {
  const words = foldForSearch(texts[Math.floor(random() * count)] ?? '').split(/[\s,.]+/);
  const from = Math.floor(random() * (words.length - 3));
  return words.slice(from, from + 3).join(' ');
});
const keys = queries
  .slice(0, 20)
  .flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)))
  .filter(({ length }) => length > 2);

const finder = new PassageFinder();
const found = measured(() => {
  texts.forEach((text, number) => finder.add(plainArticle(String(number), text)));
  finder.exact('a b', { among: null, limit: 1 });
});
const index = createSearchIndex();
const held = new ParsedArticles();
const searched = measured(() => {
  texts.forEach((text, number) => index.add({ id: `${number}`, parsed: held.defer(text, 'text') }));
});
const nearest = timesOf(altered, (one) => finder.nearest(one, { among: null, limit: 1 }));
const words = timesOf(queries, (one) => index.search(one, { kinds, limit: 50 }));
const typed = timesOf(keys, (one) => index.search(one, { kinds, limit: 50 }));

const speed = (ms: number): string => `${(bytes / 1e3 / ms).toFixed(1)} MB/s`;
const share = (size: number): string => (size / bytes).toFixed(2);
say(
  `| ${[
    count.toLocaleString('en'),
    `${(bytes / 1e6).toFixed(0)} MB`,
    speed(found.ms),
    share(finder.bytes),
    summary(nearest),
    speed(searched.ms),
    share(searched.held),
    summary(words),
    summary(typed),
  ].join(' | ')} |`,
);

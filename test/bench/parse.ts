import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packArticle } from '../../src/core/article/packedArticle';
import { parseArticle } from '../../src/core/article/parser';
import { normalizeText } from '../../src/core/text/normalize';
import { say } from './figures';
import { makeCorpus } from './searchCorpus';

/*
 * Finding all there is in articles: structure, sentences, statistics, packed as the index keeps them.
 *
 *   npm run bench:parse [-- --articles 1000] [--corpus DIR]
 *
 * DIR holds plain texts (*.txt), UTF-8, long ones being cut into articles of some pages; without it
 * the articles are made up. Megabytes are of UTF-8 text, time is the processor's: others may be busy.
 */

const RUNS = 5;
/** In UTF-16 units. */
const ARTICLE = 4000;

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, corpus: { type: 'string' } },
});

/** The text in parts of whole lines. */
function* articlesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start + ARTICLE);
    const end = feed < 0 ? text.length : feed;
    yield text.slice(start, end);
    start = end + 1;
  }
}

function textsOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => normalizeText(readFileSync(path.join(folder, name), 'utf8')))
    .flatMap((text) => Array.from(articlesOf(text)));
}

const texts =
  values.corpus === undefined
    ? Array.from(makeCorpus(Number(values.articles)), ({ text }) => text)
    : textsOf(values.corpus);
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Megabytes a second of the processor's time, and bytes of what was found. */
function run(): { readonly speed: number; readonly packed: number } {
  const before = process.cpuUsage();
  let packed = 0;
  for (const text of texts) {
    const { structure, statistics } = packArticle(parseArticle(text, { format: 'text' }));
    packed += structure.length + statistics.length;
  }
  const { user, system } = process.cpuUsage(before);
  return { speed: size / (user + system), packed };
}

const runs = Array.from({ length: RUNS }, run);
const speeds = runs.map(({ speed }) => speed.toFixed(1)).join(', ');
say(`${texts.length} articles, ${(size / 1e6).toFixed(1)} MB; Node ${process.version}`);
say(`parsed and packed: ${speeds} MB/s, one run after the other`);
say(`packed: ${((runs[0]?.packed ?? 0) / size).toFixed(3)} bytes per byte of text`);

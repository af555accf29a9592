import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PassageFinder } from '../../src/core/quotation/find/passageFinder';
import { normalizeText } from '../../src/core/text/normalize';
import { plainArticle } from '../support/findable';
import type { Misquotation } from '../support/misquotations';
import { Misquoter, otherTonePlace } from '../support/misquotations';
import { wordDistance } from '../support/wordDistance';
import { best, milliseconds, say, summary } from './figures';
import { comparePeers } from './nearestPeers';
import { makeCorpus, seededRandom } from './searchCorpus';

/*
 * Finding quotations in a library, whole or altered, beside what others offer.
 *
 *   npm run bench:nearest [-- --articles 10000] [--corpus DIR] [--peers 100]
 *
 * DIR holds plain texts (*.txt), UTF-8; without it the library is made up. The others are asked over
 * the first so many articles only, as they go over all the text. Megabytes are of UTF-8 text. An altered quotation counts as found where the first place is as near to it as the words
 * that it was made from.
 */

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    corpus: { type: 'string' },
    peers: { type: 'string', default: '100' },
  },
});

function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => normalizeText(readFileSync(path.join(folder, name), 'utf8')));
}

const { corpus } = values;
const texts =
  corpus === undefined
    ? Array.from(makeCorpus(Number(values.articles)), ({ text }) => text)
    : textsOf(corpus);
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const articles = texts.map((text, i) => plainArticle(`a${i}`, text));
say(`${texts.length} articles, ${(size / 1e6).toFixed(1)} MB; Node ${process.version}`);

/** The plainest thing one can do with every unit: what building is measured by. */
function hashAll(): number {
  let hash = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

function filled(): PassageFinder {
  const finder = new PassageFinder();
  articles.forEach((article) => finder.add(article));
  finder.exact('a b', { among: null, limit: 1 });
  return finder;
}

const finder = filled();
const build = best(3, filled);
const loop = best(3, hashAll);
say(
  `build: ${build.toFixed(0)} ms, ${(size / build / 1e3).toFixed(0)} MB/s, ` +
    `${(build / loop).toFixed(1)} times a loop that only hashes every unit`,
);
say(`index: ${(finder.bytes / size).toFixed(3)} bytes per byte of text`);
const change = best(10, () => {
  articles.slice(0, 1).forEach((article) => finder.add(article));
  finder.exact('a b', { among: null, limit: 1 });
});
say(`one article changed: ${change.toFixed(2)} ms until the next answer`);

const misquoter = new Misquoter(texts, seededRandom(11));
const { random } = misquoter;
const length = (): number => 12 + Math.floor(random() * 29);
const many = (count: number, make: () => Misquotation): Misquotation[] =>
  Array.from({ length: count }, make);

const classes: [string, Misquotation[]][] = [
  ['12-40 words, verbatim', many(333, () => misquoter.cut(length()))],
  ...[1, 2, 3].map((edits): [string, Misquotation[]] => [
    `12-40 words, edits: ${edits}`,
    many(100, () => misquoter.edited(length(), edits)),
  ]),
  [
    '12-40 words, tones placed otherwise',
    many(100, () => misquoter.respelt(length(), otherTonePlace)),
  ],
  [
    '12-40 words, capitals',
    many(100, () => misquoter.respelt(length(), (text) => text.toUpperCase())),
  ],
  [
    '12-40 words, decomposed',
    many(100, () => misquoter.respelt(length(), (text) => text.normalize('NFD'))),
  ],
  ...[
    [5, 0],
    [5, 1],
    [6, 1],
    [8, 1],
    [8, 2],
    [12, 4],
    [20, 6],
    [40, 12],
    [200, 40],
  ].map(([words = 0, edits = 0]): [string, Misquotation[]] => [
    `${words} words, edits: ${edits}`,
    many(150, () => misquoter.edited(words, edits)),
  ]),
];

function isFound({ original, quoted }: Misquotation): boolean {
  const [first] = finder.nearest(quoted, { among: null, limit: 1 });
  return first !== undefined && first.edits <= wordDistance(original, quoted);
}

function times(all: readonly Misquotation[], ask: (one: Misquotation) => unknown): number[] {
  all.forEach(ask);
  return all.map((one) => milliseconds(() => ask(one)));
}

const everywhere = ({ quoted }: Misquotation) => finder.nearest(quoted, { among: null, limit: 1 });
const three = ({ quoted }: Misquotation) => finder.nearest(quoted, { among: null, limit: 3 });
const verbatim = ({ quoted }: Misquotation) => finder.exact(quoted, { among: null, limit: 10 });
const inOne = ({ text, quoted }: Misquotation) =>
  finder.nearest(quoted, { among: [`a${Math.max(0, text)}`], limit: 1 });

say('\nrecall@1 and time of one quotation, p50 / p99');
for (const [name, all] of classes) {
  const found = (100 * all.filter(isFound).length) / all.length;
  say(
    `${name.padEnd(38)} ${found.toFixed(1).padStart(5)} %  ${summary(times(all, everywhere))}` +
      `  in its article ${summary(times(all, inOne))}`,
  );
}

const absent = many(333, () =>
  random() < 0.5 ? misquoter.drawn(length()) : misquoter.stitched(length()),
);
const wrong = absent.filter((one) => everywhere(one).length > 0).length;
say(
  `absent, found all the same: ${wrong} of ${absent.length}  ${summary(times(absent, everywhere))}`,
);

const mixed = classes
  .slice(0, 7)
  .flatMap(([, all]) => all)
  .concat(absent);
const nearest = times(mixed, everywhere);
say(
  `\nall of 12-40 words: ${summary(nearest)}; three places each: ${summary(times(mixed, three))}`,
);
say(`exact: ${summary(times(mixed, verbatim))}`);
say(`in the article alone: ${summary(times(mixed, inOne))}`);
const report = `${mixed.map(({ quoted }) => quoted).join('. ')}.`;
const runs = best(3, () => finder.commonRuns(report, 8, 1e6));
say(
  `runs of 8 words in a report of ${(report.length / 1e3).toFixed(0)} K characters: ${runs.toFixed(1)} ms, ` +
    `${finder.commonRuns(report, 8, 1e6).length} found`,
);
const needle = `${absent[0]?.quoted ?? ''}.`;
const scan = best(5, () => texts.some((text) => text.includes(needle)));
const median = nearest.toSorted((a, b) => a - b)[nearest.length >> 1] ?? 0;
say(
  `one String.indexOf over all texts: ${scan.toFixed(1)} ms; p50 is ${(median / scan).toFixed(4)} of that`,
);
say(`resident memory at the most: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);

comparePeers(articles.slice(0, Number(values.peers)));

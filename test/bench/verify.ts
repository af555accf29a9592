import ApproxStringMatch from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import { PassageFinder } from '../../src/core/quotation/find/passageFinder';
import { QuotationMemory } from '../../src/core/quotation/memory';
import type { VerifiedDocument, VerifierLibrary } from '../../src/core/quotation/verifier';
import { defaultVerifySettings, Verifier } from '../../src/core/quotation/verifier';
import type { Article } from '../../src/core/library/article';
import { plainCitekeys } from '../../src/core/library/citekeys';
import { words } from '../../src/core/text/words';
import { Misquoter } from '../support/misquotations';
import { best, milliseconds, percentile, say, summary } from './figures';
import { makeCorpus, seededRandom } from './searchCorpus';

/*
 * A report of 300 pages with 2,000 quotations (half verbatim, four in ten altered, one in ten
 * nobody's), verified from nothing and after one keystroke, and on some of the same quotations what
 * approx-string-match and diff-match-patch take to find and compare them.
 *
 *   npm run bench:verify -- [ARTICLES]
 */

const ARTICLES = Number(process.argv[2] ?? 10_000);
const QUOTATIONS = 2000;
const KEYS = 1000;
const PEERS = 20;

const random = seededRandom(7);
const articles: Article[] = [];
for (const parsed of makeCorpus(ARTICLES)) {
  const id = `bai-${articles.length + 1}`;
  const file = { uri: `memory:///${id}.txt`, path: `${id}.txt`, size: parsed.text.length };
  const csl = { type: 'article', title: parsed.title?.text ?? id };
  articles.push({ id, citekey: id, csl, file, format: 'text', sic: [], parsed });
}
const texts = articles.map(({ parsed }) => parsed.text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const finder = new PassageFinder();
const byId = new Map(articles.map((article) => [article.id, article]));
const library: VerifierLibrary = {
  articles,
  finder,
  article: (id) => byId.get(id) ?? null,
  citekeys: () => plainCitekeys(articles),
};
const build = milliseconds(() => {
  for (const article of articles) finder.add(article);
  finder.exact('một hai ba', { among: null, limit: 1 });
});

const own = new Misquoter([texts.slice(0, 50).join(' ')], seededRandom(8));
const filler = (count: number): string => own.drawn(count).quoted;
const below = (count: number): number => Math.floor(random() * count);

interface Span {
  /** The index of its article; -1 for words that stand in none. */
  readonly text: number;
  readonly quoted: string;
}

/** So many words of an article with their punctuation, some of them replaced by others. */
function cut(length: number, replaced: number): Span {
  const text = below(texts.length);
  const source = texts[text] ?? '';
  const found = words(source);
  const first = below(Math.max(1, found.length - length));
  const start = found[first]?.start ?? 0;
  const end = found[first + length - 1]?.end ?? source.length;
  let quoted = source.slice(start, end);
  for (let count = 0; count < replaced; count += 1) {
    const at = found[first + 1 + below(length - 2)];
    if (!at) continue;
    quoted = quoted.replace(` ${source.slice(at.start, at.end)} `, ` ${own.word()} `);
  }
  return { text, quoted };
}

const spans = Array.from({ length: QUOTATIONS }, (_, index): Span => {
  const length = 12 + below(28);
  if (index % 10 < 9) return cut(length, index % 10 < 5 ? 0 : 1 + below(3));
  return { text: -1, quoted: filler(length) };
});
const report = spans
  .map(({ text, quoted }) => {
    const key = text < 0 ? '' : ` [@bai-${text + 1}]`;
    return `${filler(25)}. Báo cáo viết “${quoted}”${key}. ${filler(20)}.`;
  })
  .join('\n\n');

say(
  `${ARTICLES} articles, ${(characters / 1e6).toFixed(1)} M characters; indexed in ${build.toFixed(0)} ms`,
);
say(`report: ${(report.length / 1e6).toFixed(2)} M characters, ${QUOTATIONS} quotations`);

const verifier = new Verifier(library, new QuotationMemory());
const settings = { ...defaultVerifySettings, unmarkedWords: 0 };
let document: VerifiedDocument | null = null;
const open = (): VerifiedDocument => {
  document = verifier.open(report, 'pandoc');
  document.verify(settings);
  return document;
};
const cold = milliseconds(open);
const warm = best(3, open);
say(`from nothing: ${cold.toFixed(0)} ms at first, ${warm.toFixed(0)} ms warm`);
const withUnmarked = milliseconds(() =>
  verifier.open(report, 'pandoc').verify(defaultVerifySettings),
);
say(`the same, unmarked words looked for as well: ${withUnmarked.toFixed(0)} ms`);

const edited = open();
const counts = new Map<string, number>();
for (const { item } of edited.verify(settings)) {
  if (item.kind !== 'quotation') continue;
  counts.set(item.verdict, (counts.get(item.verdict) ?? 0) + 1);
}
say(`verdicts: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);

const keys: number[] = [];
for (let index = 0; index < KEYS; index += 1) {
  const at = below(report.length);
  keys.push(
    milliseconds(() => {
      edited.edit({ start: at, end: at, text: 'x' });
      edited.verify(settings);
    }),
  );
}
say(`one keystroke, p50 / p99: ${summary(keys)}`);

const some = spans.filter(({ text }) => text >= 0).slice(0, PEERS);
const ours = some.map(({ text, quoted }) => {
  const one = `“${quoted}” [@bai-${text + 1}]`;
  return milliseconds(() => verifier.open(one, 'pandoc').verify(settings));
});
const search = ApproxStringMatch;
const approximate = some.map(({ text, quoted }) => {
  const source = texts[text] ?? '';
  return milliseconds(() => search(source, quoted, Math.floor(quoted.length / 4)));
});
const patcher = new DiffMatchPatch();
patcher.Match_Distance = 1e6;
const patched = some.map(({ text, quoted }) => {
  const source = texts[text] ?? '';
  return milliseconds(() => {
    const at = patcher.match_main(source, quoted.slice(0, 32), 0);
    patcher.diff_main(source.slice(Math.max(0, at), at + quoted.length), quoted);
  });
});
const uncited = some.map(({ quoted }) =>
  milliseconds(() => verifier.open(`“${quoted}”`, 'pandoc').verify(settings)),
);
const median = (times: readonly number[]): number => percentile(times, 0.5);
const times = (peer: readonly number[], reference: readonly number[], factor = 1): string =>
  `${((median(peer) * factor) / median(reference)).toFixed(1)} times`;
say();
say(`one quotation in the article it cites (${some.length} of them), p50 / p99:`);
say(`  ours: read, tied, found, judged     ${summary(ours)}`);
say(`  approx-string-match: found          ${summary(approximate)}  ${times(approximate, ours)}`);
say(`  diff-match-patch: found and diffed  ${summary(patched)}  ${times(patched, ours)}`);
say(
  `without a citation, anywhere in the library (the peers: one article's time, ${ARTICLES}-fold):`,
);
say(`  ours                                ${summary(uncited)}`);
say(`  approx-string-match                 ${times(approximate, uncited, ARTICLES)}`);
say(`  diff-match-patch                    ${times(patched, uncited, ARTICLES)}`);

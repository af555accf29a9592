import search from 'approx-string-match';
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch';
import { PassageFinder } from '../../src/core/quotation/find/passageFinder';
import type { FindableArticle } from '../../src/core/quotation/find/sourceText';
import { Misquoter } from '../support/misquotations';
import { milliseconds, say, summary } from './figures';
import { seededRandom } from './searchCorpus';

/** Patterns of `diff-match-patch` are no longer than this. */
const MAX_BITS = 32;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * The same quotations asked of the finder and of others over a few articles: the time of the others
 * grows with the text, the finder's hardly does. They get text and quotation in one Unicode form and
 * in lower case, as they see to neither themselves.
 */
export function comparePeers(articles: readonly FindableArticle[]): void {
  if (articles.length === 0) return;
  const texts = articles.map(({ parsed }) => parsed.text);
  const folded = texts.map(plain);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const misquoter = new Misquoter(texts, seededRandom(23));
  const length = (): number => 12 + Math.floor(misquoter.random() * 29);
  const spans = Array.from({ length: 60 }, (_, i) => misquoter.edited(length(), 1 + (i % 3)));
  const absent = Array.from({ length: 20 }, () => misquoter.stitched(length()));

  const finder = new PassageFinder();
  articles.forEach((article) => finder.add(article));
  const matcher = new DiffMatchPatch();
  matcher.Match_Threshold = 0.35;
  matcher.Match_Distance = 1e9;

  /** Each gives the index of the article it finds best, or -1. */
  const peers: readonly [string, (quoted: string) => number][] = [
    [
      'this finder',
      (quoted) => {
        const [first] = finder.nearest(quoted, { among: null, limit: 1 });
        return articles.findIndex(({ id }) => id === first?.articleId);
      },
    ],
    [
      'approx-string-match, a quarter of the letters',
      (quoted) => {
        const pattern = plain(quoted);
        let best = -1;
        let least = Math.floor(pattern.length / 4) + 1;
        folded.forEach((text, index) => {
          for (const { errors } of search(text, pattern, least - 1)) {
            if (errors >= least) continue;
            least = errors;
            best = index;
          }
        });
        return best;
      },
    ],
    [
      `diff-match-patch, the first ${MAX_BITS} letters`,
      (quoted) => {
        const pattern = plain(quoted).slice(0, MAX_BITS);
        let best = -1;
        let least = Infinity;
        folded.forEach((text, index) => {
          const at = matcher.match_main(text, pattern, 0);
          if (at < 0) return;
          const diffs = matcher.diff_main(pattern, text.slice(at, at + pattern.length));
          const errors = matcher.diff_levenshtein(diffs);
          if (errors >= least) return;
          least = errors;
          best = index;
        });
        return best;
      },
    ],
  ];

  say(
    `\n${articles.length} articles, ${(size / 1e6).toFixed(2)} MB, ` +
      `${spans.length} quotations with one to three edits, ${absent.length} that stand nowhere`,
  );
  let own = NaN;
  for (const [name, ask] of peers) {
    spans.slice(0, 5).forEach(({ quoted }) => ask(quoted));
    const times: number[] = [];
    let right = 0;
    for (const { text, quoted } of spans) {
      times.push(
        milliseconds(() => {
          if (ask(quoted) === text) right++;
        }),
      );
    }
    const wrong = absent.filter(({ quoted }) => ask(quoted) >= 0).length;
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    if (Number.isNaN(own)) own = mean;
    say(
      `${name.padEnd(46)} ${((100 * right) / spans.length).toFixed(1).padStart(5)} %, ` +
        `absent found: ${wrong}, ${summary(times)}, ${(mean / own).toFixed(0)} times as long`,
    );
  }
}

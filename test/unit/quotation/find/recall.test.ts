import assert from 'node:assert/strict';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { makeCorpus, seededRandom } from '../../../bench/searchCorpus';
import { plainArticle } from '../../../support/findable';
import type { Misquotation } from '../../../support/misquotations';
import { Misquoter, otherTonePlace } from '../../../support/misquotations';
import { wordDistance } from '../../../support/wordDistance';

const COUNT = 60;

describe('finding passages among many', () => {
  const finder = new PassageFinder();
  let misquoter = new Misquoter([], () => 0);

  before(() => {
    const texts = Array.from(makeCorpus(300, 3), ({ text }) => text);
    // A book: many blocks of one article.
    texts.push(texts.splice(200).join('\n\n'));
    texts.forEach((text, i) => finder.add(plainArticle(`a${i}`, text)));
    misquoter = new Misquoter(texts, seededRandom(5));
  });

  /** The share of quotations whose first place is as near as the words they were made from. */
  function recall(make: () => Misquotation, count = COUNT): number {
    const found = Array.from({ length: count }, make).filter(({ original, quoted }) => {
      const [place] = finder.nearest(quoted, { among: null, limit: 1 });
      if (place === undefined || original === quoted) return place?.edits === 0;
      // The edits of very long ones are counted piece by piece, which may give a few more.
      const most = wordDistance(original, quoted) * (place.words > 512 ? 1.25 : 1);
      return place.edits <= most;
    });
    return found.length / count;
  }

  const length = (): number => 12 + Math.floor(misquoter.random() * 29);

  it('finds every passage as it stands, short or long', () => {
    for (const words of [2, 5, 12, 40, 100, 600, 3000]) {
      assert.equal(
        recall(() => misquoter.cut(words)),
        1,
        `${words} words`,
      );
    }
  });

  it('finds every passage written in another way', () => {
    for (const respell of [
      otherTonePlace,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
    ]) {
      assert.equal(
        recall(() => misquoter.respelt(length(), respell)),
        1,
      );
    }
  });

  it('finds every passage of 12 to 40 words with a few edits', () => {
    for (const edits of [1, 2, 3]) {
      assert.equal(
        recall(() => misquoter.edited(length(), edits)),
        1,
        `${edits} edits`,
      );
    }
  });

  it('finds nearly every short passage with edits, and long ones with many', () => {
    for (const [words, edits, least] of [
      [5, 1, 0.9],
      [6, 1, 0.95],
      [8, 2, 0.95],
      [12, 4, 0.95],
      [40, 12, 1],
      [400, 80, 1],
      [1500, 200, 1],
    ] as const) {
      const count = words > 100 ? 8 : COUNT;
      const share = recall(() => misquoter.edited(words, edits), count);
      assert.ok(share >= least, `${words} words, ${edits} edits: ${share}`);
    }
  });

  it('finds no passage that is not there', () => {
    for (let i = 0; i < COUNT; i++) {
      for (const { quoted } of [misquoter.drawn(length()), misquoter.stitched(length())]) {
        assert.deepEqual(finder.nearest(quoted, { among: null, limit: 1 }), []);
      }
    }
  });

  it('finds the best places in one article whatever stands in others', () => {
    for (let i = 0; i < COUNT; i++) {
      const { text, original, quoted } = misquoter.edited(10, 2);
      const [place] = finder.nearest(quoted, { among: [`a${text}`], limit: 1 });
      assert.ok(place && place.edits <= wordDistance(original, quoted));
      const [other] = finder.nearest(quoted, { among: [`a${(text + 1) % 200}`], limit: 1 });
      assert.ok(other === undefined || other.edits >= place.edits);
    }
  });

  it('finds what a report shares with articles word for word', () => {
    const parts = Array.from({ length: COUNT }, (_, i) => ({
      own: misquoter.drawn(10).quoted,
      taken: misquoter.cut(i === 0 ? 2000 : 8 + (i % 30)),
    }));
    const report = parts.map(({ own, taken }) => `${own}. “${taken.quoted}”`).join(' ');
    const runs = finder.commonRuns(report, 8, 1000);
    assert.deepEqual(finder.commonRuns(report, 8, 5), runs.slice(0, 5));
    let at = 0;
    for (const { taken } of parts) {
      const start = report.indexOf(`“${taken.quoted}”`, at) + 1;
      at = start + taken.quoted.length;
      // Chance may lengthen a run, and part one where another begins.
      assert.ok(
        runs.some(({ range }) => range.start <= start + 40 && range.end >= at),
        taken.quoted,
      );
    }
    assert.equal(finder.commonRuns(misquoter.drawn(1000).quoted, 8, 9).length, 0);
  });
});

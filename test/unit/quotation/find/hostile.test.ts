import assert from 'node:assert/strict';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { plainArticle } from '../../../support/findable';

/** A megabyte of each; the runner's limit of time ends what is not linear. */
const TEXTS: Readonly<Record<string, string>> = {
  'one word without end': 'a'.repeat(1e6),
  'one word again and again': 'đảng '.repeat(2e5),
  'two words in turn': 'a b '.repeat(2.5e5),
  'repetition that breaks off': `${'a a a a a a a c '.repeat(6e4)}b`,
  'letters that are asked one by one': '日.'.repeat(5e5),
  'marks heaped on a letter': `a${'\u0323'.repeat(1e6)}`,
  'invisible characters': 'a\u200b'.repeat(5e5),
  'lone surrogates': '\ud800 '.repeat(5e5),
  'punctuation alone': '—…“”'.repeat(2.5e5),
  'digits and stops': '1.'.repeat(5e5),
};

describe('finding passages in hostile text', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`takes ${name}, in an article, a question and a report`, () => {
      const finder = new PassageFinder();
      finder.add(plainArticle('huge', text));
      finder.add(plainArticle('small', 'đảng đảng a b a b a a a a a a a'));
      const options = { among: null, limit: 3 };
      const changed = `x ${text.slice(0, 5e5)} y ${text.slice(5e5)} z`;
      const short = `${text.slice(0, 60)} x`;
      for (const words of [text, changed, short, 'a b c', 'đảng đảng đảng khác đảng']) {
        for (const among of [null, ['huge']]) {
          for (const { edits, words: count, range } of [
            ...finder.nearest(words, { ...options, among }),
            ...finder.exact(words, { ...options, among }),
          ]) {
            assert.ok(edits <= count * 0.35);
            assert.ok(range.start < range.end);
          }
        }
      }
      const limit = 10_000;
      for (const report of [text, changed]) {
        assert.ok(finder.commonRuns(report, 8, limit).length <= limit);
      }
    });
  }

  it('finds the one passage among a hundred thousand equal pairs of words', () => {
    const finder = new PassageFinder();
    const heap = 'nhân dân '.repeat(1e5);
    const text = `${heap}một lòng theo Đảng ${heap}`;
    finder.add(plainArticle('a', text));
    const start = text.indexOf('một');
    for (const words of [
      'nhân dân một lòng theo Đảng nhân dân',
      'nhân dân một lòng tin theo Đảng nhân dân',
    ]) {
      const [place] = finder.nearest(words, { among: null, limit: 1 });
      assert.ok(place && place.range.start <= start && place.range.end >= start + 18);
    }
  });
});

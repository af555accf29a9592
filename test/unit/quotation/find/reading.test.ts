import assert from 'node:assert/strict';
import { numberedWords, watchedFinder } from './numberedWords';

/* An index tells where words may stand; an article is read there and nowhere else. */

const all = { among: null, limit: 9 };

const TEXTS = {
  whole: 'một hai ba bốn năm',
  first: 'một hai ba x bốn năm',
  outer: 'một hai x ba bốn năm',
  last: 'hai ba bốn năm một',
  strange: 'sáu bảy tám',
};

describe('articles that are read', () => {
  it('have every pair of neighbouring words that are looked for', () => {
    for (const among of [null, Object.keys(TEXTS)]) {
      const { finder, read } = watchedFinder(TEXTS);
      assert.equal(finder.exact('một hai ba bốn', { among, limit: 9 }).length, 1);
      assert.deepEqual(read(), ['whole']);
    }
    const { finder } = watchedFinder(TEXTS);
    assert.equal(finder.exact('hai ba', all).length, 3);
    assert.equal(finder.exact('một bốn', all).length, 0);
    assert.equal(finder.exact('sáu một hai', all).length, 0);
    assert.equal(finder.exact('', all).length, 0);
  });

  it('have them again and again where the words repeat', () => {
    const { finder, read } = watchedFinder({ a: 'ha ha ha ha hi', b: 'ha hi ha', c: 'hi ha hi' });
    assert.equal(finder.exact('ha ha ha hi', all).length, 1);
    assert.deepEqual(read(), ['a']);
  });

  it('are as many as give the places asked for', () => {
    const texts = { a: 'một hai ba', b: 'một hai ba', c: 'một hai ba' };
    const { finder, read } = watchedFinder(texts);
    assert.equal(finder.exact('một hai ba', { among: null, limit: 2 }).length, 2);
    assert.deepEqual(read(), ['a', 'b']);
  });

  it('are among those that are named', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`n${i + 100}`, `số ${i} là một hai ba`]),
    );
    const ids = Object.keys(texts);
    for (const count of [1, 64, 65, 79]) {
      const { finder, read } = watchedFinder(texts);
      const among = ids.slice(80 - count);
      assert.equal(finder.exact('một hai ba', { among, limit: 99 }).length, count);
      assert.deepEqual(read(), among);
    }
  });

  it('share enough pairs with words that stand nowhere as they are', () => {
    const { finder, read } = watchedFinder({
      near: `mở đầu ${numberedWords(0, 20)} kết thúc`,
      far: `mở đầu ${numberedWords(0, 4)} kết thúc`,
      none: `mở đầu và kết thúc`,
    });
    const [place] = finder.nearest(`${numberedWords(0, 9)} khác ${numberedWords(10, 20)}`, all);
    assert.equal(place?.articleId, 'near');
    assert.deepEqual(read(), ['near']);
  });

  it('share a run that is long enough with a report', () => {
    const { finder, read } = watchedFinder({
      a: numberedWords(0, 9),
      b: numberedWords(3, 9),
      c: `${numberedWords(0, 4)} x ${numberedWords(4, 9)}`,
      none: 'một hai ba',
    });
    const [run, ...more] = finder.commonRuns(`rằng ${numberedWords(0, 9)} thôi`, 6, 9);
    assert.deepEqual([run?.place.articleId, run?.place.words, more.length], ['a', 9, 0]);
    // Others that have no more pairs of it than the run has words are left.
    assert.deepEqual(read(), ['a']);
  });
});

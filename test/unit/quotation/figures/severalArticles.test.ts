import assert from 'node:assert/strict';
import type { Article } from '../../../../src/core/library/article';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
import { articleOf, check, readArticle } from './articles';

describe('checkFigures: several articles', () => {
  const [one, two] = ['commune-report', 'experience-commune'].map((id) =>
    readArticle(id, `test/fixtures/statistics/${id}.txt`),
  ) as [Article, Article];
  const verdicts = (text: string, ...some: Article[]) =>
    check(text, ...some).map(({ text: words, verdict, articleId }) => [words, verdict, articleId]);

  it('takes the one that says it best, whichever comes first', () => {
    const text = 'Đảng bộ xã có 8 chi bộ với 225 đảng viên.';
    const expected = [
      ['8 chi bộ', 'right', two.id],
      ['225 đảng viên', 'right', two.id],
    ];
    assert.deepEqual(verdicts(text, one, two), expected);
    assert.deepEqual(verdicts(text, two, one), expected);
  });

  it('is of each figure what its own article says', () => {
    assert.deepEqual(verdicts('So 312 đảng viên với 225 đảng viên.', one, two), [
      ['312 đảng viên', 'right', one.id],
      ['225 đảng viên', 'right', two.id],
    ]);
  });

  it('leaves all uncheckable that no article says, and with no article all', () => {
    const text = 'Chúng tôi đã đi 5.000 km.';
    assert.deepEqual(verdicts(text, one, two), [['5.000 km', 'uncheckable', null]]);
    assert.deepEqual(verdicts(text), [['5.000 km', 'uncheckable', null]]);
  });

  it('is of the article whose words are nearer where both say it alike', () => {
    const [near, far] = [
      articleOf('near', 'Tin\n\nHợp tác xã Bắc Sơn lãi 525 triệu đồng.'),
      articleOf('far', 'Tin\n\nQuỹ học bổng góp 525 triệu đồng.'),
    ];
    const text = 'Hợp tác xã lãi 525 triệu đồng.';
    for (const order of [
      [near, far],
      [far, near],
    ]) {
      assert.deepEqual(verdicts(text, ...order), [['525 triệu đồng', 'right', 'near']]);
    }
  });

  it('is wrong by the article that speaks of it', () => {
    const [near, far] = [
      articleOf('near', 'Tin\n\nHợp tác xã Bắc Sơn lãi 525 triệu đồng.'),
      articleOf('far', 'Tin\n\nQuỹ học bổng của tỉnh góp 545 triệu đồng.'),
    ];
    const text = 'Hợp tác xã Bắc Sơn lãi 535 triệu đồng.';
    for (const order of [
      [near, far],
      [far, near],
    ]) {
      assert.deepEqual(verdicts(text, ...order), [['535 triệu đồng', 'wrong', 'near']]);
    }
  });

  it('is a qualifier that differs before a wrong value', () => {
    const [exact, other] = [
      articleOf('exact', 'Tin\n\nXã có 271 đảng viên.'),
      articleOf('other', 'Tin\n\nXã có hơn 291 đảng viên.'),
    ];
    for (const order of [
      [exact, other],
      [other, exact],
    ]) {
      const found = verdicts('Xã có hơn 271 đảng viên.', ...order);
      assert.deepEqual(found, [['hơn 271 đảng viên', 'qualifier', 'exact']]);
    }
  });
});

describe('checkFigures: the sentences to be checked', () => {
  const article = articleOf('a', 'Tin\n\nXã có 271 đảng viên và 12 chi bộ.');
  const text = 'Xã có 271 đảng viên. Xã có 13 chi bộ.';
  const first = { start: 0, end: 20 };
  const second = { start: 21, end: text.length };
  const found = (...sentences: { start: number; end: number }[]) =>
    checkFigures(text, sentences, [article]).map(({ text: words }) => words);

  it('are those given, in the order of the text', () => {
    assert.deepEqual(found(), []);
    assert.deepEqual(found(second), ['13 chi bộ']);
    assert.deepEqual(found(second, first), ['271 đảng viên', '13 chi bộ']);
  });

  it('are ranges of the text: others are left out', () => {
    assert.deepEqual(found({ start: -1, end: 20 }, second), ['13 chi bộ']);
    assert.deepEqual(found({ start: -9, end: -5 }), []);
    assert.deepEqual(found({ start: 20, end: 0 }, { start: 9, end: 9 }, second), ['13 chi bộ']);
    assert.deepEqual(found(first, { start: 21, end: text.length + 1 }), ['271 đảng viên']);
  });
});

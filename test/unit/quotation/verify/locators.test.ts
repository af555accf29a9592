import assert from 'node:assert/strict';
import type { Locator } from '../../../../src/core/citation/locator';
import { isAt, rangesOfLocator } from '../../../../src/core/quotation/verify/locators';
import { makeArticle } from '../../../support/parsedArticle';

const article = makeArticle({
  title: 'Bài',
  paragraphs: [
    ['Mở đầu.'],
    { sentences: ['Một là, a.'], lesson: { number: 1, marker: 'Một là', title: 'a' } },
    { sentences: ['Hai là, b.'], lesson: { number: 2, marker: 'Hai là', title: 'b' } },
    ['Kết thúc.'],
  ],
});
const { text } = article;

const named = (locator: Locator): readonly string[] | null =>
  rangesOfLocator(article, locator)?.map(({ start, end }) => text.slice(start, end)) ?? null;

const range = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the parts of an article a locator names', () => {
  it('are paragraphs', () => {
    assert.deepEqual(named({ kind: 'paragraph', value: '1' }), ['Mở đầu.']);
    assert.deepEqual(named({ kind: 'paragraph', value: '2-3' }), ['Một là, a.', 'Hai là, b.']);
    assert.deepEqual(named({ kind: 'paragraph', value: ' 4 , 1 - 2' }), [
      'Mở đầu.',
      'Một là, a.',
      'Kết thúc.',
    ]);
    assert.deepEqual(named({ kind: 'paragraph', value: '9' }), []);
    assert.deepEqual(named({ kind: 'paragraph', value: '3-2' }), []);
  });

  it('are paragraphs of two and more digits', () => {
    const long = makeArticle({
      title: 'Bài',
      paragraphs: Array.from({ length: 120 }, (_, index) => [`Câu ${index + 1}.`]),
    });
    const of = (value: string) =>
      rangesOfLocator(long, { kind: 'paragraph', value })?.map(({ start, end }) =>
        long.text.slice(start, end),
      ) ?? null;
    assert.deepEqual(of('12'), ['Câu 12.']);
    assert.deepEqual(of('9-11, 120'), ['Câu 9.', 'Câu 10.', 'Câu 11.', 'Câu 120.']);
    assert.deepEqual(of('119-130'), ['Câu 119.', 'Câu 120.']);
  });

  it('are lessons', () => {
    assert.deepEqual(named({ kind: 'lesson', value: '2' }), ['Hai là, b.']);
    assert.deepEqual(named({ kind: 'lesson', value: '3' }), []);
  });

  it('are none where it cannot be told', () => {
    assert.equal(named({ kind: 'page', value: '2' }), null);
    for (const value of ['a', '2a', '', '2,', '1-', '-2', '1-2-3', '1234567', '2 x', 'x 2']) {
      assert.equal(named({ kind: 'paragraph', value }), null, value);
    }
  });
});

describe('a passage', () => {
  it('stands at places that hold every paragraph it touches', () => {
    const places = rangesOfLocator(article, { kind: 'paragraph', value: '2-3' }) ?? [];
    assert.ok(isAt(article, range('là, a'), places));
    assert.ok(isAt(article, { start: range('a.').start, end: range('b.').end }, places));
    assert.ok(!isAt(article, range('Kết'), places));
    assert.ok(!isAt(article, { start: range('b.').start, end: range('Kết').end }, places));
    assert.ok(!isAt(article, range('là, a'), []));
  });

  it('outside all paragraphs stands where it is', () => {
    const title = range('Bài');
    assert.ok(isAt(article, title, [{ start: 0, end: 3 }]));
    assert.ok(!isAt(article, title, [{ start: 4, end: 9 }]));
    assert.ok(!isAt(article, title, []));
  });
});

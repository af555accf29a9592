import assert from 'node:assert/strict';
import { locatorOf } from '../../../../src/core/library/locate';
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
  rangesOfLocator({ parsed: article }, locator)?.map(({ start, end }) => text.slice(start, end)) ??
  null;

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

  it('are all paragraphs from one on, or up to one', () => {
    assert.deepEqual(named({ kind: 'paragraph', value: '3-' }), ['Hai là, b.', 'Kết thúc.']);
    assert.deepEqual(named({ kind: 'paragraph', value: '1, 4-' }), ['Mở đầu.', 'Kết thúc.']);
    assert.deepEqual(named({ kind: 'paragraph', value: '-2' }), ['Mở đầu.', 'Một là, a.']);
    assert.deepEqual(named({ kind: 'paragraph', value: '5-' }), []);
  });

  it('are paragraphs of two and more digits', () => {
    const long = makeArticle({
      title: 'Bài',
      paragraphs: Array.from({ length: 120 }, (_, index) => [`Câu ${index + 1}.`]),
    });
    const of = (value: string) =>
      rangesOfLocator({ parsed: long }, { kind: 'paragraph', value })?.map(({ start, end }) =>
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
    for (const value of ['a', '2a', '', '2,', '-', '1-2-3', '1234567', '2 x', 'x 2']) {
      assert.equal(named({ kind: 'paragraph', value }), null, value);
    }
  });
});

describe('a passage', () => {
  it('stands at places that hold every paragraph it touches', () => {
    const places = rangesOfLocator({ parsed: article }, { kind: 'paragraph', value: '2-3' }) ?? [];
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

describe('the pages of a source that has some', () => {
  const start = (words: string) => text.indexOf(words);
  const paged = {
    parsed: article,
    pages: [
      { label: 'iv', start: start('Mở') },
      { label: '1', start: start('là, a') },
      { label: '2', start: start('Kết') },
    ],
  };
  const pages = (value: string): readonly string[] | null =>
    rangesOfLocator(paged, { kind: 'page', value })?.map((one) =>
      text.slice(one.start, one.end).replace(/\s+/g, ' ').trim(),
    ) ?? null;

  it('are told by their printed numbers, one, several or from one to another', () => {
    assert.deepEqual(pages('2'), ['Kết thúc.']);
    assert.deepEqual(pages('IV'), ['Mở đầu. Một']);
    assert.deepEqual(pages('iv-1'), ['Mở đầu. Một là, a. Hai là, b.']);
    assert.deepEqual(pages('2, iv'), ['Kết thúc.', 'Mở đầu. Một']);
    assert.deepEqual([pages('3'), pages('2-1')], [[], []]);
    assert.deepEqual(pages('1-'), ['là, a. Hai là, b. Kết thúc.']);
    assert.deepEqual([pages('-iv'), pages('9-')], [['Mở đầu. Một'], []]);
    assert.equal(rangesOfLocator({ parsed: article }, { kind: 'page', value: '2' }), null);
  });

  it('hold the passage that stands on them, and not the rest of its paragraph', () => {
    const on = (value: string, words: string) =>
      isAt(article, range(words), rangesOfLocator(paged, { kind: 'page', value }) ?? []);
    assert.deepEqual([on('1', 'Hai là, b.'), on('2', 'Hai là, b.')], [true, false]);
    assert.deepEqual([on('iv', 'Một'), on('1', 'Một')], [true, false]);
    assert.deepEqual(
      [on('iv', 'là, a'), on('1', 'là, a'), on('iv-1', 'Một là')],
      [false, true, true],
    );
  });

  it('are how a passage is cited', () => {
    assert.deepEqual(locatorOf(paged, range('Hai là, b.')), { kind: 'page', value: '1' });
    assert.deepEqual(locatorOf(paged, range('Một là, a.')), { kind: 'page', value: 'iv-1' });
    assert.deepEqual(locatorOf(paged, range('Bài')), null);
    assert.deepEqual(locatorOf({ parsed: article }, range('Hai là, b.')), {
      kind: 'paragraph',
      value: '3',
    });
  });
});

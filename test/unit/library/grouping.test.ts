import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Groupable, GroupBy } from '../../../src/core/library/grouping';
import { groupableFacts, groupArticles } from '../../../src/core/library/grouping';
import { embeddedEngine } from '../../support/verification';

const article = (facts: Partial<Groupable>): Groupable => ({
  folder: 'trich-dan',
  year: null,
  author: null,
  key: 'a',
  ...facts,
});

const names = (articles: readonly Groupable[], by: GroupBy) =>
  groupArticles(articles, by).map(({ name }) => name);

describe('articles in groups', () => {
  it('stand by year, the newest first, those without a year last', () => {
    const years = ['2009', null, '2015', '2009', '2021'];
    assert.deepEqual(
      names(
        years.map((year) => article({ year })),
        'year',
      ),
      ['2021', '2015', '2009', null],
    );
  });

  it('stand by author as Vietnamese sorts', () => {
    const authors = ['Đỗ An', 'Ân Thị', 'Dương Tú', null, 'An Bình', 'Ăn Ý'];
    assert.deepEqual(
      names(
        authors.map((author) => article({ author })),
        'author',
      ),
      ['An Bình', 'Ăn Ý', 'Ân Thị', 'Dương Tú', 'Đỗ An', null],
    );
  });

  it('stand by the letter of their keys, Đ by itself', () => {
    const keys = ['canhthuy', 'Ấp', 'đảng', 'dan', '2015', 'CHI', '_x'];
    assert.deepEqual(
      names(
        keys.map((key) => article({ key })),
        'key',
      ),
      ['#', 'A', 'C', 'D', 'Đ'],
    );
  });

  it('stand by folder, numbers by their value', () => {
    const folders = ['a/10', 'a/9', 'a'];
    assert.deepEqual(
      names(
        folders.map((folder) => article({ folder })),
        'folder',
      ),
      ['a', 'a/9', 'a/10'],
    );
  });

  it('are all there, once, in their own order', () => {
    const some = fc.record({
      folder: fc.constantFrom('a', 'b'),
      year: fc.constantFrom(null, '2015', '2016'),
      author: fc.constantFrom(null, 'An', 'Ân'),
      key: fc.string({ maxLength: 3 }),
    });
    const by = fc.constantFrom<GroupBy>('folder', 'year', 'author', 'key');
    fc.assert(
      fc.property(fc.array(some), by, (articles, by) => {
        const groups = groupArticles(articles, by);
        const all = groups.flatMap(({ articles }) => articles);
        assert.deepEqual(new Set(all), new Set(articles));
        assert.equal(all.length, articles.length);
        for (const group of groups) {
          const places = group.articles.map((one) => articles.indexOf(one));
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });

  it('are grouped by what their records say', async () => {
    const [first] = (await embeddedEngine()).articles;
    assert.ok(first);
    const { author, key } = groupableFacts(first);
    assert.equal(key, 'canhthuy');
    assert.equal(typeof author, 'string');
  });
});

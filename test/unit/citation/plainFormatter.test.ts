import assert from 'node:assert/strict';
import type { CitedItem, FormattedRun } from '../../../src/core/citation/cluster';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { plainEntry } from '../../../src/core/citation/plainEntry';
import { plainFormatter } from '../../../src/core/citation/plainFormatter';

const book: CslItem = {
  type: 'book',
  title: 'Làng Việt',
  author: [{ family: 'Nguyễn', given: 'Văn A' }],
  issued: { 'date-parts': [[2009]] },
  publisher: 'Nhà xuất bản Trẻ',
  'publisher-place': 'Hà Nội',
};
const article: CslItem = {
  type: 'article-journal',
  title: 'On Villages',
  author: [{ family: 'Smith', given: 'John' }, { literal: 'Ban biên tập' }],
  'container-title': 'Asian Studies',
  volume: '4',
  issue: '2',
  page: '10-12',
  URL: 'https://a.vn/1',
};
const known = new Map<string, CslItem>([
  ['book', book],
  ['article', article],
]);

function item(key: string, others: Partial<CitedItem> = {}): CitedItem {
  return { key, locator: null, prefix: '', suffix: '', author: 'shown', ...others };
}

const words = (runs: readonly FormattedRun[]) => runs.map(({ text }) => text).join('');

async function formatted(...clusters: readonly (readonly CitedItem[])[]) {
  const format = plainFormatter((key) => known.get(key) ?? null, 'vi');
  const { citations, ...others } = await format(clusters.map((items) => ({ items, note: null })));
  return { citations: citations.map(({ text }) => words(text)), ...others };
}

describe('an entry in plain words', () => {
  it('says that the number of a book is a volume', () => {
    assert.match(words(plainEntry({ ...book, volume: '5' }, 'vi')), /Làng Việt, tập 5, Nhà/);
    assert.match(words(plainEntry({ ...book, volume: '5' }, 'en')), /Làng Việt, vol\. 5, Nhà/);
    assert.match(words(plainEntry({ ...book, volume: 'Tập V' }, 'vi')), /Làng Việt, Tập V, Nhà/);
    assert.match(words(plainEntry(article, 'en')), /Asian Studies, 4\(2\)/);
  });
});

describe('citations in plain words', () => {
  it('stand in brackets with prefix, locator and suffix', async () => {
    const { citations } = await formatted([
      item('book', { prefix: 'xem', locator: 'tr. 5' }),
      item('article', { author: 'suppressed', suffix: ', và sau' }),
    ]);
    assert.deepEqual(citations, [
      '(xem Nguyễn Văn A, “Làng Việt”, 2009, tr. 5; “On Villages”, và sau)',
    ]);
  });

  it('have the author in the sentence where it belongs there', async () => {
    const { citations } = await formatted([item('book', { author: 'in-text', locator: 'đoạn 2' })]);
    assert.deepEqual(citations, ['Nguyễn Văn A (“Làng Việt”, 2009, đoạn 2)']);
  });

  it('keep a locator in words of its own', async () => {
    const { citations } = await formatted([item('book', { locator: 'khoản 2 Điều 5' })]);
    assert.deepEqual(citations, ['(Nguyễn Văn A, “Làng Việt”, 2009, khoản 2 Điều 5)']);
  });

  it('have no brackets of their own in a footnote', () => {
    const format = plainFormatter((key) => known.get(key) ?? null, 'vi');
    const result = format([{ items: [item('book')], note: 1 }]);
    assert.ok('citations' in result);
    assert.deepEqual(
      result.citations.map(({ text }) => words(text)),
      ['Nguyễn Văn A, “Làng Việt”, 2009'],
    );
  });

  it('name keys nobody knows, once', async () => {
    const { citations, unknown } = await formatted([item('x', { locator: 'tr. 1' })], [item('x')]);
    assert.deepEqual(citations, ['(x?, tr. 1)', '(x?)']);
    assert.deepEqual(unknown, ['x']);
  });

  it('are listed once each, by author', async () => {
    const { bibliography } = await formatted([item('article')], [item('book'), item('article')]);
    assert.deepEqual(
      bibliography.sections.flatMap(({ entries }) => entries.map(({ text }) => words(text))),
      [
        'Nguyễn Văn A (2009), Làng Việt, Nhà xuất bản Trẻ, Hà Nội.',
        'Smith, John, Ban biên tập, “On Villages”, Asian Studies, 4(2), tr. 10-12, https://a.vn/1.',
      ],
    );
    assert.deepEqual((await formatted()).bibliography.sections, []);
  });

  it('leave nothing behind for what is not known', () => {
    assert.deepEqual(words(plainEntry({ type: 'document', title: 'Chỉ tên?' }, 'vi')), 'Chỉ tên?');
    assert.deepEqual(words(plainEntry({ type: 'document' }, 'vi')), '');
    assert.deepEqual(
      plainEntry(book, 'vi')
        .filter(({ marks }) => marks.includes('italic'))
        .map(({ text }) => text),
      ['Làng Việt'],
    );
  });
});

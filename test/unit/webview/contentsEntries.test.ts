import assert from 'node:assert/strict';
import { contentsEntries, currentEntry } from '../../../src/webview/contentsEntries';
import { makeArticle } from '../../support/parsedArticle';

const lesson = (number: number, marker: string, title: string) => ({
  sentences: [`${marker} ${title}.`, 'Câu nữa.'],
  lesson: { number, marker, title },
});

describe('contentsEntries', () => {
  const parsed = makeArticle({
    title: 'Tên bài',
    paragraphs: [
      ['Mở đầu.'],
      lesson(1, 'Một là,', 'đoàn kết'),
      lesson(2, 'Hai là,', 'gần dân'),
      ['Kết quả.'],
    ],
  });
  const entries = contentsEntries(parsed, 'Tên bài');

  it('lists the title and the lessons, each beginning as a line does', () => {
    assert.deepEqual(
      entries.map(({ kind, number, title, level }) => [kind, number, title, level]),
      [
        ['title', null, 'Tên bài', 0],
        ['lesson', 1, 'Đoàn kết', 1],
        ['lesson', 2, 'Gần dân', 1],
      ],
    );
  });

  it('knows the entry that an offset lies in', () => {
    const at = (words: string): number => currentEntry(entries, parsed.text.indexOf(words));
    assert.equal(at('Mở đầu'), 0);
    assert.equal(at('Một là'), 1);
    assert.equal(at('gần dân'), 2);
    assert.equal(at('Kết quả'), -1);
  });

  it('is empty where there is nothing to go to', () => {
    const plain = makeArticle({ title: 'Tên bài', paragraphs: [['Một câu.']] });
    assert.deepEqual(contentsEntries(plain, 'Tên bài'), []);
  });
});

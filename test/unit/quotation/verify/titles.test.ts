import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/core/citation/csl';
import type { Article } from '../../../../src/core/library/article';
import { pairMarks } from '../../../../src/core/quotation/report/quotationMarks';
import { isMostly, Titles } from '../../../../src/core/quotation/verify/titles';

function article(
  id: string,
  title: string,
  more: { short?: string; author?: CslItem['author'] } = {},
) {
  const { short, author } = more;
  return {
    id,
    csl: { title, ...(short ? { 'title-short': short } : {}), ...(author ? { author } : {}) },
    parsed: { title: null },
    file: { path: `${id}.txt` },
  } as unknown as Article;
}

const ARTICLES = [
  article('cau', 'Chuyện làng Đông xây cầu mới', {
    short: 'Xây cầu',
    author: [{ literal: 'Ban biên tập' }],
  }),
  article('de', 'Chuyện làng Đông đắp đê', { author: [{ family: 'Nguyễn', given: 'Văn A' }] }),
  article('cau-2', 'Chuyện làng Đông xây cầu mới', { author: [{ literal: 'Ban biên tập' }] }),
  article('gio', 'Gió'),
  article('gio-2', 'Gió mới'),
  article('dau', '…', { author: [{ literal: '…' }] }),
];

/** Each mention as "words: articles", with a mark for each thing that tells that it is one. */
function told(text: string): string[] {
  return new Titles(ARTICLES)
    .mentions(text, pairMarks(text).pairs)
    .map(
      ({ start, end, articleIds, whole, quoted }) =>
        `${text.slice(start, end)}: ${articleIds.join('+')}${whole ? ' whole' : ''}${quoted ? ' quoted' : ''}`,
    );
}

describe('titles in a text', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'stand in it',
      'Đọc Chuyện làng Đông xây cầu mới nhé',
      ['Chuyện làng Đông xây cầu mới: cau+cau-2 whole'],
    ],
    ['stand at its end', 'Chuyện làng Đông đắp đê', ['Chuyện làng Đông đắp đê: de whole']],
    [
      'are quoted',
      'Đọc “Chuyện làng Đông đắp đê” nhé',
      ['Chuyện làng Đông đắp đê: de whole quoted'],
    ],
    [
      'are quoted with a stop',
      'Đọc “Chuyện làng Đông đắp đê.” nhé',
      ['Chuyện làng Đông đắp đê: de whole quoted'],
    ],
    [
      'are quoted with other words',
      'Đọc “Chuyện làng Đông đắp đê rồi” nhé',
      ['Chuyện làng Đông đắp đê: de whole'],
    ],
    [
      'are quoted behind other words',
      'Đọc “rồi Chuyện làng Đông đắp đê” nhé',
      ['Chuyện làng Đông đắp đê: de whole'],
    ],
    [
      'are written otherwise',
      'Đọc CHUYEN LÀNG ĐÔNG, đắp-đê nhé',
      ['CHUYEN LÀNG ĐÔNG, đắp-đê: de whole'],
    ],
    [
      'are decomposed',
      'Đọc Chuyện làng Đông đắp đê nhé'.normalize('NFD'),
      [`${'Chuyện làng Đông đắp đê'.normalize('NFD')}: de whole`],
    ],
    ['are short', 'Đọc Xây cầu và Gió nhé', ['Xây cầu: cau', 'Gió: gio']],
    [
      'are short and quoted',
      'Đọc “Gió” và “Gió mới” nhé',
      ['Gió: gio quoted', 'Gió mới: gio-2 quoted'],
    ],
    ['are short titles in marks', 'Đọc “Xây cầu” nhé', ['Xây cầu: cau quoted']],
    [
      'are quoted with two signs beside',
      'Đọc “– Gió” và “Gió?!” nhé',
      ['Gió: gio quoted', 'Gió: gio quoted'],
    ],
    ['are quoted with more signs', 'Đọc “1. Gió” và “Gió...” nhé', ['Gió: gio', 'Gió: gio']],
    ['stand right behind marks', 'Đọc “a”Gió nhé', ['Gió: gio']],
    ['stand right before marks', 'Đọc Gió“a” nhé', ['Gió: gio']],
    ['are the longest that fits', 'Gió mới về', ['Gió mới: gio-2']],
    ['are cut', 'Đọc Chuyện làng Đông xây… nhé', ['Chuyện làng Đông xây…: cau+cau-2']],
    [
      'are cut and quoted',
      'Đọc “Chuyện làng Đông xây ...” nhé',
      ['Chuyện làng Đông xây ...: cau+cau-2 quoted'],
    ],
    [
      'are cut with brackets',
      'Đọc “Chuyện làng Đông xây” […] nhé',
      ['Chuyện làng Đông xây” […]: cau+cau-2 quoted'],
    ],
    [
      'are cut behind a sign',
      'Đọc “Chuyện làng Đông xây: …” nhé',
      ['Chuyện làng Đông xây: …: cau+cau-2 quoted'],
    ],
    ['are cut too early', 'Đọc “Chuyện làng Đông…” nhé', []],
    ['are cut without a sign', 'Đọc Chuyện làng Đông xây nhà', []],
    ['begin alike', 'Chuyện làng Tây', []],
    [
      'follow each other',
      'Gió Gió mới Chuyện làng Đông đắp đê',
      ['Gió: gio', 'Gió mới: gio-2', 'Chuyện làng Đông đắp đê: de whole'],
    ],
    [
      'begin within the beginning of another',
      'Chuyện Chuyện làng Đông đắp đê',
      ['Chuyện làng Đông đắp đê: de whole'],
    ],
    ['are none', '', []],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.deepEqual(told(text), expected);
    });
  }

  it('make up most of the marks round them, or do not', () => {
    const text = '“Bài "Tên bài" …” ban hành Tên bài';
    const title = { start: 6, end: 13 };
    assert.ok(isMostly({ start: 0, end: 17 }, title, text));
    assert.ok(isMostly({ start: 5, end: 14 }, title, text));
    assert.ok(!isMostly({ start: 7, end: 14 }, title, text));
    assert.ok(!isMostly({ start: 0, end: 26 }, title, text));
    const beside = '“Tên bài, đoạn 12”';
    assert.ok(isMostly({ start: 0, end: beside.length }, { start: 1, end: 8 }, beside));
    const more = '“Tên bài, đoạn 123”';
    assert.ok(!isMostly({ start: 0, end: more.length }, { start: 1, end: 8 }, more));
  });
});

describe('authors of a library', () => {
  it('are known by their names', () => {
    const titles = new Titles(ARTICLES);
    assert.deepEqual(titles.byAuthor('Ban biên tập'), ['cau', 'cau-2']);
    assert.deepEqual(titles.byAuthor(' BAN  BIÊN TẬP '), ['cau', 'cau-2']);
    assert.deepEqual(titles.byAuthor('Nguyễn Văn A'), ['de']);
    assert.deepEqual(titles.byAuthor('Văn A'), []);
    assert.deepEqual(titles.byAuthor(''), []);
    assert.deepEqual(titles.byAuthor('…'), []);
  });
});

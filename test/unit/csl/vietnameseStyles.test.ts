import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { cited, citing, entryOf, formatted, list, together } from './shown';

/*
 * The examples of the Ministry's guide ("Hướng dẫn sắp xếp tài liệu tham khảo"), as universities give
 * it: Đại học Bách khoa Hà Nội, Khoa Kinh tế và Quản lý, 2012.
 */
const guide: readonly CslItem[] = [
  {
    id: 'anderson',
    type: 'article-journal',
    title: 'The Relative Inefficiency of Quota, The Cheese Case',
    author: [{ family: 'Anderson', given: 'J. E.' }],
    'container-title': 'American Economic Review',
    volume: 75,
    issue: 1,
    page: '178-90',
    issued: { 'date-parts': [[1985]] },
    language: 'en',
  },
  {
    id: 'dong',
    type: 'book',
    title: 'Đột biến - Cơ sở lý luận và ứng dụng',
    author: [
      { family: 'Nguyễn', given: 'Hữu Đống' },
      { family: 'Đào', given: 'Thanh Bằng' },
      { family: 'Lâm', given: 'Quang Dụ' },
      { family: 'Phan', given: 'Đức Trực' },
    ],
    publisher: 'Nhà xuất bản Nông nghiệp',
    'publisher-place': 'Hà Nội',
    issued: { 'date-parts': [[1997]] },
  },
  {
    id: 'bo',
    type: 'report',
    title: 'Báo cáo tổng kết 5 năm (1992 - 1996) phát triển lúa lai',
    author: [{ literal: 'Bộ Nông nghiệp & PTNT' }],
    'publisher-place': 'Hà Nội',
    issued: { 'date-parts': [[1996]] },
  },
  {
    id: 'an',
    type: 'article-journal',
    title: 'Nhìn lại hai năm phát triển lúa lai',
    author: [{ family: 'Quách', given: 'Ngọc Ân' }],
    'container-title': 'Di truyền học ứng dụng',
    volume: '98',
    issue: '1',
    page: '10-16',
    issued: { 'date-parts': [[1992]] },
  },
];

const canhThuy: CslItem = {
  id: 'canhthuy',
  type: 'article',
  title: 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy',
  author: [{ literal: 'Ban biên tập' }],
  language: 'vi',
};

describe('the custom of the Ministry of Education and Training', () => {
  it('lists by language, Vietnamese people by given name, in full, not turned round', () => {
    assert.deepEqual(list(formatted('vn-numeric', guide)), [
      '== Tiếng Việt',
      '1. Quách Ngọc Ân (1992), “Nhìn lại hai năm phát triển lúa lai”, *Di truyền học ứng dụng*, 98(1), tr. 10-16.',
      '2. Bộ Nông nghiệp & PTNT (1996), *Báo cáo tổng kết 5 năm (1992 - 1996) phát triển lúa lai*, Hà Nội.',
      '3. Nguyễn Hữu Đống, Đào Thanh Bằng, Lâm Quang Dụ, Phan Đức Trực (1997), *Đột biến - Cơ sở lý luận và ứng dụng*, Nhà xuất bản Nông nghiệp, Hà Nội.',
      '== Tiếng Anh',
      '4. Anderson J.E. (1985), “The Relative Inefficiency of Quota, The Cheese Case”, *American Economic Review*, 75(1), pp. 178-90.',
    ]);
  });

  it('cites by the numbers of that list, each in brackets of its own, rising', () => {
    const citations = [
      citing('bo', { locator: 'tr. 314-315' }),
      together({ key: 'anderson' }, { key: 'an' }, { key: 'dong' }),
      citing('an', { author: 'in-text' }),
    ];
    assert.deepEqual(cited('vn-numeric', guide, { citations }), [
      '[2, tr. 314-315]',
      '[1], [3], [4]',
      'Quách Ngọc Ân [1]',
    ]);
  });

  it('cites by author and year, with Vietnamese names in full', () => {
    const citations = [
      citing('an', { locator: 'tr. 19' }),
      citing('dong'),
      citing('anderson'),
      citing('an', { locator: 'tr. 19', author: 'in-text' }),
    ];
    assert.deepEqual(cited('vn-author-date', guide, { citations }), [
      '(Quách Ngọc Ân, 1992, tr. 19)',
      '(Nguyễn Hữu Đống và cộng sự, 1997)',
      '(Anderson, 1985)',
      'Quách Ngọc Ân (1992, tr. 19)',
    ]);
  });

  it('says that the number of a book is a volume, unless its words say what it is', () => {
    const book: CslItem = {
      id: 'toan-tap',
      type: 'book',
      title: 'Toàn tập',
      author: [{ literal: 'Hồ Chí Minh' }],
      publisher: 'Chính trị quốc gia',
      issued: { 'date-parts': [[2011]] },
    };
    for (const [volume, said] of [
      ['5', 'tập 5'],
      ['quyển thượng', 'quyển thượng'],
    ] as const) {
      for (const style of ['vn-numeric', 'vn-author-date', 'vn-administrative'] as const) {
        const entry = entryOf(style, { ...book, volume });
        assert.ok(entry.includes(`*Toàn tập*, ${said}, Chính trị`), entry);
      }
    }
  });

  it('invents nothing for an article of which little is known', () => {
    assert.equal(
      entryOf('vn-numeric', canhThuy),
      '1. Ban biên tập, “Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy”.',
    );
    const citations = [citing('canhthuy', { locator: 'đoạn 5' })];
    assert.deepEqual(cited('vn-author-date', [canhThuy], { citations }), [
      '(Ban biên tập, đoạn 5)',
    ]);
  });

  it('sorts đ after d, ă after a, and by family name where given names are the same', () => {
    const people = [
      'Lê Văn Đạt',
      'Trần Duy',
      'Ngô Ánh',
      'Đỗ Ăn',
      'Lê An',
      'Bùi Đạt',
      'Đảng ủy xã Cảnh Thụy',
    ];
    const items = people.map((name, index): CslItem => {
      const [family = '', ...given] = name.split(' ');
      return {
        id: `p${index}`,
        type: 'book',
        title: 'Sách',
        author: [name.startsWith('Đảng') ? { literal: name } : { family, given: given.join(' ') }],
      };
    });
    assert.deepEqual(
      list(formatted('vn-author-date', items)).map((line) => line.slice(0, line.indexOf(','))),
      ['Lê An', 'Ngô Ánh', 'Đỗ Ăn', 'Trần Duy', 'Đảng ủy xã Cảnh Thụy', 'Bùi Đạt', 'Lê Văn Đạt'],
    );
  });

  it('puts works without author under the body that issued them, or their first word', () => {
    const items: CslItem[] = [
      { id: 'a', type: 'book', title: 'Zụng cụ', language: 'vi' },
      { id: 'b', type: 'report', title: 'Niên giám', publisher: 'Tổng cục Thống kê' },
      { id: 'c', type: 'book', title: 'Ánh sáng', language: 'vi' },
    ];
    assert.deepEqual(list(formatted('vn-author-date', items)), [
      '*Ánh sáng*.',
      'Tổng cục Thống kê, *Niên giám*.',
      '*Zụng cụ*.',
    ]);
  });

  it('has its headings and words in English where the document is', () => {
    const lines = list(formatted('vn-numeric', guide, { locale: 'en' }));
    assert.deepEqual(
      lines.filter((line) => line.startsWith('==')),
      ['== Vietnamese', '== English'],
    );
  });

  it('names no language that is not known', () => {
    const items = [canhThuy, { id: 'x', type: 'book', title: 'De bello Gallico' }];
    assert.deepEqual(
      list(formatted('vn-numeric', items)).filter((line) => line.startsWith('==')),
      ['== Tiếng Việt', '== Tiếng nước ngoài'],
    );
  });

  it('tells works of one author and year apart', () => {
    const book = { type: 'book', author: [{ family: 'Quách', given: 'Ngọc Ân' }] };
    const issued = { 'date-parts': [[1992]] };
    const items = [
      { ...book, issued, id: 'an', title: 'Lúa' },
      { ...book, issued, id: 'an2', title: 'Ngô' },
    ];
    assert.deepEqual(
      cited('vn-author-date', items, { citations: [citing('an'), citing('an2')] }).sort(),
      ['(Quách Ngọc Ân, 1992a)', '(Quách Ngọc Ân, 1992b)'],
    );
  });
});

import assert from 'node:assert/strict';
import type { CslItem, CslName } from '../../../src/core/citation/cslItem';
import type { DocumentLocale } from '../../../src/core/citation/locator';
import { shortReference } from '../../../src/core/citation/reference';

const nguyen: CslName = { family: 'Nguyễn', given: 'Văn A' };
const tran: CslName = { family: 'Tran', given: 'Thi B' };
const smith: CslName = { family: 'Smith', given: 'John' };
const beethoven: CslName = { family: 'Beethoven', given: 'L.', 'non-dropping-particle': 'van' };
const dated = { issued: { 'date-parts': [[2014]] } };

describe('shortReference', () => {
  const references: readonly (readonly [string, Partial<CslItem>, DocumentLocale, string])[] = [
    [
      'cuts a long title',
      {
        title: 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy',
        author: [{ literal: 'Ban biên tập' }],
      },
      'vi',
      'Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5',
    ],
    [
      'keeps a title of eight words',
      { title: 'một hai ba bốn năm sáu bảy tám' },
      'vi',
      '“một hai ba bốn năm sáu bảy tám”, đoạn 5',
    ],
    ['prefers the short title', { title: 'Dài', 'title-short': 'Ngắn' }, 'vi', '“Ngắn”, đoạn 5'],
    [
      'gives a known year',
      { title: 'T', author: [nguyen], ...dated },
      'vi',
      'Nguyễn Văn A, “T”, 2014, đoạn 5',
    ],
    ['leaves nothing for what is unknown', {}, 'vi', 'đoạn 5'],
    ['takes empty fields for unknown', { title: ' ', author: [{ literal: '' }] }, 'vi', 'đoạn 5'],
    [
      'writes a Vietnamese name without marks in full',
      { author: [tran] },
      'vi',
      'Tran Thi B, đoạn 5',
    ],
    ['shortens other names', { author: [smith] }, 'en', 'Smith, para. 5'],
    ['keeps particles', { author: [beethoven] }, 'en', 'van Beethoven, para. 5'],
    ['joins two', { author: [nguyen, smith] }, 'vi', 'Nguyễn Văn A và Smith, đoạn 5'],
    ['joins two in English', { author: [nguyen, smith] }, 'en', 'Nguyễn Văn A and Smith, para. 5'],
    [
      'counts no further',
      { author: [nguyen, smith, tran] },
      'vi',
      'Nguyễn Văn A và cộng sự, đoạn 5',
    ],
    ['names editors where there is no author', { editor: [nguyen] }, 'vi', 'Nguyễn Văn A, đoạn 5'],
  ];
  for (const [what, fields, locale, text] of references) {
    it(what, () => {
      const item = { type: 'document', ...fields };
      assert.equal(shortReference(item, { kind: 'paragraph', value: '5' }, locale), text);
    });
  }

  it('is empty for an empty record without locator', () => {
    assert.equal(shortReference({ type: 'document' }, null, 'vi'), '');
  });
});

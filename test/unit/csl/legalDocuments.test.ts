import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { legalDocumentOf } from '../../../src/csl/vietnamese/legalDocument';
import { cited, citing, entryOf } from './shown';

const inFields: CslItem = {
  id: 'nd30',
  type: 'legislation',
  genre: 'Nghị định',
  number: '30/2020/NĐ-CP',
  authority: 'Chính phủ',
  title: 'Về công tác văn thư',
  issued: { 'date-parts': [[2020, 3, 5]] },
};

const inTitle: CslItem = {
  id: 'nd30',
  type: 'document',
  title: 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
};

const party: CslItem = {
  id: 'nq18',
  type: 'document',
  title:
    'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy',
};

const law: CslItem = {
  id: 'shtt',
  type: 'legislation',
  title: 'Luật Sở hữu trí tuệ',
  number: '50/2005/QH11',
  authority: 'Quốc hội',
  issued: { 'date-parts': [[2005, 11, 29]] },
};

describe('official documents', () => {
  it('are the same, whether told in fields or in the title', () => {
    const { issued, ...document } = legalDocumentOf(inFields) ?? {};
    assert.deepEqual(document, {
      type: 'Nghị định',
      number: '30/2020/NĐ-CP',
      body: 'Chính phủ',
      summary: 'về công tác văn thư',
    });
    assert.deepEqual(issued, { 'date-parts': [[2020, 3, 5]] });
    assert.deepEqual(legalDocumentOf(inTitle), legalDocumentOf(inFields));
  });

  it('are cited in full at first, by type and number later (Nghị định 30/2020/NĐ-CP)', () => {
    for (const item of [inFields, inTitle]) {
      assert.deepEqual(
        cited('vn-administrative', [item], { citations: [citing('nd30'), citing('nd30')] }),
        [
          'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
          'Nghị định số 30/2020/NĐ-CP',
        ],
      );
    }
  });

  it('of the Party have their own symbols', () => {
    assert.deepEqual(
      cited('vn-administrative', [party], { citations: [citing('nq18'), citing('nq18')] }),
      [
        'Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng khóa XII một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy',
        'Nghị quyết số 18-NQ/TW',
      ],
    );
  });

  it('that are laws go by their names, first and later', () => {
    assert.deepEqual(
      cited('vn-administrative', [law], {
        citations: [
          citing('shtt'),
          citing('shtt', { locator: 'mục 2' }),
          citing('shtt', { author: 'in-text' }),
        ],
      }),
      ['Luật Sở hữu trí tuệ', 'Luật Sở hữu trí tuệ, mục 2', 'Luật Sở hữu trí tuệ'],
    );
  });

  it('are listed under the body that issued them', () => {
    assert.equal(
      entryOf('vn-numeric', inTitle),
      '1. Chính phủ (2020), *Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư*.',
    );
    assert.equal(entryOf('vn-numeric', law), '1. Quốc hội (2005), *Luật Sở hữu trí tuệ*.');
    assert.deepEqual(cited('vn-author-date', [inTitle], { citations: [citing('nd30')] }), [
      '(Chính phủ, 2020)',
    ]);
  });

  it('keep the date as the decree has it: 01 and 02, then 3', () => {
    const dated = (month: number, day: number) => ({
      ...inFields,
      issued: { 'date-parts': [[2020, month, day]] },
    });
    const first = (item: CslItem) =>
      cited('vn-administrative', [item], { citations: [citing('nd30')] })[0] ?? '';
    assert.match(first(dated(1, 9)), /ngày 09 tháng 01 năm 2020/);
    assert.match(first(dated(2, 10)), /ngày 10 tháng 02 năm 2020/);
    assert.match(first(dated(3, 1)), /ngày 01 tháng 3 năm 2020/);
    assert.match(first(dated(12, 31)), /ngày 31 tháng 12 năm 2020/);
  });

  it('say what is known of them and no more', () => {
    const little: CslItem = { id: 'q', type: 'legislation', number: '12/QĐ-UBND' };
    assert.deepEqual(cited('vn-administrative', [little], { citations: [citing('q')] }), [
      'số 12/QĐ-UBND',
    ]);
    const byNumber: CslItem = { id: 'q', type: 'regulation', number: '01/2021/TT-BTC' };
    assert.deepEqual(cited('vn-administrative', [byNumber], { citations: [citing('q')] }), [
      'Thông tư số 01/2021/TT-BTC',
    ]);
  });

  it('are not seen in articles about them', () => {
    const about: CslItem = {
      id: 'a',
      type: 'article-journal',
      title: 'Nghị quyết đi vào cuộc sống',
      author: [{ literal: 'Ban biên tập' }],
    };
    assert.equal(legalDocumentOf(about), null);
    assert.equal(legalDocumentOf({ ...about, title: 'Kế hoạch 5 năm' }), null);
    const named = { ...inTitle, title: 'Nghị định 30/2020/NĐ-CP: những điểm mới' };
    assert.notEqual(legalDocumentOf(named), null);
    assert.equal(
      legalDocumentOf({ ...named, 'container-title': 'Tạp chí Tổ chức nhà nước' }),
      null,
    );
    assert.equal(legalDocumentOf({ ...named, author: [{ family: 'Lê', given: 'An' }] }), null);
    assert.equal(entryOf('vn-numeric', about), '1. Ban biên tập, “Nghị quyết đi vào cuộc sống”.');
  });
});

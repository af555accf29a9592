import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/citation/csl';
import { cslOf, fieldsOf, readDate } from '../../../src/protocol/draftFields';

const item: CslItem = {
  type: 'article-journal',
  title: 'Đường về làng',
  author: [{ family: 'Trần', given: 'Thị Bình' }, { literal: 'Ban Văn hóa, Thể thao' }],
  issued: { 'date-parts': [[2024, 5]] },
  volume: '7',
  language: 'vi',
};

describe('the fields of a draft', () => {
  it('show what an item says, a name a line, the day before the month', () => {
    const fields = fieldsOf(item);
    assert.equal(fields.author, 'Trần Thị Bình\nBan Văn hóa, Thể thao');
    assert.deepEqual([fields.issued, fields.publisher, fields.number], ['5/2024', '', '']);
  });

  it('give back the same item when nothing was typed', () => {
    assert.deepEqual(cslOf(item, fieldsOf(item)), item);
  });

  it('change what was typed over, and keep what no field shows', () => {
    const fields = {
      ...fieldsOf(item),
      author: 'Ban Văn hóa, Thể thao\n  Lê Văn Cường \n\n',
      title: '',
      issued: ' 30-5-2024 ',
      number: '12/NQ-TW',
    };
    assert.deepEqual(cslOf(item, fields), {
      type: 'article-journal',
      author: [{ literal: 'Ban Văn hóa, Thể thao' }, { literal: 'Lê Văn Cường' }],
      issued: { 'date-parts': [[2024, 5, 30]] },
      number: '12/NQ-TW',
      volume: '7',
      language: 'vi',
    });
  });

  it('leave a date that is none for the check to find', () => {
    const fields = { ...fieldsOf(item), issued: 'hôm qua' };
    assert.equal(cslOf(item, fields)['issued'], 'hôm qua');
  });

  for (const [text, parts] of [
    ['2024', [2024]],
    ['5/2024', [2024, 5]],
    ['30.05.2024', [2024, 5, 30]],
    ['2024-05-30', [2024, 5, 30]],
    ['2024/5', [2024, 5]],
    ['13/2024', null],
    ['32/1/2024', null],
    ['2024-5-0', null],
    ['khoảng 2024', null],
    ['', null],
  ] as const) {
    it(`read “${text}” as ${JSON.stringify(parts)}`, () => {
      assert.deepEqual(readDate(text), parts);
    });
  }
});

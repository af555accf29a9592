import assert from 'node:assert/strict';
import { checkQuotedFigures } from '../../../../src/core/quotation/figures/checkQuotedFigures';
import { readArticle, unread } from './articles';
import { assertFigures, type Line } from './figuresTable';

const article = readArticle('canh-thuy', 'content/canh-thuy/article.txt');
const { text } = article.parsed;

/** What the article says from the first words to the last. */
function passage(first: string, last: string): { start: number; end: number } {
  const start = text.indexOf(first);
  assert.ok(start >= 0, first);
  return { start, end: text.indexOf(last, start) + last.length };
}

describe('checkQuotedFigures', () => {
  const members = passage('Đảng ủy xã Cảnh Thụy hiện có', 'chi bộ thôn');
  const growth = passage('Tổng giá trị sản xuất', 'năm và đạt');
  const opening = passage('Sau hơn 2 năm', 'các cấp');
  const rows: readonly (readonly [string, { start: number; end: number }, ...Line[]])[] = [
    [
      'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn',
      members,
      '271 đảng viên | right',
      '12 chi bộ thôn | right',
    ],
    [
      'hiện có 217 đảng viên, sinh hoạt tại 12 chi bộ thôn',
      members,
      '217 đảng viên | wrong | value | 271 đảng viên',
      '12 chi bộ thôn | right',
    ],
    [
      'hiện có 12 đảng viên, sinh hoạt tại 271 chi bộ thôn',
      members,
      '12 đảng viên | wrong',
      '271 chi bộ thôn | wrong',
    ],
    ['hiện có 271 đảng bộ', members, '271 đảng bộ | wrong | subject | 271 đảng viên'],
    ['[…] tại 13 chi bộ thôn', members, '13 chi bộ thôn | wrong | value | 12 chi bộ thôn'],
    [
      'tăng bình quân đạt 13,5%; […] đạt 19,5 tỷ đồng/người/năm',
      growth,
      '13,5% | wrong | value | 13%',
      '19,5 tỷ đồng/người/năm | wrong | unit | 19,5 triệu đồng/người/năm',
    ],
    [
      'đạt 19.5 triệu đồng/người/năm',
      growth,
      '19.5 triệu đồng/người/năm | notation | notation | 19,5 triệu đồng/người/năm',
    ],
    ['Sau 2 năm thực hiện Nghị quyết', opening, '2 năm | qualifier | qualifier | hơn 2 năm'],
    [
      '2 năm thực hiện Nghị quyết Đại hội đảng các cấp',
      passage('2 năm thực hiện', 'các cấp'),
      '2 năm | qualifier | qualifier | Hơn 2 năm',
    ],
    ['nằm ven tỉnh lộ 398', passage('nằm ven', '398')],
    ['không có con số nào', growth],
    ['thêm 77 cán bộ ở 12 chi bộ thôn', members, '12 chi bộ thôn | right'],
    ['', members],
  ];
  for (const [quotation, source, ...expected] of rows) {
    it(JSON.stringify(quotation), () => {
      assertFigures(checkQuotedFigures(quotation, unread(article), source), expected);
    });
  }
});

import assert from 'node:assert/strict';
import { checkQuotedFigures } from '../../../../src/core/quotation/figures/checkQuotedFigures';
import { articleOf, readArticle, unread } from './articles';
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

describe('checkQuotedFigures: which figure is paired with which', () => {
  const rows: readonly (readonly [source: string, quotation: string, ...Line[]])[] = [
    // Equal figures first, whatever stands between them.
    ['5 xã, 7 xã, 9 xã', '5 xã và 9 xã', '5 xã | right', '9 xã | right'],
    ['5 xã, 7 xã, 9 xã', '7 xã', '7 xã | right'],
    ['5 xã, 7 xã, 9 xã', '5 xã, 6 xã, 7 xã, 9 xã', '5 xã | right', '7 xã | right', '9 xã | right'],
    ['5 xã, 7 xã', '7 xã, 5 xã', '7 xã | right'],
    ['12 xã', '12 xã, hơn 12 xã', '12 xã | right'],
    ['12 xã', 'hơn 12 xã, 12 xã', '12 xã | right'],
    // A figure of the source’s number beats one of its kind.
    ['12 xã, 12 hộ', '12 hộ', '12 hộ | right'],
    ['15 xã, hơn 12 xã', '12 xã', '12 xã | qualifier | qualifier | hơn 12 xã'],
    ['15 kg, 12 tấn', '12 kg', '12 kg | wrong | unit | 12 tấn'],
    ['15%, 12 kg', '12%', '12% | wrong | unit | 12 kg'],
    ['12 kg, 15 tấn', '15 kg', '15 kg | wrong | unit | 15 tấn'],
    // Of two wrong ones the one of the same noun, and in order.
    ['15 hộ, 25 thôn', '24 thôn', '24 thôn | wrong | value | 25 thôn'],
    ['15 thôn, 25 thôn', '14 thôn và 24 thôn', '14 thôn | wrong', '24 thôn | wrong'],
    // What measures another thing is no pair; a bare number may be any.
    ['15%', '16 km'],
    ['15 km', 'số đo là 16', '16 | wrong | value | 15'],
    ['số đo là 15', '16 km', '16 km | wrong | value'],
    // A figure put in is none of the source’s, unless its number may be a slip.
    ['15 thôn', '77 cán bộ'],
    ['271 thôn', '217 cán bộ', '217 cán bộ | wrong'],
    ['15 thôn', '77 thôn', '77 thôn | wrong | value | 15 thôn'],
  ];
  for (const [source, quotation, ...expected] of rows) {
    it(`${JSON.stringify(quotation)} of ${JSON.stringify(source)}`, () => {
      const said = articleOf('a', `Tin\n\nCó ${source}.`);
      const range = { start: 5, end: said.parsed.text.length };
      assertFigures(checkQuotedFigures(`Có ${quotation}.`, said, range), expected);
    });
  }

  it('is not paired with what stands outside the range', () => {
    const said = articleOf('a', 'Tin\n\nCó 15 thôn. Có 16 thôn. Có 17 thôn.');
    const start = said.parsed.text.indexOf('Có 16');
    const found = checkQuotedFigures('Có 17 thôn.', said, { start, end: start + 11 });
    assertFigures(found, ['17 thôn | wrong | value | 16 thôn']);
  });

  it('tells its place in the quotation, and which statistic it should be', () => {
    const said = articleOf('a', 'Tin\n\nCó 15 thôn và 271 hộ.');
    const quotation = 'có 217 hộ'.normalize('NFD');
    const [figure, ...more] = checkQuotedFigures(quotation, said, { start: 5, end: 30 });
    assert.deepEqual(more, []);
    assert.equal(figure?.text, '217 hộ'.normalize('NFD'));
    assert.equal(quotation.slice(figure.start, figure.end), figure.text);
    assert.equal(figure.expected, said.parsed.statistics[1]);
    assert.equal(figure.articleId, 'a');
    assert.deepEqual(figure.correction, {
      range: { start: figure.start, end: figure.end },
      text: '271 hộ',
    });
  });
});

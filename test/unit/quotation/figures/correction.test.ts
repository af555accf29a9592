import assert from 'node:assert/strict';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
import { articleOf, check } from './articles';
import { checkRetold } from './figuresTable';

/* What to write for a figure that differs: no more is replaced than what is wrong. */
describe('the correction of a figure: its qualifier', () => {
  const source = 'Xã có hơn 271 đảng viên.';
  const dropped = '271 đảng viên | qualifier | qualifier';
  checkRetold([
    [source, 'Xã có 271 đảng viên.', `${dropped} | hơn 271 đảng viên`],
    [source, '271 đảng viên là con số của xã.', `${dropped} | Hơn 271 đảng viên`],
    [source, '"271 đảng viên" của xã.', `${dropped} | Hơn 271 đảng viên`],
    [source, '- 271 đảng viên của xã.', `${dropped} | Hơn 271 đảng viên`],
    [source, '1) 271 đảng viên của xã.', `${dropped} | hơn 271 đảng viên`],
    [source, `Xã có ${'–'.repeat(70)} 271 đảng viên.`, `${dropped} | hơn 271 đảng viên`],
    ['Hơn 271 đảng viên dự.', 'Xã có 271 đảng viên dự.', `${dropped} | hơn 271 đảng viên`],
    [
      'Xã có 50 hộ nghèo trở lên.',
      'Xã có 50 hộ nghèo.',
      '50 hộ nghèo | qualifier | qualifier | 50 hộ nghèo trở lên',
    ],
    [
      'Xã có từ 50 hộ nghèo trở lên.',
      'Xã có 50 hộ nghèo.',
      '50 hộ nghèo | qualifier | qualifier | từ 50 hộ nghèo trở lên',
    ],
    [
      'Xã có 50 hộ nghèo.',
      'Xã có từ 50 hộ nghèo trở lên.',
      'từ 50 hộ nghèo trở lên | qualifier | qualifier | 50 hộ nghèo',
    ],
    [
      'Trước năm 2015, đề án nông thôn mới xong.',
      'Năm 2015, đề án nông thôn mới xong.',
      'Năm 2015 | qualifier | qualifier | Trước năm 2015',
    ],
  ]);
});

describe('the correction of a figure: its number, the report’s own words kept', () => {
  checkRetold([
    [
      'Xã có hơn 50 hộ nghèo.',
      'Xã có trên 60 hộ nghèo.',
      'trên 60 hộ nghèo | wrong | value | trên 50 hộ nghèo',
    ],
    [
      'Xã có hơn 50 hộ nghèo.',
      'Xã có dưới 60 hộ nghèo.',
      'dưới 60 hộ nghèo | wrong | value qualifier | hơn 50 hộ nghèo',
    ],
    [
      'Xã có 271 đảng viên.',
      'Xã có 217 đảng viên mới.',
      '217 đảng viên mới | wrong | value | 271 đảng viên mới',
    ],
    ['Xã có 271 đảng viên.', 'Số đảng viên của xã là 217.', '217 | wrong | value | 271'],
    ['Tỷ lệ nghèo còn 1,25%.', 'Tỷ lệ nghèo còn 1,52 %.', '1,52 % | wrong | value | 1,25 %'],
    ['Tỷ lệ nghèo còn 1,25 %.', 'Tỷ lệ nghèo còn 1,52%.', '1,52% | wrong | value | 1,25%'],
    [
      'Xã có hơn 271 đảng viên.',
      'Xã có trên 271 chi bộ.',
      'trên 271 chi bộ | wrong | subject | trên 271 đảng viên',
    ],
    ['Có 15/17 thôn đạt.', 'Có 16/17 thôn đạt.', '16/17 thôn | wrong | value | 15/17 thôn'],
    [
      'Diện tích là 1 500 000 m2.',
      'Diện tích là 1 600 000 m2.',
      '1 600 000 m2 | wrong | value | 1 500 000 m2',
    ],
  ]);
});

describe('the correction of a figure: its unit and how it is written', () => {
  const income = 'Thu nhập đạt 19,5 triệu đồng/người/ năm.';
  checkRetold([
    [
      'Thu nhập đạt 19,5 triệu đồng.',
      'Thu nhập đạt 19,5 tỷ đồng.',
      '19,5 tỷ đồng | wrong | unit | 19,5 triệu đồng',
    ],
    // Odd spaces of the source are not copied.
    [
      'Thu nhập đạt 19,5\u00a0triệu  đồng.',
      'Thu nhập đạt 19,5 tỷ đồng.',
      '19,5 tỷ đồng | wrong | unit | 19,5 triệu đồng',
    ],
    [income, 'Thu nhập đạt 19,5 tỷ.', '19,5 tỷ | wrong | unit | 19,5 triệu đồng/người/năm'],
    [income, 'Thu nhập đạt 19.5 triệu.', '19.5 triệu | notation | notation | 19,5 triệu'],
    ['Tỷ lệ nghèo còn 1,25%.', 'Tỷ lệ nghèo còn 1,25‰.', '1,25‰ | wrong | unit | 1,25%'],
    [
      'Tỷ lệ nghèo còn 13%.',
      'Tỷ lệ nghèo còn 13 phần trăm.',
      '13 phần trăm | notation | notation | 13%',
    ],
    ['Tỷ lệ nghèo còn 13%.', 'Tỷ lệ nghèo còn 13 %.', '13 % | notation | notation | 13%'],
    ['Xã có 271 đảng viên.', 'Xã có 271 chi bộ.', '271 chi bộ | wrong | subject | 271 đảng viên'],
    [
      'Xã có 271 đảng viên.',
      'Xã có hơn 271 chi bộ.',
      'hơn 271 chi bộ | wrong | subject qualifier | 271 đảng viên',
    ],
    [
      'Xã có hơn 50 hộ nghèo.',
      'Xã có trên năm mươi hộ nghèo.',
      'trên năm mươi hộ nghèo | notation | notation | hơn 50 hộ nghèo',
    ],
    [
      'Có 15/17 thôn đạt.',
      'Có 15 trong 17 thôn đạt.',
      '15 trong 17 thôn | notation | notation | 15/17 thôn',
    ],
  ]);
});

describe('the correction of a figure: where it stands', () => {
  const article = articleOf('a', 'Tin\n\nXã có 271 đảng viên.');

  it('covers the figure and no more, wherever the sentence begins', () => {
    const before = 'Một câu trước đó. ';
    const [figure] = check(`${before}Xã có 217 đảng viên.`, article);
    const start = before.length + 'Xã có '.length;
    assert.equal(figure?.expected?.text, '271 đảng viên');
    assert.deepEqual(figure?.correction, {
      range: { start, end: start + '217 đảng viên'.length },
      text: '271 đảng viên',
    });
  });

  it('is given in a sentence of thousands of letters, too', () => {
    const far = 'cây xanh mọc quanh nhà '.repeat(400);
    const text = `Ở đây ${far}, xã có 217 đảng viên và ${far}.`;
    const [figure] = checkFigures(text, [{ start: 0, end: text.length }], [article]);
    assert.equal(figure?.correction?.text, '271 đảng viên');
    assert.equal(figure.correction.range.start, text.indexOf('217'));
  });

  it('is none of a figure that is right', () => {
    for (const text of [
      'Xã có 271 đảng viên.',
      'Xã có 271 người.',
      'Số đảng viên của xã là 271.',
    ]) {
      const [figure] = check(text, article);
      assert.deepEqual([figure?.verdict, figure?.correction], ['right', null], text);
      assert.equal(figure?.expected?.text, '271 đảng viên');
    }
  });

  it('has offsets of a text whose marks stand apart', () => {
    const text = 'Xã có 217 đảng viên.'.normalize('NFD');
    const [figure] = check(text, article);
    assert.equal(figure?.text, '217 đảng viên'.normalize('NFD'));
    const range = figure.correction?.range;
    assert.equal(text.slice(range?.start, range?.end), figure.text);
  });
});

import assert from 'node:assert/strict';
import { compareFigures } from '../../../../src/core/quotation/figures/compare';
import { figureIn } from './articles';

/** What the article says, what a report writes for it, and how the two compare. */
type Row = readonly [source: string, report: string, expected: string];

function compareTable(rows: readonly Row[]): void {
  for (const [source, report, expected] of rows) {
    it(`${report} for ${source}: ${expected}`, () => {
      const { verdict, differs, converted } = compareFigures(figureIn(report), figureIn(source));
      const words = [verdict, ...(verdict === 'right' ? [] : differs)];
      assert.equal(words.join(' ') + (converted ? ', converted' : ''), expected);
    });
  }
}

describe('compareFigures: units that convert', () => {
  compareTable([
    ['Sau 2 năm.', 'Sau 24 tháng.', 'notation notation, converted'],
    ['Sau 2 năm.', 'Sau 25 tháng.', 'wrong value'],
    ['Sau 2 năm.', 'Sau 2 tháng.', 'wrong unit'],
    ['Sau 2 năm.', 'Sau 2 ngày.', 'wrong unit'],
    ['Sau 2 năm.', 'Sau 3 ngày.', 'wrong value unit'],
    ['Rộng 12.340 m2.', 'Rộng 1,234 ha.', 'notation notation, converted'],
    ['Rộng 1,234 ha.', 'Rộng 1,234 km2.', 'wrong unit'],
    ['Thu 25,4 tỷ đồng.', 'Thu 25.400 triệu đồng.', 'notation notation, converted'],
    ['Thu 5 tỷ đồng.', 'Thu 5 triệu USD.', 'wrong unit'],
    ['Thu 5 tỷ đồng.', 'Thu 6 tỷ USD.', 'wrong value unit'],
    ['Tăng 13%.', 'Tăng 13 điểm phần trăm.', 'wrong unit'],
    ['Tăng 13%.', 'Tăng 130‰.', 'notation notation, converted'],
    ['Dài 5 ki-lô-mét.', 'Dài 5 km.', 'notation notation'],
    ['Rộng 500 m².', 'Rộng 500 m2.', 'notation notation'],
    ['Chứa 500 m³.', 'Chứa 500 m3.', 'notation notation'],
    ['Chứa 500 m³.', 'Chứa 500.000 lít.', 'notation notation, converted'],
    ['Thu 5 triệu đồng.', 'Thu 5 trđ.', 'notation notation'],
    ['Thu 5 tỷ đồng.', 'Thu 5.000 trđ.', 'notation notation, converted'],
    ['Thu 5 tỷ đô-la.', 'Thu 5 tỷ USD.', 'notation notation'],
    ['Thu 5 triệu rúp.', 'Thu 5 triệu baht.', 'wrong unit'],
    ['Thu 5 triệu rúp.', 'Thu 5 triệu đồng.', 'wrong unit'],
    ['Thu 5 triệu rúp.', 'Thu 5.000.000 rúp.', 'notation notation, converted'],
    ['Thu 5 tỷ.', 'Thu 5 tỷ đồng.', 'right'],
    ['Thu 5 tỷ.', 'Thu 5 tỷ USD.', 'wrong unit'],
    ['Ở 30 độ C.', 'Ở 30 độ.', 'wrong unit'],
    ['Ở 30 độ C.', 'Ở 31 độ C.', 'wrong value'],
    ['Có 3 triệu người.', 'Có 3.000.000 người.', 'notation notation'],
  ]);
});

describe('compareFigures: "1.234" is more than a thousand or little more than one', () => {
  compareTable([
    ['Rộng 1,234 ha.', 'Rộng 1.234 ha.', 'notation notation'],
    ['Rộng 1.234 ha.', 'Rộng 1,234 ha.', 'notation notation'],
    ['Rộng 1,234 ha.', 'Rộng 1,234 ha.', 'right'],
    ['Rộng 12.340 m2.', 'Rộng 1.234 ha.', 'notation notation, converted'],
    ['Rộng 1.234 ha.', 'Rộng 1234 ha.', 'notation notation'],
    ['Rộng 1,234 ha.', 'Rộng 1234 ha.', 'notation notation'],
    ['Rộng 1234 ha.', 'Rộng 1,234 ha.', 'notation notation'],
    ['Rộng 1234 ha.', 'Rộng 1,235 ha.', 'wrong value'],
    ['Rộng 11,234 ha.', 'Rộng 11234 ha.', 'notation notation'],
    ['Rộng 111,234 ha.', 'Rộng 111234 ha.', 'notation notation'],
    ['Rộng 0,234 ha.', 'Rộng 234 ha.', 'wrong value'],
    ['Rộng 1.234,5 ha.', 'Rộng 1234,5 ha.', 'notation notation'],
    ['Rộng 1.234,5 ha.', 'Rộng 1,2345 ha.', 'wrong value'],
    ['Có 1.234.567 hộ.', 'Có 1234,567 hộ.', 'wrong value'],
    ['Có 1.234.567 hộ.', 'Có 1.234.567.000 hộ.', 'wrong value'],
    ['Có 1,234 triệu người.', 'Có 1234 triệu người.', 'notation notation'],
    ['Có 1.234 triệu người.', 'Có 1.234.000 người.', 'notation notation'],
    ['Thu 1,234 triệu đồng.', 'Thu 1234 triệu đồng.', 'notation notation'],
    ['Thu 1.234 triệu đồng.', 'Thu 1.234.000 đồng.', 'notation notation, converted'],
    ['Dài 1.234 km.', 'Dài 1,234 m.', 'notation notation, converted'],
    ['Có 1.234-1.345 hộ.', 'Có 1,234-1,345 hộ.', 'wrong value'],
    ['Rộng 1,2 ha.', 'Rộng 1200 ha.', 'wrong value'],
    ['Rộng 1,2345 ha.', 'Rộng 12345 ha.', 'wrong value'],
    ['Rộng 1,234 ha.', 'Rộng 1,234 m2.', 'wrong unit'],
  ]);
});

describe('compareFigures: a bare number', () => {
  compareTable([
    ['Có 271 đảng viên.', 'Số đảng viên là 271.', 'right'],
    ['Số đảng viên là 271.', 'Có 271 đảng viên.', 'right'],
    ['Số đảng viên là 271.', 'Số đảng viên là 271.', 'right'],
    ['Tăng 13%.', 'Số tăng là 13.', 'right'],
    ['Có 271 đảng viên.', 'Số đảng viên là 272.', 'wrong value'],
    ['Có 271 đảng viên.', 'Số đảng viên là hơn 271.', 'qualifier qualifier'],
    ['Số đảng viên là 1271.', 'Có 1.271 đảng viên.', 'notation notation'],
    ['Thu 2 triệu đồng.', 'Số thu là 2.', 'right'],
    ['Số thu là 25,4.', 'Thu khoảng 25 tỷ đồng.', 'qualifier qualifier notation'],
    ['Số thu là 25,4.', 'Thu khoảng 26 tỷ đồng.', 'wrong value qualifier'],
    ['Thu 2 triệu đồng.', 'Số thu là 2.000.000.', 'wrong value'],
  ]);
});

describe('compareFigures: parts of a year', () => {
  compareTable([
    ['Trong quý II/2024.', 'Trong quý II/2024.', 'right'],
    ['Trong quý II/2024.', 'Trong quý II năm 2024.', 'right'],
    ['Trong quý II/2024.', 'Trong quý II-2024.', 'right'],
    ['Trong 6 tháng đầu năm 2024.', 'Trong 6 tháng đầu của năm 2024.', 'notation notation'],
    ['Trong quý II/2024.', 'Trong quý III/2024.', 'wrong unit'],
    ['Trong quý II/2024.', 'Trong quý II/2023.', 'wrong value unit'],
    ['Trong quý II/2024.', 'Trong năm 2024.', 'wrong unit'],
    ['Trong 6 tháng đầu năm 2024.', 'Trong 6 tháng cuối năm 2024.', 'wrong unit'],
    ['Trong 6 tháng đầu năm 2024.', 'Trong 9 tháng đầu năm 2024.', 'wrong unit'],
    ['Năm 2013.', 'Khoảng năm 2010.', 'qualifier qualifier notation'],
    ['Năm 2013.', 'Năm 2010.', 'wrong value'],
  ]);
});

describe('compareFigures: what a rate is told per', () => {
  compareTable([
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng.', 'right'],
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng/người/năm.', 'right'],
    ['Thu 5 tỷ đồng/người/năm.', 'Thu 5 tỷ.', 'right'],
    ['Thu 5 tỷ đồng/người/năm.', 'Thu 5 tỷ đồng/năm.', 'right'],
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng/hộ.', 'notation notation'],
    ['Thu 25,4 tỷ đồng/năm.', 'Thu khoảng 25 tỷ đồng/tháng.', 'wrong value unit qualifier'],
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng/tháng.', 'wrong unit'],
    ['Thu 5 tỷ đồng/hộ/năm.', 'Thu 5 tỷ đồng/người/năm.', 'wrong unit'],
    ['Thu 5 tỷ đồng/hộ.', 'Thu 5 tỷ đồng/người.', 'wrong unit'],
    ['Thu 5 tỷ đồng/đầu người.', 'Thu 5 tỷ đồng/người.', 'right'],
  ]);
});

describe('compareFigures: qualifiers', () => {
  compareTable([
    ['Có 271 đảng viên.', 'Có đúng 271 đảng viên.', 'notation notation'],
    ['Có đúng 271 đảng viên.', 'Có 271 đảng viên.', 'qualifier qualifier'],
    ['Có hơn 271 đảng viên.', 'Có đúng 271 đảng viên.', 'qualifier qualifier'],
    ['Có tối đa 271 đảng viên.', 'Có không quá 271 đảng viên.', 'notation notation'],
    ['Có tối đa 271 đảng viên.', 'Có không dưới 271 đảng viên.', 'qualifier qualifier'],
    ['Có hơn 271 đảng viên.', 'Có trên 271 đảng viên.', 'notation notation'],
    ['Có hơn 271 đảng viên.', 'Có gần 271 đảng viên.', 'qualifier qualifier'],
    ['Có hơn 271 đảng viên.', 'Có hơn 271 đảng viên.', 'right'],
    ['Đến năm 2015.', 'Từ năm 2015.', 'right'],
    ['Từ năm 2015.', 'Trước năm 2015.', 'qualifier qualifier'],
    ['Trước năm 2015.', 'Sau năm 2015.', 'qualifier qualifier'],
    ['Sau năm 2015.', 'Năm 2015.', 'qualifier qualifier'],
    ['Giai đoạn 2011-2015.', 'Nhiệm kỳ 2011-2015.', 'right'],
    ['Giai đoạn 2011-2015.', 'Giai đoạn 2011 - 2015.', 'notation notation'],
    ['Giai đoạn 2011-2015.', 'Giai đoạn 2011-2016.', 'wrong value'],
  ]);
});

describe('compareFigures: how a unit is written', () => {
  compareTable([
    ['Tăng 13%.', 'Tăng 13 %.', 'notation notation'],
    ['Tăng 13%.', 'Tăng 13 phần trăm.', 'notation notation'],
    ['Thu 19,5 triệu đồng.', 'Thu 19,5 triệu.', 'right'],
    ['Thu 19,5 triệu.', 'Thu 19,5 triệu đồng.', 'right'],
    ['Thu 19,5 triệu đồng.', 'Thu 19,5 triệu đ.', 'notation notation'],
    ['Thu 19,5 triệu đồng.', 'Thu 19.5 triệu đồng.', 'notation notation'],
    ['Dài 5 km.', 'Dài 5km.', 'notation notation'],
    ['Dài 5km.', 'Dài 5 km.', 'notation notation'],
    ['Dài 5 km.', 'Dài 5 cây số.', 'notation notation'],
    ['Có 271 đảng viên.', 'Có 271 đồng chí.', 'right'],
    ['Có 271 đảng viên.', 'Có 271 đảng bộ.', 'wrong subject'],
    ['Có 271 đảng viên.', 'Có 272 đảng bộ.', 'wrong value subject'],
    ['Có 3/5 chỉ tiêu.', 'Có 3/6 chỉ tiêu.', 'wrong value'],
    ['Có 3-5 thôn.', 'Có 3 thôn.', 'wrong value'],
    ['Có 3-5 thôn.', 'Có 3 - 5 thôn.', 'notation notation'],
  ]);
});

describe('figureOf: whether the number alone tells which figure is meant', () => {
  for (const [number, expected] of [
    ['5', false],
    ['27', false],
    ['271', true],
    ['2000', false],
    ['2050', true],
    ['19,5', true],
    ['0,05', false],
    ['1-5', false],
    ['12-15', true],
    ['10-15', true],
    ['15/17', true],
  ] as const) {
    it(`${number}: ${expected}`, () => {
      assert.equal(figureIn(`Có ${number} tấn.`).distinctive, expected);
    });
  }
});

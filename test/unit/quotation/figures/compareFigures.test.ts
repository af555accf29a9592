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
    ['Rộng 1,2 ha.', 'Rộng 1200 ha.', 'wrong value'],
    ['Rộng 1,2345 ha.', 'Rộng 12345 ha.', 'wrong value'],
    ['Rộng 1,234 ha.', 'Rộng 1,234 m2.', 'wrong unit'],
  ]);
});

describe('compareFigures: what a rate is told per', () => {
  compareTable([
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng.', 'right'],
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng/người/năm.', 'right'],
    ['Thu 5 tỷ đồng/người/năm.', 'Thu 5 tỷ.', 'right'],
    ['Thu 5 tỷ đồng/năm.', 'Thu 5 tỷ đồng/hộ.', 'notation notation'],
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

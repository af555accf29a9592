import assert from 'node:assert/strict';
import { figureIn } from './articles';

/* What a correction may replace: before | number | gap | unit | after. */
const rows: readonly (readonly [sentence: string, parts: string])[] = [
  ['Có 271 đảng viên.', '|271| |đảng viên|'],
  ['Có hơn 271 đảng viên.', 'hơn |271| |đảng viên|'],
  ['Tăng 13%.', '|13||%|'],
  ['Tăng 13 %.', '|13| |%|'],
  ['Tăng từ 10 đến 12%.', 'từ |10 đến 12||%|'],
  ['Có 15/17 xã.', '|15/17| |xã|'],
  ['Có 7 trong 19 tiêu chí.', '|7 trong 19| |tiêu chí|'],
  ['Giai đoạn 2011-2015.', 'Giai đoạn |2011-2015|||'],
  ['Giai đoạn 2011 đến 2015.', 'Giai đoạn |2011 đến 2015|||'],
  ['Trong quý II/2024.', 'quý II/|2024|||'],
  ['Trong 6 tháng đầu năm 2024.', '|6 tháng đầu năm 2024|||'],
  ['Trong vòng nửa tháng.', '|nửa| |tháng|'],
  ['Rộng 12.340 m2.', '|12.340| |m2|'],
  ['Từ năm 2015 trở đi.', 'Từ năm |2015|||'],
  ['Đến năm 2015.', 'Đến năm |2015|||'],
  ['Thu 1 500 000 đồng.', '|1 500 000| |đồng|'],
  ['Thu 1.500.000 đồng.', '|1.500.000| |đồng|'],
  ['Có hai trăm bảy mươi mốt đảng viên.', '|hai trăm bảy mươi mốt| |đảng viên|'],
  ['Có hơn hai trăm đảng viên.', 'hơn |hai trăm| |đảng viên|'],
  ['Có không quá hai trăm đảng viên.', 'không quá |hai trăm| |đảng viên|'],
  ['Sau hơn hai năm.', 'hơn |hai| |năm|'],
  ['Thu 19,5 triệu đồng/người/năm.', '|19,5| |triệu đồng/người/năm|'],
  ['Có 50 hộ trở lên.', '|50| |hộ| trở lên'],
  ['Có từ 50 hộ trở lên.', 'từ |50| |hộ| trở lên'],
  ['Có năm mươi hộ trở lên.', '|năm mươi| |hộ| trở lên'],
  ['Có từ năm mươi hộ trở lên.', 'từ |năm mươi| |hộ| trở lên'],
  ['Đạt 50% trở lên.', '|50||%| trở lên'],
];

describe('the parts of a figure', () => {
  for (const [sentence, expected] of rows) {
    it(`${sentence} ${expected}`, () => {
      const { parts, statistic } = figureIn(sentence);
      const { before, number, gap, unit, after } = parts;
      assert.equal([before, number, gap, unit, after].join('|'), expected);
      assert.equal(before + number + gap + unit + after, statistic.text);
    });
  }
});

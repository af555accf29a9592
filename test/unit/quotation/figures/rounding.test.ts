import { checkRetold } from './figuresTable';

describe('checkFigures: a figure that the report rounds', () => {
  const source = 'Xã có 271 đảng viên.';
  const honest = 'qualifier | qualifier notation | 271 đảng viên';
  const wrong = 'wrong | value qualifier | 271 đảng viên';
  checkRetold([
    [source, 'Xã có hơn 270 đảng viên.', `hơn 270 đảng viên | ${honest}`],
    [source, 'Xã có hơn 200 đảng viên.', `hơn 200 đảng viên | ${honest}`],
    [source, 'Xã có hơn 100 đảng viên.', `hơn 100 đảng viên | ${wrong}`],
    [source, 'Xã có hơn 280 đảng viên.', `hơn 280 đảng viên | ${wrong}`],
    [source, 'Xã có gần 280 đảng viên.', `gần 280 đảng viên | ${honest}`],
    [source, 'Xã có gần 300 đảng viên.', `gần 300 đảng viên | ${honest}`],
    [source, 'Xã có gần 270 đảng viên.', `gần 270 đảng viên | ${wrong}`],
    [source, 'Xã có gần 290 đảng viên.', `gần 290 đảng viên | ${wrong}`],
    [source, 'Xã có dưới 280 đảng viên.', `dưới 280 đảng viên | ${honest}`],
    [source, 'Xã có dưới 290 đảng viên.', `dưới 290 đảng viên | ${wrong}`],
    [source, 'Xã có khoảng 270 đảng viên.', `khoảng 270 đảng viên | ${honest}`],
    [source, 'Xã có khoảng 300 đảng viên.', `khoảng 300 đảng viên | ${honest}`],
    [source, 'Xã có khoảng 280 đảng viên.', `khoảng 280 đảng viên | ${wrong}`],
    [source, 'Xã có ít nhất 270 đảng viên.', `ít nhất 270 đảng viên | ${wrong}`],
    [source, 'Số đảng viên của xã là khoảng 270.', 'khoảng 270 | qualifier'],
    [source, 'Số đảng viên của xã là hơn 270.', 'hơn 270 | qualifier'],
    [source, 'Số đảng viên của xã là hơn 280.', 'hơn 280 | wrong'],
    [source, 'Xã có 270 đảng viên.', '270 đảng viên | wrong | value | 271 đảng viên'],
  ]);
});

describe('checkFigures: at the border of what is rounded', () => {
  checkRetold([
    // Half a step either way is "khoảng".
    ['Xã có 275 đảng viên.', 'Xã có khoảng 270 đảng viên.', 'khoảng 270 đảng viên | qualifier'],
    ['Xã có 275 đảng viên.', 'Xã có khoảng 280 đảng viên.', 'khoảng 280 đảng viên | qualifier'],
    ['Xã có 276 đảng viên.', 'Xã có khoảng 270 đảng viên.', 'khoảng 270 đảng viên | wrong'],
    // A whole step is not rounded; nor is a number of as many digits.
    ['Xã có 280 đảng viên.', 'Xã có hơn 270 đảng viên.', 'hơn 270 đảng viên | wrong'],
    ['Xã có 271 đảng viên.', 'Xã có hơn 265 đảng viên.', 'hơn 265 đảng viên | wrong'],
    // What is qualified already, or a range, is not exact.
    ['Xã có hơn 271 đảng viên.', 'Xã có hơn 270 đảng viên.', 'hơn 270 đảng viên | wrong'],
    ['Xã có 271-275 đảng viên.', 'Xã có hơn 270 đảng viên.', 'hơn 270 đảng viên | uncheckable'],
    ['Xã có 270 đảng viên.', 'Xã có hơn 260-268 đảng viên.', 'hơn 260-268 đảng viên | uncheckable'],
  ]);
});

describe('checkFigures: rounded decimals and units', () => {
  const source = 'Thu ngân sách đạt 25,4 tỷ đồng.';
  checkRetold([
    [source, 'Thu ngân sách đạt hơn 25 tỷ đồng.', 'hơn 25 tỷ đồng | qualifier'],
    [source, 'Thu ngân sách đạt gần 26 tỷ đồng.', 'gần 26 tỷ đồng | qualifier'],
    [source, 'Thu ngân sách đạt khoảng 25 tỷ đồng.', 'khoảng 25 tỷ đồng | qualifier'],
    [source, 'Thu ngân sách đạt hơn 25.000 triệu đồng.', 'hơn 25.000 triệu đồng | qualifier'],
    [source, 'Thu ngân sách đạt khoảng 25.', 'khoảng 25 | qualifier'],
    [source, 'Thu ngân sách đạt khoảng 26.', 'khoảng 26 | wrong'],
    [source, 'Thu ngân sách đạt khoảng 25 triệu đồng.', 'khoảng 25 triệu đồng | wrong'],
    ['Con đường dài 12,34 km.', 'Con đường dài khoảng 12 km.', 'khoảng 12 km | qualifier'],
    ['Con đường dài 12,34 km.', 'Con đường dài hơn 12.300 m.', 'hơn 12.300 m | qualifier'],
    ['Con đường dài 12,34 km.', 'Con đường dài hơn 12 ha.', 'hơn 12 ha | uncheckable'],
    ['Nhiệt độ là -5,5 độ C.', 'Nhiệt độ là khoảng -5 độ C.', 'khoảng -5 độ C | qualifier'],
    ['Nhiệt độ là -5,5 độ C.', 'Nhiệt độ là khoảng -4 độ C.', 'khoảng -4 độ C | wrong'],
    ['Nhiệt độ là -5,5 độ C.', 'Nhiệt độ là khoảng 5 độ C.', 'khoảng 5 độ C | wrong'],
    ['Nhiệt độ là 0,4 độ C.', 'Nhiệt độ là khoảng 0 độ C.', 'khoảng 0 độ C | wrong'],
    // What is told in as many digits is no rounding, however near.
    ['Xã có 900 hộ.', 'Xã có gần 1.000 hộ.', 'gần 1.000 hộ | wrong'],
    ['Xã có 900 hộ.', 'Xã có khoảng 1.000 hộ.', 'khoảng 1.000 hộ | wrong'],
  ]);
});

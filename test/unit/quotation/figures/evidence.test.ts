import { checkRetold } from './figuresTable';

/* Only strong evidence makes a different figure a wrong one: what speaks for and against it. */
const WRONG = '57 đảng viên | wrong | value | 47 đảng viên';
const OPEN = '57 đảng viên | uncheckable';

describe('checkFigures: another figure in the same words', () => {
  const source = 'Đảng bộ xã kết nạp 47 đảng viên.';
  checkRetold([
    [source, 'Đảng bộ xã kết nạp 57 đảng viên.', WRONG],
    [source, 'Đảng bộ xã năm qua đã kết nạp được 57 đảng viên.', WRONG],
    [source, 'Cả tỉnh vinh danh 57 đảng viên.', OPEN],
  ]);
});

describe('checkFigures: the report dates its own figure', () => {
  const source = 'Đảng bộ xã kết nạp 47 đảng viên.';
  checkRetold([
    [source, 'Năm 1987, Đảng bộ xã kết nạp 57 đảng viên.', OPEN],
    [source, 'Giai đoạn 1985-1987, Đảng bộ xã kết nạp 57 đảng viên.', OPEN],
    [
      'Năm 2015, Đảng bộ xã kết nạp 47 đảng viên.',
      'Năm 2015, Đảng bộ xã kết nạp 57 đảng viên.',
      'Năm 2015 | right',
      WRONG,
    ],
    [
      'Giai đoạn 2011-2015, Đảng bộ xã kết nạp 47 đảng viên.',
      'Giai đoạn 2011-2015, Đảng bộ xã kết nạp 57 đảng viên.',
      'Giai đoạn 2011-2015 | right',
      WRONG,
    ],
    [
      'Giai đoạn 2011-2015, Đảng bộ xã kết nạp 47 đảng viên.',
      'Năm 2011, Đảng bộ xã kết nạp 57 đảng viên.',
      WRONG,
    ],
  ]);
});

describe('checkFigures: the report speaks of a change or a plan', () => {
  const source = 'Đảng bộ xã kết nạp 47 đảng viên.';
  checkRetold([
    [source, 'Đảng bộ xã kết nạp tăng 57 đảng viên.', OPEN],
    [source, 'Đảng bộ xã kết nạp thêm được 57 đảng viên.', OPEN],
    // Of another clause, or words before, the change is of something else.
    [source, 'Kinh tế tăng, Đảng bộ xã kết nạp 57 đảng viên.', WRONG],
    [source, 'Tăng cường dân chủ, Đảng bộ xã kết nạp 57 đảng viên.', WRONG],
    ['Đảng bộ xã kết nạp tăng 47 đảng viên.', 'Đảng bộ xã kết nạp tăng 57 đảng viên.', WRONG],
    [source, 'Đảng bộ xã phấn đấu kết nạp 57 đảng viên.', OPEN],
    [source, 'Theo kế hoạch Đảng bộ xã kết nạp 57 đảng viên.', OPEN],
    [source, 'Đảng bộ xã kết nạp 57 đảng viên, chưa đạt mục tiêu.', OPEN],
    [source, 'Đảng bộ xã kết nạp 57 đảng viên theo chỉ tiêu.', OPEN],
    [
      'Đảng bộ xã phấn đấu kết nạp 47 đảng viên.',
      'Đảng bộ xã phấn đấu kết nạp 57 đảng viên.',
      WRONG,
    ],
    [
      'Đảng bộ xã kết nạp 47 đảng viên, chưa đạt mục tiêu.',
      'Đảng bộ xã kết nạp 57 đảng viên, chưa đạt mục tiêu.',
      WRONG,
    ],
    // A plan of theirs, but told before the figure here and behind it there.
    [
      'Đảng bộ xã kết nạp 47 đảng viên, chưa đạt mục tiêu.',
      'Mục tiêu của Đảng bộ xã: kết nạp 57 đảng viên.',
      OPEN,
    ],
  ]);
});

describe('checkFigures: the report names another place', () => {
  const source = 'Đảng bộ xã Tân Hòa kết nạp 47 đảng viên.';
  checkRetold([
    [source, 'Đảng bộ xã Tân Hòa kết nạp 57 đảng viên.', WRONG],
    [source, 'Đảng bộ xã Tân Bè kết nạp 57 đảng viên.', OPEN],
    [source, 'Đảng bộ xã Hòa Tân kết nạp 57 đảng viên.', OPEN],
    [source, 'Đảng bộ xã Nhà kết nạp 57 đảng viên.', OPEN],
    [source, 'Đảng bộ Tân kết nạp 57 đảng viên.', WRONG],
    [source, 'Đảng bộ xã Tân Hòa và Nhà Bè kết nạp 57 đảng viên.', OPEN],
    // A greater place behind a known one, or who is quoted, says nothing.
    [source, 'Đảng bộ xã Tân Hòa, huyện Nhà Bè kết nạp 57 đảng viên.', WRONG],
    [source, 'Đảng bộ xã Tân Hòa, tỉnh Cao Bằng kết nạp 57 đảng viên.', WRONG],
    [source, 'Huyện Nhà Bè có Đảng bộ xã Tân Hòa kết nạp 57 đảng viên.', OPEN],
    [source, 'Ở huyện Nhà Bè có Đảng bộ xã Tân Hòa kết nạp 57 đảng viên.', OPEN],
    [source, 'Theo ông Nguyễn Văn Nam, Đảng bộ xã kết nạp 57 đảng viên.', WRONG],
    [source, 'Đồng chí Nam cho biết Đảng bộ xã kết nạp 57 đảng viên.', WRONG],
    [source, 'Theo ông Nam ở Nhà Bè, Đảng bộ xã kết nạp 57 đảng viên.', OPEN],
    // Nor does a name behind the figure.
    [source, 'Đảng bộ xã Tân Hòa kết nạp 57 đảng viên ở Nhà Bè.', WRONG],
  ]);
});

describe('checkFigures: where a value began, and what became of it', () => {
  const source = 'Tỷ lệ hộ nghèo giảm từ 4,6% xuống còn 1,25%.';
  checkRetold([
    [
      source,
      'Tỷ lệ hộ nghèo giảm từ 4,6% xuống còn 1,52%.',
      '4,6% | right',
      '1,52% | wrong | value | 1,25%',
    ],
    [
      source,
      'Tỷ lệ hộ nghèo giảm từ 6,4% xuống còn 1,25%.',
      '6,4% | wrong | value | 4,6%',
      '1,25% | right',
    ],
    [source, 'Tỷ lệ hộ nghèo còn 1,52%.', '1,52% | wrong | value | 1,25%'],
  ]);
});

describe('checkFigures: years and periods of the source', () => {
  const period = 'Đề án nông thôn mới giai đoạn 2011-2015.';
  const year = 'Đề án nông thôn mới hoàn thành trước năm 2015.';
  checkRetold([
    [
      period,
      'Đề án nông thôn mới giai đoạn 2011-2016.',
      'giai đoạn 2011-2016 | wrong | value | giai đoạn 2011-2015',
    ],
    [
      period,
      'Đề án nông thôn mới giai đoạn 2010-2015.',
      'giai đoạn 2010-2015 | wrong | value | giai đoạn 2011-2015',
    ],
    // With neither end the same, it is a period of the report's own.
    [period, 'Đề án nông thôn mới giai đoạn 2012-2016.'],
    [period, 'Bóng đá thiếu nhi giai đoạn 2011-2016.'],
    [period, 'Đề án nông thôn mới năm 2016.'],
    [
      year,
      'Đề án nông thôn mới hoàn thành trước năm 2016.',
      'trước năm 2016 | wrong | value | trước năm 2015',
    ],
    [
      year,
      'Đề án nông thôn mới hoàn thành trước năm 2020.',
      'trước năm 2020 | wrong | value | trước năm 2015',
    ],
    [
      year,
      'Đề án nông thôn mới hoàn thành trước năm 2010.',
      'trước năm 2010 | wrong | value | trước năm 2015',
    ],
    // Too far off, with another preposition or none, or in other words: the report's own.
    [year, 'Đề án nông thôn mới hoàn thành trước năm 2021.'],
    [year, 'Đề án nông thôn mới hoàn thành trước năm 2009.'],
    [year, 'Đề án nông thôn mới hoàn thành sau năm 2016.'],
    [year, 'Đề án nông thôn mới hoàn thành năm 2016.'],
    [year, 'Đề án nông thôn mới hoàn thành giai đoạn 2015-2016.'],
    [year, 'Bóng đá thiếu nhi trước năm 2016.'],
    // A year that the article knows is no mistake.
    [`${year} Trường có từ năm 2016.`, 'Đề án nông thôn mới hoàn thành trước năm 2016.'],
  ]);
});

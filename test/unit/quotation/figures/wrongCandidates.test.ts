import { checkRetold } from './figuresTable';

/* Which statistic a figure is a wrong form of; a figure that may be of two is of none. */
describe('checkFigures: the same number with another unit or noun', () => {
  checkRetold([
    ['Xã thu 5 tỷ đồng.', 'Xã thu 5 triệu đồng.', '5 triệu đồng | wrong | unit | 5 tỷ đồng'],
    ['Xã thu 5 tỷ đồng.', 'Quỹ học bổng góp 5 triệu đồng.', '5 triệu đồng | uncheckable'],
    [
      'Xã thu 525 tỷ đồng.',
      'Quỹ học bổng góp 525 triệu đồng.',
      '525 triệu đồng | wrong | unit | 525 tỷ đồng',
    ],
    // Of another measure it may be another thing, unless the number is long and the words the same.
    ['Xã thu 5 tỷ đồng.', 'Xã thu 5 ha.', '5 ha | uncheckable'],
    ['Xã thu 525 tỷ đồng.', 'Xã thu 525 ha.', '525 ha | wrong | unit | 525 tỷ đồng'],
    ['Xã thu 525 tỷ đồng.', 'Quỹ học bổng góp 525 ha.', '525 ha | uncheckable'],
    ['Xã có 5 chi bộ trong sạch.', 'Xã có 5 hội viên trong sạch.', '5 hội viên | uncheckable'],
    [
      'Xã có 525 chi bộ trong sạch.',
      'Xã có 525 hội viên trong sạch.',
      '525 hội viên | wrong | subject | 525 chi bộ',
    ],
    ['Xã có 525 chi bộ trong sạch.', 'Quỹ có 525 hội viên.', '525 hội viên | wrong | subject'],
    [
      'Xã thu 5,25 tỷ đồng. Hợp tác xã thu 5,25 tỷ đồng.',
      'Xã thu 5,25 triệu đồng.',
      '5,25 triệu đồng | wrong | unit | 5,25 tỷ đồng',
    ],
    [
      'Xã thu 5 tỷ đồng. Hợp tác xã thu 5 tấn.',
      'Xã thu 5 triệu đồng.',
      '5 triệu đồng | wrong | unit | 5 tỷ đồng',
    ],
  ]);
});

describe('checkFigures: another number, and who else may be meant', () => {
  const branches = 'Xã có 14 chi bộ nông thôn. Xã có 15 chi bộ cơ quan.';
  checkRetold([
    ['Xã có 14 chi bộ. Xã có 15 chi bộ.', 'Xã có 24 chi bộ.', '24 chi bộ | uncheckable'],
    [
      branches,
      'Xã có 24 chi bộ nông thôn.',
      '24 chi bộ nông thôn | wrong | value | 14 chi bộ nông thôn',
    ],
    [branches, 'Xã có 25 chi bộ cơ quan.', '25 chi bộ cơ quan | wrong | value | 15 chi bộ cơ quan'],
    [
      'Xã Bắc kết nạp 314 đảng viên. Xã Nam kết nạp 315 đảng viên.',
      'Xã Bắc kết nạp 324 đảng viên.',
      '324 đảng viên | wrong | value | 314 đảng viên',
    ],
    // A long number with a slip is rivalled only by another that it may be a slip of.
    [
      'Xã Bắc kết nạp 314 đảng viên. Xã Nam kết nạp 615 đảng viên.',
      'Xã kết nạp 341 đảng viên.',
      '341 đảng viên | wrong | value | 314 đảng viên',
    ],
    [
      'Xã kết nạp 314 đảng viên. Xã kết nạp 341 đảng viên.',
      'Xã kết nạp 413 đảng viên.',
      '413 đảng viên | uncheckable',
    ],
    [
      'Xã kết nạp 314 đảng viên. Xã kết nạp 314 đảng viên.',
      'Xã kết nạp 413 đảng viên.',
      '413 đảng viên | wrong | value | 314 đảng viên',
    ],
    ['Xã thu 14 tỷ đồng.', 'Xã thu 36 tỷ đồng.', '36 tỷ đồng | wrong | value | 14 tỷ đồng'],
    [
      'Xã thu 14 tỷ đồng nhờ du lịch.',
      'Xã chi 36 tỷ đồng nhờ du lịch.',
      '36 tỷ đồng | uncheckable',
    ],
  ]);
});

describe('checkFigures: ranges, years and counts are no forms of one another', () => {
  const range = 'Xã có 10-12 thôn văn hóa.';
  checkRetold([
    [range, 'Xã có 10-13 thôn văn hóa.', '10-13 thôn văn hóa | wrong | value | 10-12 thôn văn hóa'],
    [range, 'Xã có 10 thôn văn hóa.', '10 thôn văn hóa | uncheckable'],
    [range, 'Xã có 11 thôn văn hóa.', '11 thôn văn hóa | uncheckable'],
    ['Xã có 10 thôn văn hóa.', 'Xã có 10-12 thôn văn hóa.', '10-12 thôn văn hóa | uncheckable'],
    ['Đến năm 2015 xã về đích.', 'Xã về đích với 2016 hộ.', '2016 hộ | uncheckable'],
    ['Đến năm 2015 xã về đích.', 'Xã về đích với 2015 hộ.', '2015 hộ | uncheckable'],
    ['Xã về đích với 2015 hộ.', 'Đến năm 2016, xã về đích.'],
    ['Xã về đích với 2015 hộ.', 'Xã về đích năm 2015.'],
    ['Đề án nông thôn mới năm 2011.', 'Đề án nông thôn mới giai đoạn 2011-2015.'],
    [
      'Giai đoạn 2011-2015, đề án xã về đích. Giai đoạn 2016-2020, đề án xã nâng cao.',
      'Giai đoạn 2015-2020, đề án xã nâng cao.',
      'Giai đoạn 2015-2020 | wrong | value | Giai đoạn 2016-2020',
    ],
    [
      'Giai đoạn 2011-2015, đề án nông thôn mới về đích.',
      'Tân An ở giai đoạn 2011-2016, đề án nông thôn mới về đích.',
    ],
  ]);
});

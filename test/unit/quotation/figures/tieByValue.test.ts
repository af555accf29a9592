import { checkRetold } from './figuresTable';

/* A number that the article has: when it is the article's own figure, whatever it counts. */
const FAR = 'cây xanh mọc quanh nhà văn hóa bên bờ suối nhỏ '.repeat(6);

describe('checkFigures: the same number of the same things in other words', () => {
  const source = 'Xã có 271 đảng viên là nông dân.';
  const right = '271 nông dân | right | -';
  const subject = '271 nông dân | wrong | subject | 271 đảng viên';
  checkRetold([
    [source, 'Xã có 271 nông dân.', right],
    ['Nông dân của xã có 271 đảng viên.', 'Xã có 271 nông dân.', right],
    [`${source} Huyện có 15 nông dân.`, 'Xã có 271 nông dân.', right],
    ['Xã có 271 đảng viên là nông dân, 15 công nhân.', 'Xã có 271 nông dân.', right],
    [source, 'Xã có hơn 271 nông dân.', 'hơn 271 nông dân | qualifier | qualifier'],
    ['Xã có hơn 271 đảng viên là nông dân.', 'Xã có 271 nông dân.', '271 nông dân | qualifier'],
    [source, 'Xã có 27,1 nông dân.', '27,1 nông dân | uncheckable'],
    [source, 'Xã có 272 nông dân.', '272 nông dân | uncheckable'],
    [source, 'Xã có 271 nông dân nghèo.', '271 nông dân nghèo | wrong | subject'],
    // Far away in a long sentence the noun is of something else.
    [`Xã có 271 đảng viên ở miền núi ${FAR}là nông dân.`, 'Xã có 271 nông dân.', subject],
    [`Nông dân ${FAR}của xã có 271 đảng viên.`, 'Xã có 271 nông dân.', subject],
    // What another figure of the sentence counts is not what this one counts.
    [
      'Xã có 271 đảng viên là nông dân; 15 nông dân giỏi.',
      'Xã có 271 nông dân.',
      '271 nông dân | wrong | value | 15 nông dân',
    ],
    [
      'Xã có 271 đảng viên là nông dân, 15 công nhân, 20 nông dân giỏi.',
      'Xã có 271 nông dân.',
      '271 nông dân | wrong | value | 20 nông dân',
    ],
  ]);
});

describe('checkFigures: nouns exchanged that the source tells apart', () => {
  checkRetold([
    [
      'Xã có 14 nam và 36 nữ dự họp.',
      'Xã có 36 nam và 14 nữ dự họp.',
      '36 nam | wrong',
      '14 nữ | wrong',
    ],
    ['Xã có 36 nữ dự họp.', 'Xã có 36 nam dự họp.', '36 nam | wrong'],
    ['Xã có 36 nữ dự họp.', 'Xã có 36 chị dự họp.', '36 chị | right'],
    ['Xã có 36 nữ dự họp.', 'Xã có 36 người dự họp.', '36 người | right'],
    [
      'Xã có 271 đảng viên và 12 cán bộ.',
      'Xã có 271 cán bộ.',
      '271 cán bộ | wrong | value | 12 cán bộ',
    ],
    ['Xã có 271 đảng viên và 12 cán bộ.', 'Xã có 271 quần chúng.', '271 quần chúng | right'],
    ['Xã có 271 đảng viên. Huyện có 12 cán bộ.', 'Xã có 271 cán bộ.', '271 cán bộ | right'],
    [
      'Đoàn có 268 đoàn viên, nhưng chỉ 120 em sinh hoạt.',
      'Đoàn có 120 đoàn viên sinh hoạt.',
      '120 đoàn viên | qualifier',
    ],
    // Who was counted just before may be called so, whoever else is.
    [
      'Xã có 271 đảng viên, trong đó 12 đồng chí mới vào.',
      'Xã có 271 đồng chí.',
      '271 đồng chí | right',
    ],
  ]);
});

describe('checkFigures: the same small number by chance', () => {
  const source = 'Xã có 5 đơn vị thi đua.';
  checkRetold([
    [source, 'Xã có 5 đơn vị thi đua.', '5 đơn vị | right'],
    [source, 'Xã có 5 hộ thi đua.', '5 hộ | right'],
    [source, 'Huyện tặng quà cho 5 hộ.', '5 hộ | uncheckable'],
    [source, 'Huyện tặng quà cho 5 đơn vị.', '5 đơn vị | right'],
    // Without a noun, or with the very same, the number alone is enough.
    ['Quãng đường dài 5 km.', 'Hàng rào nhà ông Ba đo được 5 km.', '5 km | right'],
    ['Xã có 5 thôn.', 'Hôm ấy đoàn từ thiện góp gạo trắng cho 5 thôn.', '5 thôn | right'],
    ['Xã có 5 thôn.', 'Số đếm được là 5.', '5 | right'],
    ['Số đếm được là 5.', 'Đoàn từ thiện góp gạo cho 5 thôn.', '5 thôn | right'],
    ['Xã có 271 đơn vị thi đua.', 'Huyện tặng quà cho 271 hộ.', '271 hộ | right'],
    // With another qualifier more must speak for it.
    ['Xã có hơn 271 đơn vị thi đua.', 'Huyện tặng quà cho 271 hộ.', '271 hộ | uncheckable'],
    [
      'Xã có hơn 271 đơn vị thi đua.',
      'Xã có 271 hộ thi đua.',
      '271 hộ | qualifier | qualifier | hơn 271 hộ',
    ],
    [
      'Xã có hơn 271 đơn vị thi đua.',
      'Huyện tặng quà cho 271 đơn vị.',
      '271 đơn vị | qualifier | qualifier | hơn 271 đơn vị',
    ],
  ]);
});

describe('checkFigures: a value that is converted', () => {
  checkRetold([
    ['Sau 2 năm thi đua, xã đổi mới.', 'Sau 24 tháng thi đua, xã đổi mới.', '24 tháng | notation'],
    // Two years are many things: only in the same words are 24 months those.
    ['Sau 2 năm thi đua, xã đổi mới.', 'Công trình làm trong 24 tháng.', '24 tháng | uncheckable'],
    ['Sau 2 năm thi đua, xã đổi mới.', 'Công trình làm trong 2 năm.', '2 năm | right'],
    ['Sau 24 tháng thi đua, xã đổi mới.', 'Công trình làm trong 2 năm.', '2 năm | notation'],
    ['Sau 2,5 năm thi đua, xã đổi mới.', 'Công trình làm trong 30 tháng.', '30 tháng | notation'],
    ['Quãng đường dài 2 km.', 'Hàng rào dài 2.000 m.', '2.000 m | notation'],
    ['Hộ ông Ba lãi 5 tỷ đồng.', 'Quỹ học có 5.000 triệu đồng.', '5.000 triệu đồng | notation'],
  ]);
});

describe('checkFigures: the best of several statistics of the value', () => {
  const both = ['Huyện có hơn 271 đảng viên.', 'Xã có 271 đảng viên.'] as const;
  checkRetold([
    [both.join(' '), 'Xã có 271 đảng viên.', '271 đảng viên | right'],
    [both.toReversed().join(' '), 'Xã có 271 đảng viên.', '271 đảng viên | right'],
    [both.join(' '), 'Huyện có hơn 271 đảng viên.', 'hơn 271 đảng viên | right'],
    [both.join(' '), 'Huyện có trên 271 đảng viên.', 'trên 271 đảng viên | notation'],
    [
      both.join(' '),
      'Huyện có gần 271 đảng viên.',
      'gần 271 đảng viên | qualifier | qualifier | hơn 271 đảng viên',
    ],
    [
      both.join(' '),
      'Xã có gần 271 đảng viên.',
      'gần 271 đảng viên | qualifier | qualifier | 271 đảng viên',
    ],
  ]);
});

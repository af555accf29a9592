import { readArticle } from './articles';
import { checkTable } from './figuresTable';

/* Sentences written after the rules were fixed, to see how they fare; all made up. */
const statistics = (name: string) => readArticle(name, `test/fixtures/statistics/${name}.txt`);
const fixture = (name: string) => readArticle(name, `test/fixtures/articles/${name}.txt`);

describe('checkFigures: an environment report', () => {
  checkTable(statistics('environment'), [
    ['Mỗi ngày Hà Nội thải ra khoảng 7.000 tấn rác.', 'khoảng 7.000 tấn | right'],
    [
      'Mỗi ngày Hà Nội thải ra 7.000 tấn rác.',
      '7.000 tấn | qualifier | qualifier | khoảng 7.000 tấn',
    ],
    ['Hà Nội thải ra khoảng 7 nghìn tấn rác mỗi ngày.', 'khoảng 7 nghìn tấn | notation'],
    ['Bụi PM2.5 trung bình năm là 41,0 µg/m3.', '41,0 µg/m3 | wrong'],
    ['Chỉ 10 - 12% rác được tái chế.', 'Chỉ 10 - 12% | notation'],
    ['Chỉ 10-21% rác được tái chế.', 'Chỉ 10-21% | wrong | value | Chỉ 10-12%'],
    ['Nhà máy Sóc Sơn có công suất 90 MW.', '90 MW | right'],
    ['Nhà máy Sóc Sơn có công suất 90 kW.', '90 kW | wrong | unit | 90 MW'],
    ['Nhà máy Nghi Sơn có công suất 600 MW.', '600 MW | uncheckable'],
    ['Độ che phủ rừng ổn định ở mức 24%.', '24% | wrong | value | 42%'],
    [
      'Đến năm 2030, lượng phát thải khí nhà kính giảm 45,3%.',
      'Đến năm 2030 | right',
      '45,3% | wrong | value | 43,5%',
    ],
    ['Thành phố trồng 500 nghìn cây xanh.', '500 nghìn cây xanh | uncheckable'],
  ]);
});

describe('checkFigures: tourism, inspection, crops, farm', () => {
  checkTable(statistics('tourism'), [
    ['Mộc Châu cách Hà Nội hơn 300 km.', 'hơn 300 km | right'],
    ['Mộc Châu cách Hà Nội 300 km.', '300 km | qualifier'],
    ['Mộc Châu cao trung bình 1.500 m.', '1.500 m | wrong | value | 1.050 m'],
    [
      '9 tháng, huyện đón 1,2 triệu lượt khách, doanh thu 1.150 tỷ đồng.',
      '9 tháng | right',
      '1,2 triệu lượt khách | right',
      '1.150 tỷ đồng | right',
    ],
    ['Doanh thu du lịch đạt 1.510 tỷ đồng.', '1.510 tỷ đồng | uncheckable'],
    ['Cầu kính Bạch Long dài 632 m.', '632 m | right'],
    ['Cầu kính Bạch Long dài 623 m.', '623 m | wrong | value | 632 m'],
    ['Cầu kính Bạch Long dài 632 km.', '632 km | wrong | unit | 632 m'],
    ['Toàn huyện có 254 cơ sở lưu trú.', '254 cơ sở lưu trú | wrong | value | 245 cơ sở lưu trú'],
    ['Vé người lớn 50.000 đồng, trẻ em 25.000 đồng.', '50.000 đồng | right', '25.000 đồng | right'],
    ['Vé người lớn là 50 nghìn đồng.', '50 nghìn đồng | notation'],
  ]);
  checkTable(statistics('party-inspection'), [
    ['Có 27 đơn thư, đã giải quyết 25.', '27 đơn thư | right'],
    ['Huyện ủy thi hành kỷ luật 61 đảng viên.', '61 đảng viên | wrong'],
    ['Tỷ lệ giải quyết đơn đạt 92.6%.', '92.6% | notation'],
    [
      'Kiểm tra 58 đảng viên, giám sát 45 đảng viên.',
      '58 đảng viên | right',
      '45 đảng viên | right',
    ],
    ['Kiểm tra 32 lượt chi bộ.', '32 lượt chi bộ | right'],
    ['98,2% chi bộ hoàn thành tốt nhiệm vụ.', '98,2% | right'],
    ['89,2% chi bộ hoàn thành tốt nhiệm vụ trở lên.', '89,2% | wrong | value | 98,2%'],
  ]);
  checkTable(statistics('farm'), [
    ['Anh Tám lãi 150-170 triệu đồng mỗi năm.', '150-170 triệu đồng | notation'],
    ['Anh Tám trả lương 6 triệu đồng/tháng.', '6 triệu đồng/tháng | right'],
    ['Anh Tám trả lương 6 triệu đồng/người/năm.', '6 triệu đồng/người/năm | wrong | unit'],
    ['Anh Tám thuê hai lao động thường xuyên.', 'hai lao động | notation'],
    ['Bà Năm lãi 200 triệu đồng mỗi năm.', '200 triệu đồng | uncheckable'],
  ]);
});

describe('checkFigures: households, people, places', () => {
  checkTable(statistics('mountain-road'), [
    ['Bản có 512 nhân khẩu.', '512 nhân khẩu | right'],
    ['Bản có 512 người.', '512 người | right'],
    ['Bản ở tỉnh Hòa Bình có 521 nhân khẩu.', '521 nhân khẩu | uncheckable'],
  ]);
});

describe('checkFigures: small articles', () => {
  checkTable(fixture('ten-bao'), [
    ['Đảng bộ Quân sự huyện đã kiểm tra 9 tổ chức đảng.', '9 tổ chức đảng | right'],
    ['Đảng bộ Quân sự huyện đã kiểm tra 19 tổ chức đảng.', '19 tổ chức đảng | wrong'],
    ['Đảng bộ Quân sự huyện có 5 chi bộ.', '5 chi bộ | uncheckable'],
  ]);
  checkTable(fixture('tham-luan'), [
    [
      'Đoàn phường có 268 đoàn viên, sinh hoạt thường xuyên 120 người.',
      '268 đoàn viên | right',
      '120 người | qualifier',
    ],
    ['Chi đoàn Hòa Bình có 30 đoàn viên.', '30 đoàn viên | uncheckable'],
    ['Phường có 268 hội viên phụ nữ.', '268 hội viên phụ nữ | uncheckable'],
  ]);
});

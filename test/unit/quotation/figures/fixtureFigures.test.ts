import { readArticle } from './articles';
import { checkTable } from './figuresTable';

/* Sentences as reports write them about texts with many figures; all made up for these tests. */
const statistics = (name: string) => readArticle(name, `test/fixtures/statistics/${name}.txt`);
const fixture = (name: string) => readArticle(name, `test/fixtures/articles/${name}.txt`);

describe('checkFigures: a report on a commune', () => {
  checkTable(statistics('commune-report'), [
    [
      'Đảng bộ xã Tân Hòa có 14 chi bộ với 312 đảng viên.',
      '14 chi bộ | right',
      '312 đảng viên | right',
    ],
    [
      'Nhiệm kỳ qua, Đảng bộ kết nạp 47 đảng viên mới, vượt chỉ tiêu (117,5%).',
      '47 đảng viên mới | right',
      '117,5% | right',
    ],
    [
      'Đảng bộ đã kết nạp được 57 đảng viên mới trong 5 năm.',
      '57 đảng viên mới | wrong | value | 47 đảng viên mới',
      '5 năm | right',
    ],
    [
      'Toàn Đảng bộ hiện có 14 chi bộ trực thuộc với 321 đảng viên.',
      '14 chi bộ trực thuộc | right',
      '321 đảng viên | wrong | value | 312 đảng viên',
    ],
    [
      'Năm 2024 thu nhập bình quân đầu người đạt 65,2 triệu đồng.',
      'Năm 2024 | right',
      '65,2 triệu đồng | wrong | value',
    ],
    ['Thu nhập bình quân đầu người năm 2023 đạt 58 triệu đồng.', '58 triệu đồng | uncheckable'],
    ['Tổng thu ngân sách ước đạt 25,4 tỷ đồng.', 'ước đạt 25,4 tỷ đồng | notation'],
    ['Tổng thu ngân sách đạt 25,4 tỷ đồng.', '25,4 tỷ đồng | qualifier'],
    ['Tỷ lệ hộ nghèo giảm từ 4,6% xuống 1,25%.', '4,6% | right', '1,25% | right'],
    ['Tỷ lệ hộ nghèo còn 1,52%.', '1,52% | wrong | value | 1,25%'],
    ['Toàn Đảng bộ hiện có 312 hội viên nông dân.', '312 hội viên nông dân | wrong | subject'],
    ['Nhiệm kỳ 2020 - 2025 đạt nhiều kết quả.', 'Nhiệm kỳ 2020 - 2025 | notation'],
  ]);
});

describe('checkFigures: a report on new countryside', () => {
  checkTable(statistics('new-countryside'), [
    ['Đến nay, huyện có 15/17 xã đạt chuẩn nông thôn mới.', '15/17 xã | right'],
    [
      'Đến nay, toàn huyện có 16/17 xã đạt chuẩn nông thôn mới.',
      '16/17 xã | wrong | value | 15/17 xã',
    ],
    ['Người dân đã hiến hơn 12.500 m2 đất.', 'hơn 12.500 m2 | right'],
    ['Người dân đã hiến hơn 1,25 ha đất.', 'hơn 1,25 ha | notation'],
    ['Người dân đã hiến hơn 12.500 ha đất.', 'hơn 12.500 ha | wrong | unit | hơn 12.500 m2'],
    ['Nhân dân đã hiến 12.500 mét vuông đất.', '12.500 mét vuông | qualifier'],
    ['Nhân dân đóng góp hơn 8.000 ngày công lao động.', 'hơn 8.000 ngày công lao động | notation'],
    ['Nhân dân đóng góp trên 8.000 ngày công.', 'trên 8.000 ngày công | right'],
    ['Nhân dân đóng góp trên 8,000 ngày công.', 'trên 8,000 ngày công | notation'],
    ['Gần 3.200 triệu đồng do dân góp.', 'Gần 3.200 triệu đồng | notation'],
    ['Toàn huyện cứng hóa 24,7 km đường giao thông nông thôn.', '24,7 km | right'],
    ['Toàn huyện cứng hóa 24.700 m đường giao thông.', '24.700 m | notation | notation | 24,7 km'],
    [
      'Toàn huyện cứng hóa 27,4 km đường giao thông nông thôn.',
      '27,4 km | wrong | value | 24,7 km',
    ],
    ['Xã Minh Đức hoàn thành 19/19 tiêu chí.', '19/19 tiêu chí | right'],
    ['Xã Minh Đức hoàn thành 18/19 tiêu chí.', '18/19 tiêu chí | wrong | value | 19/19 tiêu chí'],
    ['Xã Đông Sơn hoàn thành 18/19 tiêu chí.', '18/19 tiêu chí | uncheckable'],
    ['Hơn 2/3 số hộ có nhà kiên cố.', 'Hơn 2/3 số hộ | right'],
    ['Hơn hai phần ba số hộ có nhà kiên cố.', 'Hơn hai phần ba số hộ | notation'],
  ]);
});

describe('checkFigures: an economic bulletin', () => {
  checkTable(statistics('economy'), [
    ['Xuất khẩu đạt 190,08 tỷ USD, tăng 14,5%.', '190,08 tỷ USD | right', '14,5% | right'],
    [
      'Kim ngạch xuất khẩu đạt 190,08 triệu USD.',
      '190,08 triệu USD | wrong | unit | 190,08 tỷ USD',
    ],
    ['Kim ngạch xuất khẩu đạt 190,08 tỷ đồng.', '190,08 tỷ đồng | wrong'],
    ['Kim ngạch xuất khẩu đạt 109,08 tỷ USD.', '109,08 tỷ USD | wrong | value | 190,08 tỷ USD'],
    ['Kim ngạch xuất khẩu đạt khoảng 190 tỷ USD.', 'khoảng 190 tỷ USD | qualifier'],
    ['Vốn FDI đăng ký 15,19 tỷ USD.', '15,19 tỷ USD | qualifier | qualifier | gần 15,19 tỷ USD'],
    ['Chỉ số giá tiêu dùng bình quân tăng 4.08%.', '4.08% | notation | notation | 4,08%'],
    ['Cả nước có 119600 doanh nghiệp đăng ký mới.', '119600 doanh nghiệp | notation'],
    ['Cả nước có 119.600 hộ kinh doanh đăng ký mới.', '119.600 hộ kinh doanh | wrong | subject'],
    ['Lạm phát ở Thái Lan là 2,1%.', '2,1% | uncheckable'],
  ]);
});

describe('checkFigures: a text that writes numbers the English way', () => {
  checkTable(statistics('english-habit'), [
    [
      'Doanh thu quý 3 đạt 1.234,5 tỷ đồng.',
      '1.234,5 tỷ đồng | notation | notation | 1,234.5 tỷ đồng',
    ],
    ['Công ty có 2.350 nhân viên.', '2.350 nhân viên | notation'],
    ['Công ty có 2,350 người.', '2,350 người | right'],
    ['Cổ phiếu lên 23.450 đồng.', '23.450 đồng | notation'],
  ]);
});

describe('checkFigures: other texts', () => {
  checkTable(statistics('crops'), [
    ['Năng suất lúa bình quân 5,8 tấn/ha.', '5,8 tấn/ha | notation | notation | 58 tạ/ha'],
    ['Năng suất lúa bình quân đạt 58 tạ/sào.', '58 tạ/sào | wrong | unit | 58 tạ/ha'],
    ['Gia cầm có 35.000 con.', '35.000 con | notation | notation | 35 nghìn con'],
    ['Giá lúa từ 6.500 đến 7.500 đồng/kg.', 'từ 6.500 đến 7.500 đồng/kg | wrong'],
  ]);
  checkTable(fixture('tham-luan'), [
    ['Phường có 11 chi đoàn với 286 đoàn viên.', '11 chi đoàn | right', '286 đoàn viên | wrong'],
    ['Chỉ có 120 đoàn viên thường xuyên sinh hoạt.', 'Chỉ có 120 đoàn viên | right'],
  ]);
  checkTable(fixture('nghi-quyet'), [
    ['Tổng đàn lợn của huyện đạt 69.000 con.', '69.000 con | wrong | value | 96.000 con'],
    ['Dịch bệnh xảy ra ở 7 trong 22 xã.', '7 trong 22 xã | notation'],
    ['Dịch bệnh xảy ra ở 9/22 xã.', '9/22 xã | wrong | value | 7/22 xã'],
    [
      'Đến năm 2015, chăn nuôi chiếm 45% giá trị sản xuất nông nghiệp.',
      'Đến năm 2015 | right',
      '45% | right',
    ],
    ['Quy hoạch 21 khu chăn nuôi tập trung.', '21 khu | wrong'],
  ]);
  checkTable(fixture('phong-van'), [
    ['Dân góp 1,2 tỷ đồng để cải tạo 14 ngõ nhỏ.', '1,2 tỷ đồng | wrong', '14 ngõ nhỏ | right'],
    ['Công khai quyết toán trong vòng nửa tháng.', 'nửa tháng | uncheckable'],
    ['Phường công khai quyết toán trong 15 ngày.', '15 ngày | right'],
  ]);
  checkTable(fixture('tin-ngan'), [
    ['Tủ sách pháp luật gồm 120 đầu sách được trao tặng.', '120 đầu sách | right'],
    ['Tủ sách pháp luật gồm 210 đầu sách được trao tặng.', '210 đầu sách | wrong'],
    ['Ít nhất trên 50% đại diện hộ tán thành.', 'Ít nhất trên 50% | right'],
    ['Cần 50% đại diện hộ gia đình tán thành.', '50% | qualifier'],
  ]);
});

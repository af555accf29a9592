import { readArticle } from './articles';
import { checkTable } from './figuresTable';

/* Sentences as reports write them about the embedded article; all made up for these tests. */
const article = readArticle('canh-thuy', 'content/canh-thuy/article.txt');

describe('checkFigures: what the article says', () => {
  checkTable(article, [
    ['Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên.', '271 đảng viên | right | - | -'],
    [
      'Toàn Đảng bộ có 271 đảng viên sinh hoạt tại 12 chi bộ thôn.',
      '271 đảng viên | right',
      '12 chi bộ thôn | right',
    ],
    [
      'Đảng bộ xã gồm 12 chi bộ với tổng số 271 đảng viên.',
      '12 chi bộ | right',
      '271 đảng viên | right',
    ],
    [
      'Thu nhập bình quân đầu người của xã đạt 19,5 triệu đồng/người/năm.',
      '19,5 triệu đồng/người/năm | right',
    ],
    ['Mỗi người dân thu nhập 19,5 triệu đồng một năm.', '19,5 triệu đồng | right'],
    ['Thu nhập bình quân là 19,5 triệu.', '19,5 triệu | right'],
    ['Sau hơn 2 năm thực hiện Nghị quyết, xã đã đổi thay.', 'hơn 2 năm | right'],
    ['Hơn 2 năm qua, kinh tế của xã tăng trưởng khá.', 'Hơn 2 năm | right'],
    ['Giá trị sản xuất tăng bình quân 13% mỗi năm.', '13% | right'],
    ['Xã được chọn làm điểm nông thôn mới giai đoạn 2011-2015.', 'giai đoạn 2011-2015 | right'],
    ['Mục tiêu kinh tế - xã hội đến năm 2015 đã được đề ra.', 'đến năm 2015 | right'],
    ['Xã là 1 trong những xã điểm của tỉnh.', '1 trong những xã điểm | right'],
    ['Cả 271 đồng chí đều tham gia học tập.', '271 đồng chí | right'],
    ['Đội ngũ 271 cán bộ, đảng viên của xã rất đoàn kết.', '271 cán bộ | right'],
  ]);
});

describe('checkFigures: other notation', () => {
  checkTable(article, [
    ['Tốc độ tăng bình quân đạt 13 %.', '13 % | notation | notation | 13%'],
    ['Giá trị sản xuất tăng 13 phần trăm mỗi năm.', '13 phần trăm | notation | notation | 13%'],
    ['Giá trị sản xuất tăng mười ba phần trăm.', 'mười ba phần trăm | notation | notation | 13%'],
    [
      'Thu nhập bình quân đạt 19.5 triệu đồng.',
      '19.5 triệu đồng | notation | notation | 19,5 triệu đồng',
    ],
    ['Thu nhập bình quân đạt 19.5 triệu.', '19.5 triệu | notation | notation | 19,5 triệu'],
    [
      'Thu nhập bình quân đạt 19.500.000 đồng mỗi năm.',
      '19.500.000 đồng | notation | notation | 19,5 triệu đồng/người/năm',
    ],
    [
      'Đảng bộ xã có hai trăm bảy mươi mốt đảng viên.',
      'hai trăm bảy mươi mốt đảng viên | notation | notation | 271 đảng viên',
    ],
    [
      'Đề án nông thôn mới giai đoạn 2011 – 2015 được triển khai.',
      'giai đoạn 2011 – 2015 | notation | notation | giai đoạn 2011-2015',
    ],
    [
      'Đề án nông thôn mới từ năm 2011 đến năm 2015 được triển khai.',
      'từ năm 2011 đến năm 2015 | notation',
    ],
    ['Giai đoạn 2011 đến 2015, xã làm điểm nông thôn mới.', 'Giai đoạn 2011 đến 2015 | notation'],
    [
      'Sau trên 2 năm thực hiện Nghị quyết, xã đã đổi thay.',
      'trên 2 năm | notation | notation | hơn 2 năm',
    ],
    [
      'Sau hơn hai năm thực hiện Nghị quyết, xã đã đổi thay.',
      'hơn hai năm | notation | notation | hơn 2 năm',
    ],
    [
      'Sau hơn 24 tháng thực hiện Nghị quyết Đại hội đảng, xã đã đổi thay.',
      'hơn 24 tháng | notation | notation | hơn 2 năm',
    ],
    ['Có đúng 271 đảng viên trong Đảng bộ.', 'đúng 271 đảng viên | notation'],
  ]);
});

describe('checkFigures: the qualifier', () => {
  checkTable(article, [
    [
      'Sau 2 năm thực hiện Nghị quyết Đại hội đảng các cấp, xã đã đổi thay.',
      '2 năm | qualifier | qualifier | hơn 2 năm',
    ],
    [
      'Sau gần 2 năm thực hiện Nghị quyết, xã đã đổi thay.',
      'gần 2 năm | qualifier | qualifier | hơn 2 năm',
    ],
    [
      'Gần 2 năm qua, kinh tế của xã tăng trưởng khá.',
      'Gần 2 năm | qualifier | qualifier | Hơn 2 năm',
    ],
    ['2 năm qua, kinh tế của xã tăng trưởng khá.', '2 năm | qualifier | qualifier | Hơn 2 năm'],
    [
      'Sau 24 tháng thực hiện Nghị quyết Đại hội đảng, xã đã đổi thay.',
      '24 tháng | qualifier | qualifier notation | hơn 2 năm',
    ],
    [
      'Đảng bộ có khoảng 271 đảng viên.',
      'khoảng 271 đảng viên | qualifier | qualifier | 271 đảng viên',
    ],
    ['Giá trị sản xuất tăng trên 13%.', 'trên 13% | qualifier | qualifier | 13%'],
    [
      'Đảng ủy xã Cảnh Thụy hiện có hơn 270 đảng viên.',
      'hơn 270 đảng viên | qualifier | qualifier notation | 271 đảng viên',
    ],
    [
      'Thu nhập bình quân đầu người đạt gần 20 triệu đồng.',
      'gần 20 triệu đồng | qualifier | qualifier notation',
    ],
  ]);
});

describe('checkFigures: wrong figures', () => {
  checkTable(article, [
    [
      'Thu nhập bình quân đầu người đạt 19,5 tỷ đồng.',
      '19,5 tỷ đồng | wrong | unit | 19,5 triệu đồng/người/năm',
    ],
    [
      'Thu nhập bình quân đầu người đạt 195 triệu đồng/người/năm.',
      '195 triệu đồng/người/năm | wrong | value | 19,5 triệu đồng/người/năm',
    ],
    [
      'Thu nhập bình quân đầu người đạt 19,5 triệu đồng/người/tháng.',
      '19,5 triệu đồng/người/tháng | wrong | unit | 19,5 triệu đồng/người/năm',
    ],
    ['Tổng giá trị sản xuất tăng bình quân 13,5%.', '13,5% | wrong | value | 13%'],
    ['Tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.', '31% | wrong | value | 13%'],
    ['Đảng ủy xã hiện có 271 đảng bộ.', '271 đảng bộ | wrong | subject | 271 đảng viên'],
    [
      'Đảng ủy xã Cảnh Thụy hiện có 217 đảng viên.',
      '217 đảng viên | wrong | value | 271 đảng viên',
    ],
    [
      'Đảng bộ xã Cảnh Thụy có 271 đảng viên sinh hoạt tại 13 chi bộ.',
      '271 đảng viên | right',
      '13 chi bộ | wrong | value | 12 chi bộ',
    ],
    [
      'Sau hơn 3 năm thực hiện Nghị quyết Đại hội đảng các cấp, xã đã đổi thay.',
      'hơn 3 năm | wrong | value | hơn 2 năm',
    ],
    [
      'Sau 3 năm thực hiện Nghị quyết Đại hội đảng các cấp, xã đã đổi thay.',
      '3 năm | wrong | value qualifier | hơn 2 năm',
    ],
    [
      'Xã thực hiện đề án xây dựng nông thôn mới giai đoạn 2011-2016.',
      'giai đoạn 2011-2016 | wrong | value | giai đoạn 2011-2015',
    ],
    [
      'Mục tiêu phát triển kinh tế - xã hội mà Đại hội Đảng bộ xã đề ra đến năm 2016 đã hoàn thành.',
      'đến năm 2016 | wrong | value | đến năm 2015',
    ],
    [
      'Đảng bộ có 12 đảng viên sinh hoạt tại 271 chi bộ thôn.',
      '12 đảng viên | wrong',
      '271 chi bộ thôn | wrong',
    ],
  ]);
});

describe('checkFigures: no alarm', () => {
  checkTable(article, [
    ['Bài viết nằm ở tỉnh lộ 398, Nghị quyết lần thứ 21, Điều 15.'],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5/3/2020, xã rút kinh nghiệm.'],
    ['Xem đoạn 5, bài học 2, tr. 3, câu 4 của bài viết.'],
    ['Năm 2024, chúng tôi đọc lại kinh nghiệm của Cảnh Thụy.'],
    ['Ngày 5/3, hội nghị giới thiệu kinh nghiệm của Cảnh Thụy.'],
    ['Nhiệm kỳ 2020-2025, huyện học tập kinh nghiệm của xã.'],
    ['Khác với Cảnh Thụy, Đảng bộ xã Tân An có 180 đảng viên.', '180 đảng viên | uncheckable'],
    ['Trong năm, Đảng bộ kết nạp được 15 đảng viên mới.', '15 đảng viên mới | uncheckable'],
    ['Đến năm 2020 thu nhập bình quân đầu người đạt 40 triệu đồng.', '40 triệu đồng | uncheckable'],
    [
      'Thu nhập bình quân đầu người đạt 19,5 triệu đồng, tăng 3 triệu đồng so với năm trước.',
      '19,5 triệu đồng | right',
      '3 triệu đồng | uncheckable',
    ],
    ['Chúng tôi đã phỏng vấn 12 cán bộ ngân hàng ở huyện.', '12 cán bộ ngân hàng | uncheckable'],
    ['Nghiên cứu khảo sát 350 hộ dân.', '350 hộ dân | uncheckable'],
    ['Phấn đấu thu nhập bình quân đầu người đạt 25 triệu đồng.', '25 triệu đồng | uncheckable'],
    ['Học viên có 2 năm công tác ở ngân hàng.', '2 năm | uncheckable'],
    ['Lãi suất vay vốn giảm 1,5%.', '1,5% | uncheckable'],
    ['Bài viết nêu 5 bài học kinh nghiệm.', '5 bài học kinh nghiệm | uncheckable'],
    ['Cần 3 giải pháp để xây dựng Đảng bộ trong sạch vững mạnh.', '3 giải pháp | uncheckable'],
    ['Đảng bộ không có con số nào.'],
    ['(Ban biên tập, 2015)'],
  ]);
});

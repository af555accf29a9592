import { readArticle } from './articles';
import { checkTable } from './figuresTable';

/* Free retellings, comparisons and context of a report's own, all made up: what must raise no alarm. */
const statistics = (name: string) => readArticle(name, `test/fixtures/statistics/${name}.txt`);

describe('checkFigures: retellings of the embedded article', () => {
  checkTable(readArticle('canh-thuy', 'content/canh-thuy/article.txt'), [
    [
      'Theo Ban biên tập (2015), 271 đảng viên của xã được tổ chức thành 12 chi bộ.',
      '271 đảng viên | right',
      '12 chi bộ | right',
    ],
    ['Bình quân mỗi chi bộ có 22 đảng viên.', '22 đảng viên | uncheckable'],
    ['Số đảng viên của xã là 271.', '271 | right'],
    ['Kinh tế tăng trưởng 13%/năm.', '13%/năm | right'],
    ['Tăng trưởng của xã cao hơn 3% so với bình quân của huyện.', '3% | uncheckable'],
    ['Ở Cảnh Thụy, sau hơn hai năm, mọi việc đã khác.', 'hơn hai năm | notation'],
    ['Chúng tôi khảo sát trong 2 tháng tại 5 xã.', '2 tháng | uncheckable', '5 xã | uncheckable'],
    ['Giai đoạn 2016-2020, tỉnh có 40 xã đạt chuẩn.', '40 xã | uncheckable'],
    ['Luận văn gồm 3 chương, 120 trang.', '3 chương | uncheckable', '120 trang | uncheckable'],
    ['Tại huyện Yên Dũng, 19 xã học tập cách làm này.', '19 xã | uncheckable'],
    ['Có 95% cán bộ được hỏi đồng tình với cách làm của Cảnh Thụy.', '95% | uncheckable'],
    ['Kinh phí hội nghị là 50 triệu đồng.', '50 triệu đồng | uncheckable'],
    [
      'Năm 2012, thu nhập bình quân đầu người của huyện mới đạt 15 triệu đồng.',
      '15 triệu đồng | uncheckable',
    ],
    ['Xã nằm ven tỉnh lộ 398, cách thành phố 15 km.', '15 km | uncheckable'],
    ['Đồng chí bí thư có 30 năm tuổi Đảng.', '30 năm tuổi Đảng | uncheckable'],
    ['Mục tiêu đến năm 2025 là thu nhập 60 triệu đồng/người.', '60 triệu đồng/người | uncheckable'],
    ['1. Đảng bộ xã có 271 đảng viên.', '271 đảng viên | right'],
    ['Thu nhập tăng lên 19,5 triệu đồng/người/năm.', '19,5 triệu đồng/người/năm | right'],
    [
      'Đảng ủy Cảnh Thụy lãnh đạo 12 chi bộ và 271 đảng viên, tăng 15 đảng viên so với đầu nhiệm kỳ.',
      '12 chi bộ | right',
      '271 đảng viên | right',
      '15 đảng viên | uncheckable',
    ],
  ]);
});

describe('checkFigures: retellings of other texts', () => {
  checkTable(statistics('experience-commune'), [
    [
      'Song Khê rộng 440 ha với trên 5.600 dân ở 4 thôn.',
      '440 ha | right',
      'trên 5.600 dân | right',
      '4 thôn | right',
    ],
    ['Song Khê có hơn 5.600 nhân khẩu.', 'hơn 5.600 nhân khẩu | notation'],
    [
      'Sau bốn năm, xã huy động được 87,65 tỷ đồng.',
      'bốn năm | notation',
      '87,65 tỷ đồng | notation',
    ],
    ['Sau 4 năm, xã huy động được gần 88 tỷ đồng.', '4 năm | right', 'gần 88 tỷ đồng | qualifier'],
    [
      'Thu nhập từ 14 triệu đồng/người (2010) lên 28,5 triệu đồng/người (2014).',
      '14 triệu đồng/người | right',
      '28,5 triệu đồng/người | right',
    ],
    [
      'Thu nhập tăng gấp đôi, thêm 14,5 triệu đồng sau 4 năm.',
      '14,5 triệu đồng | uncheckable',
      '4 năm | right',
    ],
    ['Tỷ lệ hộ nghèo khi ấy là 9,8%.', '9,8% | right'],
    ['Tỷ lệ hộ nghèo của tỉnh hiện còn 2,3%.', '2,3% | uncheckable'],
    ['Ban giám sát có 5 đến 7 người do dân bầu.', '5 đến 7 người | notation'],
    ['1.120 lượt hộ đã hiến đất, có hộ hiến 360 m2.', '1.120 lượt hộ | right', '360 m2 | notation'],
    [
      'Xã mới đạt 7 trong 19 tiêu chí năm 2011.',
      '7 trong 19 tiêu chí | notation',
      'năm 2011 | right',
    ],
  ]);
  checkTable(statistics('congress'), [
    [
      'Đại hội bầu 41 ủy viên Ban Chấp hành và 15 ủy viên Ban Thường vụ.',
      '41 ủy viên | right',
      '15 ủy viên | right',
    ],
    [
      'Đại hội xác định ba khâu đột phá và sáu nhiệm vụ trọng tâm.',
      'ba khâu đột phá | notation',
      'sáu nhiệm vụ trọng tâm | notation',
    ],
    [
      'Hơn 6.200 đảng viên thuộc 51 tổ chức cơ sở đảng.',
      'Hơn 6.200 đảng viên | right',
      '51 tổ chức cơ sở đảng | right',
    ],
    ['Có 249 trên 250 đại biểu dự đại hội.', 'trên 250 đại biểu | uncheckable'],
  ]);
  checkTable(statistics('education'), [
    ['Nhà trường có 1.126 em học sinh ở 28 lớp.', '1.126 em học sinh | right', '28 lớp | right'],
    ['Học sinh khá, giỏi chiếm 77,5%.', '77,5% | uncheckable'],
    ['Trường có 56 giáo viên.', '56 giáo viên | right'],
    [
      'Đội tuyển giành 12 giải, gồm 2 giải nhất và 4 giải nhì.',
      '12 giải | right',
      '2 giải nhất | right',
      '4 giải nhì | right',
    ],
  ]);
});

import { describe } from 'mocha';
import { checkTable } from './statisticsTable';

describe('findStatistics: shares', () => {
  checkTable([
    [
      'xã là 1 trong những xã điểm của tỉnh',
      'share | 1 trong những xã điểm | 1 | xã điểm | - | xã điểm',
    ],
    ['là một trong ba xã dẫn đầu', 'share | một trong ba xã | 1..3 | xã'],
    ['2 trong số 5 chỉ tiêu', 'share | 2 trong số 5 chỉ tiêu | 2..5 | chỉ tiêu'],
    ['đạt 3/5 chỉ tiêu', 'share | 3/5 chỉ tiêu | 3..5 | chỉ tiêu'],
    ['đạt 15/19 tiêu chí', 'share | 15/19 tiêu chí | 15..19 | tiêu chí'],
    ['gần 2/3 số hộ', 'share | gần 2/3 số hộ | 2..3 | số hộ | gần'],
    ['chiếm 1/3 diện tích', 'share | 1/3 diện tích | 1..3 | diện tích'],
    ['đạt 45/48.', 'share | 45/48 | 45..48 | -'],
    ['hai phần ba số hộ', 'share | hai phần ba số hộ | 2..3 | số hộ'],
    ['một phần tư dân số', 'share | một phần tư dân số | 1..4 | dân số'],
    [
      'quá nửa tổng số đại biểu',
      'share | quá nửa tổng số đại biểu | 1..2 | tổng số đại biểu | quá',
    ],
    ['đạt 8.350/10.500 tỷ đồng', 'share | 8.350/10.500 tỷ đồng | 8350..10500 | tỷ đồng'],
    ['đứng thứ 35 trong 40 nền kinh tế', 'count | 40 nền kinh tế | 40 | nền kinh tế'],
    ['12/12 chi bộ', 'share | 12/12 chi bộ | 12..12 | chi bộ'],
    ['2.150/2.000 người', 'share | 2.150/2.000 người | 2150..2000 | người'],
    ['là một trong những nhiệm vụ trọng tâm'],
    ['dịp 30/4 và 1/5 nhân dân vui mừng'],
    ['mở cửa 24/24 giờ, 24/7'],
  ]);
});

describe('findStatistics: qualifiers', () => {
  checkTable([
    ['trên 100 hộ', 'count | trên 100 hộ | 100 | hộ | trên'],
    ['dưới 5%', 'percent | dưới 5% | 5 | % | dưới'],
    ['ít nhất 90% chi bộ', 'percent | ít nhất 90% | 90 | % | ít nhất'],
    ['tối đa là 6 tháng', 'duration | tối đa là 6 tháng | 6 | tháng | tối đa'],
    ['tối thiểu 12 tháng', 'duration | tối thiểu 12 tháng | 12 | tháng | tối thiểu'],
    ['không quá 30 ngày', 'duration | không quá 30 ngày | 30 | ngày | không quá'],
    ['ước đạt 25 tỷ đồng', 'money | ước đạt 25 tỷ đồng | 25 | tỷ đồng | ước đạt'],
    ['ước đạt trên 25 tỷ đồng', 'money | ước đạt trên 25 tỷ đồng | 25 | tỷ đồng | ước đạt trên'],
    ['xấp xỉ 100 tấn', 'measure | xấp xỉ 100 tấn | 100 | tấn | xấp xỉ'],
    ['chừng 200 m', 'measure | chừng 200 m | 200 | m | chừng'],
    ['độ 5 năm', 'duration | độ 5 năm | 5 | năm | độ'],
    ['tốc độ 60 km/h', 'measure | 60 km/h | 60 | km/h | -'],
    ['chỉ 5 hộ', 'count | chỉ 5 hộ | 5 | hộ | chỉ'],
    ['chứng chỉ 5 người', 'count | 5 người | 5 | người | -'],
    ['lên tới 500 tỷ đồng', 'money | tới 500 tỷ đồng | 500 | tỷ đồng | tới'],
    ['tròn 20 năm', 'duration | tròn 20 năm | 20 | năm | tròn'],
    ['chưa đến 7 triệu đồng', 'money | chưa đến 7 triệu đồng | 7 | triệu đồng | chưa đến'],
    ['> 90%', 'percent | > 90% | 90 | % | >'],
    ['80% trở lên', 'percent | 80% trở lên | 80 | % | trở lên'],
    ['từ 18 tuổi trở lên', 'measure | từ 18 tuổi trở lên | 18 | tuổi | từ … trở lên'],
    ['từ 3 người trở lên', 'count | từ 3 người trở lên | 3 | người | từ … trở lên'],
    ['trên 3 lĩnh vực', 'count | 3 lĩnh vực | 3 | lĩnh vực | -'],
    ['dưới 2 hình thức', 'count | 2 hình thức | 2 | hình thức | -'],
    ['trao quà đến 50 hộ', 'count | 50 hộ | 50 | hộ | -'],
    ['có đến 50 hộ', 'count | đến 50 hộ | 50 | hộ | đến'],
    ['phạt tiền đến 100 triệu đồng', 'money | đến 100 triệu đồng | 100 | triệu đồng | đến'],
  ]);
});

describe('findStatistics: ranges', () => {
  checkTable([
    ['tăng 5-7%', 'percent | 5-7% | 5..7 | %'],
    ['tăng 5 – 7 %', 'percent | 5 – 7 % | 5..7 | %'],
    ['tăng 5% - 7%', 'percent | 5% - 7% | 5..7 | %'],
    ['từ 10 đến 12 triệu đồng', 'money | từ 10 đến 12 triệu đồng | 10..12 | triệu đồng | -'],
    ['10 đến 12 hộ', 'count | 10 đến 12 hộ | 10..12 | hộ'],
    [
      'từ 500 nghìn đến 1 triệu đồng',
      'money | từ 500 nghìn đến 1 triệu đồng | 0.5..1 | triệu đồng',
    ],
    [
      'từ 5.000.000 đồng đến 10.000.000 đồng',
      'money | từ 5.000.000 đồng đến 10.000.000 đồng | 5000000..10000000 | đồng',
    ],
    [
      'từ đủ 14 tuổi đến dưới 16 tuổi',
      'measure | từ đủ 14 tuổi đến dưới 16 tuổi | 14..16 | tuổi | đủ … dưới',
    ],
    [
      'từ 40 mét khối (m3) đến dưới 80 mét khối (m3)',
      'measure | từ 40 mét khối (m3) đến dưới 80 mét khối | 40..80 | mét khối | dưới',
    ],
    [
      'khoảng 200 - 250 triệu đồng',
      'money | khoảng 200 - 250 triệu đồng | 200..250 | triệu đồng | khoảng',
    ],
    ['2-3 triệu lượt khách', 'count | 2-3 triệu lượt khách | 2000000..3000000 | lượt khách'],
    ['thắng 3-1 trước đội bạn'],
    ['từ năm đến bảy thành viên', 'count | từ năm đến bảy thành viên | 5..7 | thành viên'],
  ]);
});

describe('findStatistics: numbers in words', () => {
  checkTable([
    [
      'hai trăm bảy mươi mốt đảng viên',
      'count | hai trăm bảy mươi mốt đảng viên | 271 | đảng viên',
    ],
    ['Ba chi bộ được khen', 'count | Ba chi bộ | 3 | chi bộ'],
    ['rút ra năm bài học kinh nghiệm', 'count | năm bài học kinh nghiệm | 5'],
    ['có năm bài học kinh nghiệm', 'count | năm bài học kinh nghiệm | 5 | bài học kinh nghiệm'],
    ['hai mươi tư hộ', 'count | hai mươi tư hộ | 24 | hộ'],
    ['ba chục hộ', 'count | ba chục hộ | 30 | hộ'],
    ['hơn một nghìn hộ', 'count | hơn một nghìn hộ | 1000 | hộ | hơn'],
    ['một số hộ, một cách nghiêm túc, một bộ phận cán bộ'],
    ['một lòng theo Đảng, hai bên cùng có lợi'],
    ['hàng nghìn hộ, hàng chục nghìn người, vài trăm hộ, dăm ba nhà'],
    ['vài ba người, mấy chục hộ, nhiều chi bộ'],
    ['Trong năm xã đã đạt nhiều kết quả'],
    ['năm nay, hằng năm, cả năm, trong năm'],
    ['ba mẹ và hai em đều khỏe'],
    ['quận Ba Đình, đường Hai Bà Trưng, huyện Năm Căn'],
    ['trăm nghe không bằng một thấy, muôn người như một'],
    ['Một là, giữ vững đoàn kết. Hai là, nêu gương.'],
    ['ngày ba mươi tháng tư'],
  ]);
});

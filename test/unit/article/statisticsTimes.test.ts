import { describe } from 'mocha';
import { checkTable } from './statisticsTable';

describe('findStatistics: durations', () => {
  checkTable([
    ['Sau hơn 2 năm thực hiện', 'duration | hơn 2 năm | 2 | năm | hơn | -'],
    ['Hơn 2 năm qua', 'duration | Hơn 2 năm | 2 | năm | Hơn'],
    ['trong 30 ngày làm việc', 'duration | 30 ngày làm việc | 30 | ngày làm việc'],
    ['trong thời hạn 05 (năm) ngày', 'duration | 05 (năm) ngày | 5 | ngày | - | thời hạn'],
    ['kéo dài 2 giờ 30 phút', 'duration | 2 giờ 30 phút | 2.5 | giờ'],
    ['12 năm 6 tháng tù', 'duration | 12 năm 6 tháng | 12.5 | năm'],
    ['2 năm rưỡi', 'duration | 2 năm rưỡi | 2.5 | năm'],
    ['sau một năm rưỡi', 'duration | một năm rưỡi | 1.5 | năm'],
    ['được 2 năm hơn.', 'duration | 2 năm hơn | 2 | năm | hơn'],
    ['hai mươi năm xây dựng', 'duration | hai mươi năm | 20 | năm'],
    ['nhiệm kỳ năm năm', 'duration | năm năm | 5 | năm'],
    ['phạt tù từ một năm đến năm năm', 'duration | từ một năm đến năm năm | 1..5 | năm'],
    ['phạt tù từ 02 năm đến 07 năm', 'duration | từ 02 năm đến 07 năm | 2..7 | năm | -'],
    [
      'tù từ sáu tháng đến ba năm',
      'duration | từ sáu tháng | 6 | tháng | từ',
      'duration | đến ba năm | 3 | năm | đến',
    ],
    ['nửa năm sau', 'duration | nửa năm | 0.5 | năm'],
    ['sau 48 giờ', 'duration | 48 giờ | 48 | giờ'],
    ['trong 48h', 'duration | 48h | 48 | h'],
    ['6 tháng đầu năm', 'duration | 6 tháng | 6 | tháng'],
    ['56 ngày đêm', 'duration | 56 ngày đêm | 56 | ngày đêm'],
    ['Huy hiệu 30 năm tuổi Đảng', 'duration | 30 năm tuổi Đảng | 30 | năm tuổi Đảng'],
    ['cứ hai năm một lần', 'duration | hai năm | 2 | năm'],
    ['5 năm 2011-2015', 'duration | 5 năm | 5 | năm', 'period | 2011-2015 | 2011..2015 | -'],
    ['kế hoạch 5 năm', 'duration | 5 năm | 5 | năm'],
  ]);
});

describe('findStatistics: years and periods', () => {
  checkTable([
    ['giai đoạn 2011-2015', 'period | giai đoạn 2011-2015 | 2011..2015 | - | - | -'],
    ['giai đoạn 2011 – 2015', 'period | giai đoạn 2011 – 2015 | 2011..2015'],
    ['nhiệm kỳ 2020 - 2025', 'period | nhiệm kỳ 2020 - 2025 | 2020..2025'],
    ['từ năm 2010 đến năm 2015', 'period | từ năm 2010 đến năm 2015 | 2010..2015 | - | -'],
    ['từ 2010 đến 2015', 'period | từ 2010 đến 2015 | 2010..2015'],
    [
      'giai đoạn từ năm 2021 đến hết năm 2025',
      'period | giai đoạn từ năm 2021 đến hết năm 2025 | 2021..2025',
    ],
    ['năm học 2023-2024', 'period | năm học 2023-2024 | 2023..2024'],
    ['năm học 2023/2024', 'period | năm học 2023/2024 | 2023..2024'],
    ['niên vụ 2023-24', 'period | niên vụ 2023-24 | 2023..2024'],
    ['(1954-1975)', 'period | 1954-1975 | 1954..1975'],
    ['quý II/2015', 'period | quý II/2015 | 2015 | -'],
    ['quý III năm 2024', 'period | quý III năm 2024 | 2024'],
    ['6 tháng đầu năm 2015', 'period | 6 tháng đầu năm 2015 | 2015 | -'],
    ['9 tháng năm 2024', 'period | 9 tháng năm 2024 | 2024'],
    ['sáu tháng cuối năm 2014', 'period | sáu tháng cuối năm 2014 | 2014'],
    ['thập niên 90', 'period | thập niên 90 | 1990..1999'],
    ['những năm 1980', 'period | những năm 1980 | 1980..1989'],
    ['đến năm 2015', 'year | đến năm 2015 | 2015 | - | đến | -'],
    ['năm 2015', 'year | năm 2015 | 2015 | - | -'],
    ['đến hết năm 2015', 'year | đến hết năm 2015 | 2015 | - | đến hết'],
    ['trước năm 2018', 'year | trước năm 2018 | 2018 | - | trước'],
    ['đầu năm 2015', 'year | năm 2015 | 2015'],
    ['so với 2014', 'year | 2014 | 2014'],
    ['tầm nhìn đến 2045.', 'year | đến 2045 | 2045 | - | đến'],
    [
      'năm 2013, 2014 và 2015',
      'year | năm 2013 | 2013',
      'year | 2014 | 2014',
      'year | 2015 | 2015',
    ],
    ['năm 938', 'year | năm 938 | 938'],
    ['đến 2020 người', 'count | 2020 người | 2020 | người'],
    ['Năm 2015 xã đạt chuẩn', 'year | Năm 2015 | 2015'],
    ['mỗi năm 2000 đồng', 'money | 2000 đồng | 2000'],
    ['Thực hiện Luật Đất đai từ năm 2014', 'year | từ năm 2014 | 2014 | - | từ'],
  ]);
});

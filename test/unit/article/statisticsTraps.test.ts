import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { statisticsOf } from './statisticsTable';

/** Numbers that are names, ranks, dates, times or words: no text here states a quantity. */
const traps = [
  // Documents, articles, roads, addresses.
  'Nghị quyết số 15-NQ/TW, Quyết định 15/QĐ-UBND, Nghị định 30/2020/NĐ-CP',
  'Quyết định số 12, 13 và 14/QĐ-UBND',
  'Nghị quyết 19, Chỉ thị 05, Kết luận 01, Chương trình 135',
  'theo Điều 15, khoản 2, điểm a khoản 3 Điều 12 và Điều 13',
  'các khoản 1, 2 và 3 Điều này',
  'nằm ven tỉnh lộ 398, Quốc lộ 1A, QL 5, đường 295B',
  'số nhà 12, tổ 5, khu 3, đội 2 thôn Tây, phường 5, Quận 1',
  'các thôn 1, 2, 3 và 4',
  'Luật Đất đai năm 2013, Hiến pháp năm 1992, Bộ luật Hình sự 2015',
  'trang 15, tr. 7, Chương 3, Mục 2, Phụ lục 1, Mẫu số 01, Bảng 2',
  'Quyết định số 15 của Chủ tịch',
  'Điểm 2 đoạn 2 Điều 3, các điểm 4đ, 4e và 4g Điều này',
  'Nghị quyết Trung ương 4 khóa XII',
  'ngày, tháng, năm lập sổ; ngày, tháng, năm yêu cầu',
  'TCVN 7980:2008, ISO 9001:2015',
  // Ordinals and ranks.
  'đại hội lần thứ 21, khóa XII, thứ 3, vị trí thứ 5',
  'lớp 5A, lớp 12, hạng 2, cấp 4, giai đoạn 2, mức độ 3',
  'học sinh lớp 8A2 và lớp 10A1',
  'Trung đoàn 98, Sư đoàn 316, Quân khu 1',
  // Dates and times.
  'ngày 5/3, ngày 5-3-2015, ngày 1.5, 1.5.2015, 30/4/1975',
  'ngày 5 tháng 3 năm 2015, ngày 05 tháng 9, tháng 3/2020, tháng 3 năm 2020',
  'từ ngày 5 đến ngày 10/3, ngày 5, 6 và 7/3, từ tháng 5 đến tháng 9',
  'đến ngày 30/6/2015, từ 15/3, trước 31/12/2020',
  'tháng Tám năm 1945, tháng Giêng, mùng 2 Tết',
  'lúc 7 giờ 30 phút, 7h30, 19:00, hồi 9 giờ, 17h chiều, 22 giờ ngày 5/3',
  'từ 7 giờ đến 17 giờ, từ 22 giờ đến 6 giờ sáng',
  'tính đến 17 giờ ngày 10/9',
  // Names with numbers, codes, references.
  'Covid-19, SARS-CoV-2, G7, U23, mạng 5G, công nghiệp 4.0, PM2.5',
  'điện thoại 0912345678, ĐT: 0204.3854.567, số tài khoản 1234567890123',
  'theo tài liệu [1], [12, tr. 5] và chú thích (3)',
  'thắng 2-1, hòa 0-0, tỷ số 3-2',
  'bản đồ tỷ lệ 1:50.000',
  'ở 20,3 độ Vĩ Bắc, 108,1 độ Kinh Đông',
  'tại Km 12+500',
  'phương châm "4 tại chỗ", "3 rõ", "2 đẩy mạnh"',
  '1. Kết quả đạt được',
  '2.1 Kết quả đạt được',
  '1 số hộ, 1 vài nơi, 1 cách làm',
  'khách sạn 5 sao, sản phẩm OCOP 3 sao',
  'một trong những giải pháp quan trọng',
  'nhiều, liên tục, khá, các cấp, hàng trăm',
];

describe('findStatistics: what states no quantity', () => {
  for (const text of traps) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        statisticsOf(text).map((statistic) => `${statistic.kind}: ${statistic.text}`),
        [],
      );
    });
  }

  it('leaves out what is to be skipped, and what is in no sentence', () => {
    const text = '12 chi bộ. 15 hộ.';
    assert.deepEqual(statisticsOf(text, [{ start: 0, end: 2 }]).length, 1);
  });
});

import { Phrases } from './phrases';

/** Heads of the noun phrases that sums, measures and percentages are told of. */
export const SUBJECT_HEADS = new Phrases(`
  tổng, tổng số, tổng giá trị, tổng thu, tổng chi, tổng thu nhập, tổng kinh phí, tổng vốn, tổng vốn đầu tư, tổng mức đầu tư, tổng diện tích, tổng sản lượng, tổng sản phẩm, tổng doanh thu, tổng nguồn vốn, tổng dư nợ
  thu nhập, giá trị, giá trị sản xuất, sản lượng, năng suất, diện tích, kinh phí, vốn, số vốn, nguồn vốn, số tiền, tiền, tốc độ, tốc độ tăng trưởng, tỷ lệ, tỷ trọng, tỷ suất, tỷ giá, số, số hộ, số lượng, mức, mức phạt, mức thu nhập, mức lương
  doanh thu, doanh số, ngân sách, thu ngân sách, chi ngân sách, thu, chi phí, lợi nhuận, kim ngạch, kim ngạch xuất khẩu, giá, giá bán, nợ, nợ xấu, dư nợ, dân số, mật độ dân số, chiều dài, chiều cao, chiều rộng, độ dài, độ cao, độ sâu, độ che phủ rừng, độ che phủ
  tuổi thọ, tuổi, độ tuổi, thời gian, thời hạn, thời hiệu, nhiệt độ, độ ẩm, gdp, grdp, cpi, chỉ số, chỉ số giá tiêu dùng, cơ cấu, quỹ, lương, tiền lương, phụ cấp, trợ cấp, học phí, lệ phí, thuế suất, lãi suất, vốn điều lệ, vốn đầu tư, khối lượng, trọng lượng, công suất, dung tích
  dung lượng, lượng, lượng mưa, lượng khách, bình quân, đàn gia súc, đàn gia cầm, đàn lợn, đàn bò, đàn trâu, tăng trưởng, kinh tế, nông nghiệp, công nghiệp, dịch vụ, thương mại, xuất khẩu, nhập khẩu, sản xuất công nghiệp, thương mại - dịch vụ, công nghiệp - xây dựng, nông - lâm - ngư nghiệp
  quy mô, quy mô nền kinh tế, dung tích, tổng dung tích, tổng công suất, tổng chiều dài, mực nước, huyết áp, trữ lượng, tổng dân số, hiệu quả, lãi, lợi nhuận trước thuế, lạm phát, tổng sản lượng lương thực có hạt, sản lượng lương thực có hạt, hàm lượng, hạn mức, mức thuế, thuế suất, quỹ đất, chi, huy động, thị phần, thiệt hại, cường độ, vận tốc, hiệu suất, hệ số, điểm, điểm số, điểm trung bình, điểm chuẩn, quân số, sĩ số, bề rộng, bề dày, khoảng cách, quãng đường, trị giá, hiện vật, phần vốn, cổ phần, tài sản, giải thưởng, tổng tài sản`);

/** A subject ends before these; the figure that follows is said of it. */
export const LINKS = new Phrases(`
  đạt, là, tăng, giảm, còn, chiếm, ước, bằng, lên, xuống, trị giá, có giá, đạt được, tăng thêm, tăng lên, giảm xuống, vượt, dài, rộng, cao, nặng, sâu, dày, ở mức, đạt mức, tương đương, gấp, đã, đang, sẽ, chỉ, vẫn, cũng, đều, được, không
  duy trì, ổn định, giữ, giữ vững, ngày càng, không ngừng, liên tục, tiếp tục, luôn, dao động, từ, đến, tới, khoảng, mới, có, cho, để, với, nâng, so với, hoàn thành, phấn đấu, thấp, ra, thêm, đi, trên, dưới, gần, hơn, ước tính, dự kiến, lần lượt, bị, phải, do, gồm, theo, mà, thì, khi, nếu, hoặc, giữa, mỗi, đối với`);

/** What may stand between a link and its figure. */
export const ADVERBS = new Phrases(`
  bình quân, trung bình, hàng năm, hằng năm, mỗi năm, hàng tháng, lũy kế, tổng cộng, lần lượt, cả năm, nhất, cao nhất, thấp nhất, lớn nhất, tối đa, tối thiểu, ít nhất, mức, con số, bình quân mỗi năm, trung bình mỗi năm, bình quân hàng năm, toàn xã, cùng kỳ`);

/** Time adverbs that trail a subject and do not belong to it. */
export const TRAILING_ADVERBS = new Phrases(
  'hàng năm, hằng năm, hàng tháng, hiện nay, hiện tại, trong năm, cả năm, đến nay, năm nay, mỗi năm, vừa qua, năm qua, hàng ngày, ước, nói trên, này, đó, năm, quý, tháng, ngày, giữa, hoặc, nếu, trong, của, tại, và, ở, vào',
);

/** Connectives and adverbials that open a clause before its subject. */
export const LEADING = new Phrases(`
  và, nhưng, song, còn, trong đó, riêng, đến nay, hiện nay, hiện, nay, nhờ đó, qua đó, do đó, vì vậy, bên cạnh đó, đồng thời, ngoài ra, đặc biệt, cùng với đó, theo đó, cụ thể, mà, thì, khi, nếu, với, đưa, nâng, tuy nhiên, đã, có, qua, gần đây, ước, nhất là, trước đó, trong khi, từ đó, góp phần, hàng năm, hằng năm, bình quân, trung bình, trong, của, là, năm`);

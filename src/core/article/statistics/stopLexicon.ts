import { Phrases } from './phrases';

/* Words at which a noun phrase ends: function words and the verbs and adverbs of such texts. */

/** Function words: none is ever the head of a counted noun, nor inside a subject. */
export const FUNCTION_WORDS = new Phrases(`
  của, và, với, cho, ở, tại, từ, đến, tới, trong, ngoài, trên, dưới, là, có, được, bị, đã, đang, sẽ, vừa, sắp, không, chưa, chẳng, chớ, đừng
  cũng, vẫn, đều, còn, mà, thì, nên, để, do, vì, bởi, nhằm, theo, như, này, đó, kia, ấy, nọ, nào, gì, sao, thế, vậy, rất, quá, lắm, hơn
  nữa, lại, ra, vào, lên, xuống, qua, về, sang, đi, khi, lúc, nếu, tuy, nhưng, song, hoặc, hay, các, những, mỗi, từng, mọi, cùng, bằng, ngay
  gồm, bao gồm, thuộc, giữa, trước, sau, kể, nhờ, đối với, so với, so, trở, trở lên, trở xuống, trở đi, hiện, hiện nay, đến nay, nay, rồi, luôn, ngày càng
  khoảng, gần, độ, chừng, chỉ, ước, tính, nhất, khác, tiếp theo, liên tục, liên tiếp, liền, tiếp, đầu tiên, cuối cùng, đầu, cuối
  toàn, cả, tất cả, thực sự, chính, đúng, riêng, bình quân, trung bình, hàng năm, hằng năm, mỗi năm, tương đương, tương ứng, trị giá, nhỉ, ạ, nhé, nào đó, nhiều, ít, ai
  i, ii, iii, iv, v, vi, vii, viii, ix, x, etc, vv, kèm, kèm theo, nói trên, nêu trên, trên đây, sau đây, dưới đây, ngoài ra, một số, số`);

/** Verbs that follow a counted noun or stand between a subject and its figure. */
export const VERBS = new Phrases(`
  đạt, đạt được, tăng, tăng lên, tăng trưởng, tăng thêm, giảm, giảm xuống, giảm còn, nâng, nâng lên, hạ, chiếm, tham gia, thực hiện, hoàn thành, triển khai, tổ chức
  sinh hoạt, trực thuộc, đăng ký, xây dựng, thành lập, kết nạp, bồi dưỡng, tiếp tục, phấn đấu, hưởng, nhận, trao, tặng, trao tặng, hỗ trợ, giúp, giúp đỡ, cấp
  thoát, vươn lên, đứng, xếp, xếp loại, đề nghị, yêu cầu, ban hành, phê duyệt, thông qua, sử dụng, phục vụ, cung cấp, tạo, tạo ra, mang, mang lại, đem lại, thu, thu hút, thu về
  chi, nộp, phạt, xử lý, xử phạt, khởi tố, bắt, bắt giữ, tạm giữ, phát hiện, kiểm tra, giám sát, thanh tra, vi phạm, phạm, gây, làm, làm cho, khiến, diễn ra, bắt đầu, kết thúc, kéo dài
  tiến hành, khánh thành, khởi công, bàn giao, đầu tư, vận động, quyên góp, đóng góp, ủng hộ, hiến, huy động, giải ngân, vay, cho vay, trả, bán, mua, xuất khẩu, nhập khẩu, sản xuất
  trồng, nuôi, thả, chăn nuôi, thu hoạch, gieo, gieo cấy, cấy, chuyển, chuyển đổi, chuyển dịch, mở, mở rộng, mở được, cải tạo, nâng cấp, sửa chữa, cứng hóa, lắp đặt, trang bị
  dự, tham dự, đến dự, chứng kiến, tập trung, đi làm, sống, sinh sống, cư trú, công tác, làm việc, hoạt động, học tập, học, dạy, thi, đỗ, trúng tuyển, trúng cử, nhập học, tốt nghiệp
  tử vong, thiệt mạng, bị thương, chết, mất, mất tích, mắc, nhiễm, khỏi, khỏi bệnh, điều trị, cách ly, tiêm, đánh giá, công nhận, được công nhận, khen thưởng, tuyên dương, biểu dương
  đưa, đưa vào, gửi, ký, ký kết, thống nhất, quyết định, quy định, cho biết, khẳng định, nhấn mạnh, nói, cho rằng, thấy, muốn, cần, phải, nên, có thể, góp phần, bảo đảm, đảm bảo
  cạnh tranh, vượt, vượt qua, vượt kế hoạch, phát triển, bổ sung, điều chỉnh, thay đổi, thay thế, biến, trở thành, thành, gọi, xin, dành, dành cho, thuê, nằm, cách, rộng, dài, cao, sâu, nặng
  tương đương, bằng, gấp, ước đạt, đón, phân bổ, lập, soạn, viết, in, phát, phát hành, tuyên truyền, phổ biến, tập huấn, đào tạo, lấy, bầu, bầu ra, chọn, lựa chọn, giải quyết, tiếp nhận, tiếp, trả lời
  tái đàn, tái cơ cấu, sáp nhập, giải thể, hợp nhất, chuyển đi, chuyển đến, lưu trú, tham quan, ghé thăm, tự nguyện, tình nguyện, tự, đồng ý, tán thành, biểu quyết, nhất trí, xuất sắc, tốt, cho thấy
  nghỉ, nghỉ hưu, chuyển công tác, tinh giản, tuyển dụng, bổ nhiệm, luân chuyển, miễn nhiệm, kỷ luật, khai trừ, cảnh cáo, khiển trách, hòa giải, hòa giải thành, tố giác, trình, trình bày, nêu, gắn, gắn với`);

/** What a bare digit may not count: "1 số", "5 không", "3 sạch" are words and slogans. */
export const NEVER_COUNTED = new Phrases(`
  độ vĩ, độ kinh, vĩ độ, kinh độ, số, vài, cách, chút, ít, mặt, phía, bên, sạch, tốt, giỏi, khá, yếu, kém, sẵn sàng, tại chỗ, rõ, nhất, xin, luôn, dễ, trách nhiệm, đảm đang, trong, không, có
  sao, cùng, dám, biết, chống, hóa, cạnh, chủ, kiểu, mực, kia, trung thành, mình, chiều, thứ, bộ phận, lời, lòng, thời, kèm, thể, gương mẫu, tự giác, an toàn, lần nữa, trên, in, trên một
  trở, trở lên, tương tự, ngày nọ, hôm, nghìn, triệu, tỷ, trăm, ngàn, vạn, tuy nhiên, tuy vậy, đồng thời, qua đó, từ đó, khi đó, bởi vậy, vì vậy, do đó, do vậy, bên cạnh, hoặc, hai, ba, bốn, sáu, bảy, tám, chín, mười, một`);

import { Phrases } from './phrases';

/*
 * Nouns that are counted in news, reports, laws and essays. They tell where a counted noun ends:
 * "12 chi bộ thôn" goes on because both are here, "12 chi bộ tổ chức" stops. A number in words
 * counts only before one of them.
 */

/** People and households. After "tổ 5", "lớp 5" only these make a quantity ("tổ 5 người"). */
const PEOPLE = `
  người, người dân, người lao động, người con, người cao tuổi, người khuyết tật, người nghèo, người có công
  người nước ngoài, bị hại, bị đơn, nguyên đơn, đồng phạm, bệnh nhi, sản phụ, tiểu thương, nhân khẩu, khẩu, hộ, hộ dân, hộ gia đình, gia đình, nóc nhà
  hộ nghèo, hộ cận nghèo, hộ chính sách, gia đình chính sách, gia đình văn hóa, dân, lao động, nhân công
  đảng viên, quần chúng, quần chúng ưu tú, đoàn viên, hội viên, thành viên, ủy viên, cấp ủy viên, đại biểu
  đảng ủy viên, chi ủy viên, tổ viên, xã viên, đội viên, học viên, giáo viên, giảng viên, nhân viên
  đồng chí, cán bộ, công chức, viên chức, công nhân, nông dân, cử tri, ứng cử viên, báo cáo viên
  tuyên truyền viên, cộng tác viên, tình nguyện viên, vận động viên, huấn luyện viên, thanh niên, thiếu niên
  thiếu nhi, nhi đồng, phụ nữ, cựu chiến binh, chiến sĩ, liệt sĩ, thương binh, bệnh binh, quân nhân, sĩ quan
  dân quân, bộ đội, công an viên, học sinh, sinh viên, nghiên cứu sinh, thí sinh, trẻ, trẻ em, trẻ mồ côi, cháu
  anh chị em, anh em, biên chế, nhân lực, tên, tên địch, em học sinh, em nhỏ, em, bé, cụ, bác, ông, bà, bà mẹ, bà mẹ việt nam anh hùng, mẹ việt nam anh hùng
  mẹ liệt sĩ, anh hùng, anh hùng lực lượng vũ trang nhân dân, anh hùng lao động, nhà báo, phóng viên, nhà khoa học, chuyên gia
  tiến sĩ, thạc sĩ, giáo sư, phó giáo sư, bác sĩ, y sĩ, dược sĩ, y tá, điều dưỡng, nữ hộ sinh, kỹ sư, luật sư
  thẩm phán, hội thẩm, hội thẩm nhân dân, kiểm sát viên, nghệ nhân, nghệ sĩ, diễn viên, tác giả, bị cáo, bị can
  đối tượng, nghi phạm, nạn nhân, bệnh nhân, ca bệnh, phạm nhân, người bệnh, du khách, khách, khách du lịch, hành khách
  khán giả, đồng bào, đồng đội, đồng nghiệp, tăng ni, phật tử, giáo dân, tín đồ, chức sắc, cầu thủ, tân binh
  phó chủ tịch, phó bí thư, phó trưởng ban, phó giám đốc, bí thư, chủ tịch, trưởng thôn, cá nhân, nhân chứng
  sáng lập viên, cổ đông, nhà đầu tư, thợ, thợ thủ công, ngư dân, thuyền viên, tín hữu, hướng dẫn viên, người dân tộc thiểu số
  nữ đảng viên, đảng viên mới, đảng viên dự bị, đảng viên chính thức, đảng viên nữ`;

/** Bodies, places, things, works, events, papers, abstract things that are enumerated. */
const THINGS = `
  chi bộ, chi bộ thôn, chi bộ trực thuộc, đảng bộ, đảng bộ cơ sở, chi đảng bộ, tổ chức đảng, tổ chức cơ sở đảng, cấp ủy, tổ đảng
  đảng bộ bộ phận, chi đoàn, chi hội, chi cục, phân hội, tổ hội, đoàn thể, tổ chức, tổ chức chính trị - xã hội, đơn vị
  đơn vị hành chính, đơn vị sự nghiệp, cơ quan, phòng, ban, ngành, ban ngành, sở, bộ, vụ, cục, tổng cục, viện, phòng ban
  tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, thôn, xóm, ấp, bản, làng, làng nghề, buôn, khu phố, tổ dân phố
  khu dân cư, cụm dân cư, khu, vùng, địa phương, địa bàn, quốc gia, nước, châu lục, dân tộc, dân tộc thiểu số, xã điểm
  xã nông thôn mới, thôn bản, bản làng, khối phố, cụm, tiểu khu, quốc gia và vùng lãnh thổ, vùng lãnh thổ, tỉnh thành
  trường, trường học, trường mầm non, trường tiểu học, trường trung học cơ sở, trường thcs, trường thpt, trường đại học
  lớp, lớp học, lớp tập huấn, lớp bồi dưỡng, lớp đào tạo, lớp dạy nghề, khóa, khóa học, phòng học, bệnh viện, trạm y tế
  trạm, trạm biến áp, nhà máy, xí nghiệp, công ty, doanh nghiệp, tập đoàn, tổng công ty, hợp tác xã, htx, tổ hợp tác
  trang trại, gia trại, cơ sở, cơ sở sản xuất, cơ sở kinh doanh, cửa hàng, siêu thị, chợ, khách sạn, nhà hàng, làng văn hóa
  ngân hàng, quỹ, quỹ tín dụng, chi nhánh, văn phòng, văn phòng đại diện, khu công nghiệp, cụm công nghiệp, khu chế xuất
  khu đô thị, tòa, tòa án, tòa nhà, viện kiểm sát, bưu điện, thư viện, bảo tàng, nhà văn hóa, sân vận động, sân bóng, điểm
  điểm cầu, điểm trường, điểm nóng, điểm sáng, điểm bán hàng, điểm du lịch, cảng, sân bay, ga, bến, cây cầu, cầu, cống, đập, hồ
  hồ chứa, kênh, kênh mương, sông, suối, đảo, ngọn núi, đỉnh, con đường, đường, đường giao thông, đường giao thông nông thôn, đường bê tông, đường nhựa, đường làng, đường liên thôn, đường trục thôn, đường ngõ xóm, tuyến đường, tuyến, tuyến phố, con phố, đoạn, đoạn đường
  ngôi nhà, nhà, nhà ở, căn nhà, căn hộ, ngôi, căn, ngôi mộ, ngôi chùa, đình, chùa, đền, nhà thờ, di tích, di sản, di tích lịch sử
  nhà tạm, nhà dột nát, nhà đại đoàn kết, nhà tình nghĩa, nhà tình thương, tầng, gian, phòng ngủ, tầng lầu, thửa, thửa đất, lô, lô đất
  công trình, công trình thủy lợi, hạng mục, hạng mục công trình, dự án, dự án đầu tư, đề án, đề tài, chương trình, kế hoạch, gói thầu
  mô hình, mô hình kinh tế, mô hình sản xuất, phong trào, cuộc vận động, phần việc, sáng kiến, giải pháp, giải pháp kỹ thuật, đồ án
  nhiệm vụ, nhiệm vụ trọng tâm, nhiệm vụ giải pháp, mục tiêu, chỉ tiêu, tiêu chí, nội dung, nội dung chính, vấn đề, nguyên nhân, bài học
  bài học kinh nghiệm, kinh nghiệm, nguyên tắc, quan điểm, định hướng, khâu đột phá, đột phá, đột phá chiến lược, lĩnh vực, nhóm, nhóm nhiệm vụ
  nhóm giải pháp, nhóm đối tượng, loại, loại hình, hình thức, phương pháp, phương án, phương thức, biện pháp, bước, giai đoạn, khâu, yếu tố, điều kiện
  yêu cầu, tiêu chuẩn, trụ cột, mũi nhọn, thế mạnh, lợi thế, hạn chế, tồn tại, khuyết điểm, ưu điểm, thách thức, cơ hội, đặc điểm, đặc trưng
  biểu hiện, nền kinh tế, biệt thự, chung cư, tòa chung cư, lô biệt thự, lô liền kề, dự án thành phần, khung, kíp thợ, ý, luận điểm, câu, câu hỏi, đoạn văn, từ, chữ, trang, chương, điều, khoản, phần, mục, bài, bài viết, bài báo, tin, tin bài, tác phẩm
  bài thơ, bài hát, ca khúc, vở, vở diễn, tiết mục, bộ phim, phim, cuốn sách, cuốn, quyển, quyển sách, đầu sách, bản sách, tập, tờ, tờ báo, tạp chí, số báo
  văn bản, nghị quyết, chỉ thị, quyết định, nghị định, thông tư, luật, bộ luật, dự án luật, dự thảo, báo cáo, tờ trình, công văn, hồ sơ, đơn, đơn thư
  thủ tục, thủ tục hành chính, ttHC, dịch vụ, dịch vụ công, dịch vụ công trực tuyến, hợp đồng, giấy phép, giấy chứng nhận, chứng chỉ, bằng, bằng sáng chế
  ý kiến, kiến nghị, khiếu nại, tố cáo, đơn khiếu nại, phiếu, lá phiếu, phiếu bầu, văn kiện, thỏa thuận, hiệp định, bản, biên bản ghi nhớ, chữ ký
  cuộc, cuộc họp, hội nghị, hội thảo, buổi, buổi họp, phiên, phiên họp, phiên tòa, kỳ họp, kỳ đại hội, đại hội, cuộc kiểm tra, cuộc thanh tra, cuộc giám sát
  cuộc thi, hội thi, hội diễn, giải, giải nhất, giải nhì, giải ba, giải khuyến khích, giải đặc biệt, giải thưởng, giải đấu, trận, trận đấu, bàn thắng, bàn, huy chương, huy chương vàng, huy chương bạc, huy chương đồng, hcv, hcb, hcđ
  huân chương, huân chương lao động, bằng khen, giấy khen, cờ thi đua, danh hiệu, kỷ niệm chương, huy hiệu, nhà vô địch
  đoàn, đoàn công tác, đoàn kiểm tra, đoàn khách, tổ, tổ công tác, tổ bảo vệ, đội, đội bóng, câu lạc bộ, clb, ban chỉ đạo, hội, hội đồng, hội quán
  lần, lượt, lượt người, lượt khách, lượt hộ, lượt xe, lượt đảng viên, lượt cán bộ, lượt hội viên, lượt học sinh, lượt tin bài, lượt truy cập, lượt xem
  đợt, vòng, kỳ, ca, ca mắc, ca tử vong, ca nhiễm, vụ, vụ án, vụ việc, vụ tai nạn, vụ tai nạn giao thông, vụ vi phạm, vụ cháy, vụ tranh chấp, vụ mua bán
  trường hợp, trường hợp vi phạm, sự kiện, hoạt động, chiến dịch, cuộc cách mạng, cuộc chiến tranh, thế hệ, đời, nhiệm kỳ, năm liên tiếp
  ngày công, ngày công lao động, giờ công, công lao động, công, việc làm, việc làm mới, suất, suất quà, phần quà, suất học bổng, học bổng, món quà, quà
  con, gia cầm, gia súc, con gia súc, con gia cầm, trâu, bò, trâu bò, lợn, đàn, lồng, lồng bè, ao, cây, cây xanh, gốc, gốc cây
  sản phẩm, sản phẩm ocop, mặt hàng, mặt hàng xuất khẩu, chủng loại, mẫu, mẫu nước, mẫu vật, hiện vật, sắc phong, đạo sắc phong, bia đá, tấm bia, tấm bia đá, rác thải, tài liệu, tư liệu, ảnh, bức ảnh, bức tranh, tấm ảnh
  xe đạp, xe đạp điện, xe buýt, xe điện, mái ấm, mái ấm tình thương, cơ sở lưu trú, cơ sở thờ tự, cơ sở giáo dục, cơ sở y tế, cơ sở vật chất, cơ sở đảng, buồng, con đèo, đèo, mã, cặp, mảnh, dãy, bông, hòn, cặp vợ chồng, xe, xe máy, ô tô, xe ô tô, xe tải, xe khách, phương tiện, chuyến, chuyến bay, chuyến xe, tàu, tàu cá, tàu thuyền, thuyền, máy, máy bay, máy tính, máy móc
  bộ, bộ máy tính, bộ hồ sơ, chiếc, cái, thiết bị, giường, giường bệnh, bộ bàn ghế, bàn ghế, camera, điện thoại, đồng hồ, bóng đèn, cột điện, cột, trụ, tấm
  viên, viên thuốc, viên gạch, liều, liều vắc xin, mũi tiêm, mũi, hộp, gói, bao, bao xi măng, thùng, chai, túi, bịch, khẩu súng, khẩu pháo, quả bom, quả, quả mìn, viên đạn, bánh
  bữa, bữa ăn, món, món ăn, suất ăn, cốc, ly, tiết, tiết học, giờ học, môn, môn học, môn thi, ngành học, nghề, ngành nghề, tín chỉ, điểm, bậc, cấp, cấp học, cấp độ
  cổ phiếu, cổ phần, trái phiếu, thuê bao, tài khoản, người dùng, thẻ, thẻ bảo hiểm y tế, thẻ bhyt, sổ, sổ tiết kiệm, vé, chỗ, toa, làn xe, độ tuổi, đ / c, giao dịch, đơn hàng, khách hàng
  chỉ số, tổ chức tôn giáo, tôn giáo, loài, loài cây, cá thể, giống, giống lúa, vụ lúa, vùng sản xuất, cánh đồng, cánh đồng mẫu, cánh đồng mẫu lớn, chuỗi, chuỗi liên kết
  mũi tấn công, trung tâm, khối, khối thi đua, cụm thi đua, tiểu đội, trung đội, đại đội, tiểu đoàn, trung đoàn, sư đoàn, lực lượng, tập thể, tập thể và cá nhân, chốt
  tổ hòa giải, tổ tự quản, tổ liên gia, tổ tiết kiệm, nguồn, nguồn lực, nguồn vốn, quy hoạch, nhóm chỉ tiêu, phiếu tín nhiệm, công trình phần việc, sào ruộng
  giếng, bể, hầm biogas, hố xí, nhà vệ sinh, hàng cây, cụm từ, sự cố, đám cháy, cơn bão, bão, trận lũ, trận động đất, lỗi, vi phạm, sai phạm, hành vi, tội danh, tội`;

export const PEOPLE_NOUNS = new Phrases(PEOPLE);
export const NOUNS = new Phrases(`${PEOPLE}\n${THINGS}`);

/** What may follow a counted noun and still belong to it. */
export const MODIFIERS = new Phrases(`
  nghèo, cận nghèo, mới, trẻ, nữ, nam, dự bị, chính thức, sản xuất, kinh doanh, sản xuất kinh doanh, nông nghiệp, lâm nghiệp
  công nghiệp, thủy sản, giao thông, thủy lợi, trọng điểm, trọng tâm, chủ yếu, cơ bản, then chốt, cụ thể, đột phá, kinh tế, văn hóa
  xã hội, xã hội hóa, chính sách, chuyên đề, thường kỳ, bất thường, đầu tư, lịch sử, cách mạng, khoa học, cấp tỉnh, cấp huyện, cấp xã, cấp quốc gia
  cấp bộ, cấp nhà nước, cấp cơ sở, cấp trung ương, công lập, dân lập, tư thục, ngoài công lập, nhà nước, tư nhân, nước ngoài, trong nước, trực tuyến
  điện tử, nông thôn, đô thị, miền núi, vùng cao, biên giới, đặc biệt khó khăn, vùng sâu, vùng xa, xuất sắc, tiên tiến, giỏi, khá, khó khăn
  dân tộc thiểu số, dân tộc, khuyết tật, mồ côi, cao tuổi, bán trú, nội trú, nhập ngũ, ưu tú, việt nam, quốc hội, hội đồng nhân dân, hđnd, đảng, đoàn
  tình nguyện, thiện nguyện, từ thiện, tập huấn, bồi dưỡng, tham quan, du lịch, quốc tế, nội địa, chuyên trách, không chuyên trách, bán chuyên trách
  vệ tinh, trực thuộc, cơ sở, gia đình, thiên nhiên, môi trường, y tế, giáo dục, thể thao, văn nghệ, thông tin, quân sự, quốc phòng, an ninh, dân sự, hình sự
  hành chính, tiếp công dân, phức tạp, nghiêm trọng, rất nghiêm trọng, đặc biệt nghiêm trọng, hạng nhất, hạng nhì, hạng ba, dương tính
  lao động, đại đoàn kết, tình nghĩa, tình thương, thịt, sinh sản, nái, giống, ăn quả, công nghiệp dài ngày, lâu năm, xanh, lớn, nhỏ, nhỏ lẻ, vừa và nhỏ, nhỏ và vừa
  thương mại, dịch vụ, tín dụng, xây dựng, xây dựng cơ bản, kiểu mẫu, nâng cao, thông minh, văn minh, tiêu biểu, điển hình, bê tông, nhựa
  chiến lược, đột xuất, định kỳ, lãnh đạo, quản lý, chủ chốt, hưu trí, kinh nghiệm, kỹ thuật, chuyên môn, hội viên, đảng viên, cán bộ`);

/** Classifiers: the word after them names what is counted, known or not ("3 con dê núi"). */
export const CLASSIFIERS = new Phrases(
  'con, cây, cái, chiếc, quả, bức, tấm, ngôi, giống, loài, gốc, cặp, ngọn, mảnh, dãy, pho, lá, bông, tảng, chùm, củ, hòn, thanh, que, sợi, khóm, bụi, luống, giọt, miếng',
);

/** Counted nouns that a number in words before them does not make a quantity. */
export const VAGUE_AFTER_WORDS = new Phrases(`
  bên, phía, mặt, miền, nước, ông, bà, bác, cụ, em, bé, con, trẻ, bàn, từ, chữ, vốn, nhà, đời, bộ, sở, ban, ngành, hội, bản, cấp, cầu, hồ
  đình, từ, ý, tin, tập, phần, bài, câu, ga, bến, khoản, điều, chương, mục, loại, công, quà, đoàn, đàn, điểm, bậc, khách, thợ, sổ, thẻ, đơn, máy
  tồn tại, kiến nghị, tố cáo, khiếu nại, vi phạm, hoạt động, bằng, tội, lỗi, hạn chế, bánh, bão, luật, giải`);

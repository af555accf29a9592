import { Phrases } from './phrases';

/* Nouns after which a number is a name or a rank: "tỉnh lộ 398", "Điều 15", "lần thứ 21", "tổ 5". */

/** Always, whatever follows; a sum of money alone breaks the rule ("khoản 5 triệu đồng"). */
export const STRICT_NAMES = new Phrases(`
  điều, khoản, đoạn, chương, mục, tiểu mục, điểm số, tỉnh lộ, quốc lộ, đường tỉnh, đường huyện, huyện lộ, hương lộ, liên tỉnh lộ, đường liên tỉnh, đường tỉnh lộ, đt, ql, tl, dt, hl, ct, cao tốc
  thứ, lần thứ, nghị quyết, chỉ thị, thông tư, nghị định, luật, pháp lệnh, công văn, tờ trình, sắc lệnh, số nhà, trang, tr, khóa, phụ lục, biểu số, mẫu số, mẫu biểu, biểu mẫu, bảng số, sơ đồ, hình, phiên bản, version
  quân khu, sư đoàn, trung đoàn, lữ đoàn, tiểu đoàn, đại đội, binh đoàn, quân đoàn, hải đoàn, số hiệu, biển số, mã số, mã, mã vạch, điện thoại, sđt, hotline, fax, tel, cmnd, cccd, cmtnd, stk, mst, hộ chiếu
  vtv, vov, htv, covid, covid -, sars - cov -, g, u, f, c, web, cúp, tọa độ, tỷ số, cấp độ, hạng, phiên thứ, kỳ họp thứ, ngạch, boeing, airbus, apollo, iphone, windows, galaxy, quyển số, tờ bản đồ, tờ bản đồ số, ký hiệu`);

/** Places and groups: a name unless a unit or a known noun without a proper name follows ("tổ 5 người"). */
export const PLACE_NAMES = new Phrases(`
  tổ, khu, khu phố, khu dân cư, cụm dân cư, khu vực, đội, thôn, ấp, xóm, bản, buôn, làng, tiểu khu, khối, phường, quận, huyện, tổ dân phố, cụm, đội sản xuất, hẻm, ngõ, ngách, kiệt, phố, đường, đường số, nhà, nhà số, phòng
  tầng, bàn, hàng, nhóm, vùng, tuyến, ô, lô, thửa, km, kênh, cống, cầu, trạm, xe, tàu, nhà máy, xí nghiệp, mỏ, giếng, lò, hầm, cảng, ga, cửa, cổng, lối, bến, hội trường, mâm, tổ máy, xưởng
  chi bộ, công ty, đoàn, trại, phân xưởng, trung tâm, ca, phong trào, phương châm, cuộc vận động, khẩu hiệu, công nghiệp, công nghệ, loại, mẫu, trụ, cọc`);

/** Ranks, phases and parts: a name unless people or a unit follow ("lớp 35 học sinh"). */
export const RANK_NAMES = new Phrases(`
  lớp, bậc, cấp, mức độ, mức, giai đoạn, đợt, kỳ, học kỳ, vụ, bước, lần, vòng, tiêu chí, biểu, bảng, câu, mẫu đơn, khóa học, bài, bài học, phần, tập, quyển, tiết, mốc, cột, dòng, tiêu chuẩn
  công thức, phương thức, tuần, điểm, đại hội, ngày thứ, quý, phương án, vành đai, hồ sơ số, dạng, kiểu, cỡ, hệ, đề, ảnh, chú thích, ghi chú, xem, thế hệ, năm thứ`);

/** Unless any known noun or unit follows: verbs too, or what sums are given to ("dự án 50 tỷ"). */
export const LOOSE_NAMES = new Phrases(`
  quyết định, quy định, thông báo, hướng dẫn, kết luận, kế hoạch, dự án, đề án, chương trình, báo cáo, quy chế, hiến pháp, bộ luật, mô hình, chương trình mục tiêu, công điện, ocop`);

/** Words that end like a naming noun and are none: "danh mục 15 dự án", "phục vụ 500 khách". */
export const COMPOUNDS = new Phrases(`
  kỷ luật, pháp luật, quy luật, danh mục, chuyên mục, thư mục, tài khoản, điều khoản, tình hình, mô hình, loại hình, truyền hình, địa hình, cấu hình, màn hình, chuyên trang, thời trang, nghĩa trang, từ khóa
  văn chương, huy chương, yêu cầu, nhu cầu, toàn cầu, địa cầu, khách hàng, mặt hàng, ngân hàng, cửa hàng, thành phố, đường phố, quân đội, văn bản, cơ bản, kịch bản, xuất bản, nhật bản, tập đoàn, công đoàn
  phái đoàn, nhiệm vụ, dịch vụ, phục vụ, nghĩa vụ, công vụ, chức vụ, nghiệp vụ, mùa vụ, thời vụ, cung cấp, trợ cấp, phụ cấp, nâng cấp, trung cấp, sơ cấp, cao cấp, các cấp, thời kỳ, cùng kỳ, định kỳ, chu kỳ
  hoa kỳ, thành phần, góp phần, cổ phần, học phần, địa điểm, thời điểm, quan điểm, đặc điểm, ưu điểm, chuyên đề, vấn đề, chủ đề, tiêu đề, quan hệ, liên hệ, tầng lớp, mạng lưới, phân loại, xếp loại, nhân loại
  chủng loại, kim loại, căn phòng, quốc phòng, văn phòng, dự phòng, hải phòng, đề phòng, gia đình, gia nhà, nhập khẩu, trung tuyến, trực tuyến, bàn giao, hội bàn, đồ bàn, địa bàn, nhân bản, bình quân, quân khu
  tiêu thụ, mạng lại, phong tuyến, chi tiết, thời tiết, thông tin, tập đoàn, ban tập, biên tập, học tập, bài tập, luyện tập, sưu tập, tuyển tập, đoàn tàu, nhà xe, giá trị, hải quân, thực hiện đề, trung đội, phó thứ`);

/** "Dân số 5.000 người", "trong số 15 hộ": here "số" announces a quantity, elsewhere a name. */
export const COUNTING_NUMBERS = new Set(
  'dân tổng trong con chỉ hệ điểm doanh quân sĩ đa trên thiểu dư hàm thừa ẩn biến tham cơ tần'.split(
    ' ',
  ),
);

/** Laws and the like: the year after their title belongs to the name ("Luật Đất đai năm 2013"). */
export const DATED_NAMES = new Phrases(
  'luật, bộ luật, hiến pháp, pháp lệnh, công ước, hiệp định, tuyên ngôn',
);

/** Words after which a title has ended: a year that follows them dates a fact. */
export const TITLE_ENDS = new Phrases(
  'trong, từ, đến, tới, được, đã, có, là, vào, ngay, trước, sau, tại, ban hành, thông qua, hiệu lực, cho, nay, khi, ở, do, hết, tính, qua, về việc, so với, đạt, như',
);

/** A number after these tells the hour. */
export const CLOCK_BEFORE = new Set(
  'lúc hồi vào đúng sáng trưa chiều tối đêm mốc trước khuya'.split(' '),
);
/** An hour before these is a time of day. */
export const CLOCK_AFTER = new Set(
  'sáng trưa chiều tối đêm khuya hôm cùng hàng kém rưỡi'.split(' '),
);
/** A length of hours comes after these, even where "5h" stands alone. */
export const LASTING = new Set(
  'trong sau hơn gần suốt mất dài khoảng qua quá đủ được thêm cách tới trên dưới chừng tròn đúng'.split(
    ' ',
  ),
);

/** Set phrases with numbers that state no quantity. */
export const IDIOMS = new Phrases(`
  trăm nghe không bằng một thấy, muôn người như một, năm lần bảy lượt, ba chìm bảy nổi, chín bỏ làm mười, một nắng hai sương, ba mặt một lời, bốn phương tám hướng
  năm châu bốn biển, bốn bể năm châu, mười năm như một, hai năm rõ mười, ba đầu sáu tay, ba chân bốn cẳng, mồm năm miệng mười, một vốn bốn lời, nhất cử lưỡng tiện, mười phân vẹn mười
  một mất một còn, trăm năm, nghìn năm, ngàn năm, ba hồn bảy vía, tám lạng nửa cân, kẻ tám lạng người nửa cân, một sớm một chiều, năm thì mười họa, ba bảy hai mốt ngày, một công đôi việc, hai tay
  một lần nữa, hai vợ chồng, một đời, một thời, một mình, 24 / 24, 24 / 7, 3 ca 4 kíp, ba ca bốn kíp, 3 trong 1, 2 trong 1, 4 tại chỗ`);

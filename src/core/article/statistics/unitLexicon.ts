import { Phrases } from './phrases';

/* Units of measure, time and money, and what may stand after a slash ("triệu đồng/người/năm"). */

export const PERCENTS = new Phrases(`
  %, phần trăm, điểm phần trăm, điểm %, ‰, phần nghìn, phần ngàn, phần vạn`);

export const MEASURES = new Phrases(`
  km, m, cm, mm, dm, nm, hải lý, dặm, cây số, mét, mét dài, kilômét, kilomet, ki lô mét, ki - lô - mét
  xăng ti mét, xentimét, centimet, milimét, milimet, ly, inch, thước
  km2, km ², km vuông, ki lô mét vuông, kilômét vuông, m2, m ², mét vuông, cm2, cm ², mm2, mm ², milimét vuông, centimet vuông, ha, hecta, héc ta
  héc - ta, hécta, sào, sào bắc bộ, mẫu ruộng, mẫu đất, công đất, công ruộng
  m3, m ³, mét khối, cm3, cm ³, lít, l, ml, mililít, thùng dầu
  kg, g, mg, gam, gram, gr, miligam, microgam, tấn, tạ, yến, lạng, cân, kilôgam, kilogam, ki lô gam
  ki - lô - gam, kí lô, kilô, lượng vàng, cây vàng, chỉ vàng, cara, carat
  kw, kwh, kwp, mw, mwh, mwp, gw, gwh, kva, mva, kv, v, w, wh, vôn, oát, hz, khz, mhz, ghz, ampe, db
  kilôwatt, kilôoát, megawatt, kilobyte, megabyte, gigabyte, terabyte, kb, mb, gb, tb, kbps, mbps, gbps, megapixel, inches
  ° c, º c, độ c, độ f, độ richter, độ, °, calo, kcal, mã lực, hpa, pa, atm, ppm, mah, ah, mp, μg, µg, mcg, mmhg, mmol, iu, usp, rpm, km / h, teu, dwt, tấn quy đổi
  tuổi, tuổi đời, tuổi đảng, năm tuổi, tháng tuổi, ngày tuổi, tuần tuổi`);

export const DURATIONS = new Phrases(`
  năm, tháng, tuần, tuần lễ, ngày, đêm, ngày đêm, giờ, giờ đồng hồ, tiếng, tiếng đồng hồ, phút, giây
  mili giây, h, thập kỷ, thập niên, thế kỷ, thiên niên kỷ, năm học, ngày làm việc, quý, năm ánh sáng
  năm tuổi đảng, năm tuổi nghề, năm tuổi quân`);

export const CURRENCIES = new Phrases(`
  đồng, đồng việt nam, đ, vnđ, vnd, tr đ, trđ, tr, tr đồng, tr . đồng, tr . đ, triệu đ, ngàn đ, usd, us $, $, đô la, đô la mỹ, đô - la, đô - la mỹ, đôla
  mỹ kim, euro, eur, €, yên, yên nhật, jpy, ¥, nhân dân tệ, ndt, cny, tệ, bảng anh, gbp, £, won, krw
  baht, rúp, kíp, riel, franc, hào`);

/** Currencies and measures that are written close to the digits ("500đ", "12km", "$5"). */
export const PREFIX_CURRENCIES = new Phrases('$, us $, usd, €, £, ¥, vnd, vnđ');

export const PER_UNITS = new Phrases(`
  đầu người, người lớn, trẻ em, khách, lượt khách, đầu khách, vé, đêm, thùng, lượng, chỉ, cây vàng, bữa, cặp, đôi, em, mẫu ruộng, trang, lá, lượt người, người,  người dân, hộ, hộ gia đình, khẩu, nhân khẩu, lao động, cán bộ, hội viên, cháu
  năm, tháng, ngày, ngày công, giờ, h, s, phút, giây, tuần, quý, vụ, lứa, đêm, ca, buổi, tiết, đợt, kỳ
  ha, hecta, héc ta, sào, mẫu, công, m, m2, m ², mét vuông, m3, m ³, mét khối, mét, km, km2, km ², km vuông
  kg, g, tấn, tạ, yến, lít, l, ml, kwh, con, cái, chiếc, cây, lượt, lần, suất, phần, sản phẩm, gốc, bộ
  học sinh, sinh viên, trẻ, lớp, trường, giường, phòng, cuốn, chi bộ, xã, thôn, đảng viên, chuyến, bao
  trường hợp, hồ sơ, hợp đồng, công trình, mô hình, căn, nhà, tổ, nhóm, đơn vị, dân, vạn dân, bệnh nhân`);

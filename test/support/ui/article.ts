/** What the tests expect of the article that comes with the extension: its words, cited. */

/** The citation of a place in a report in Markdown or plain text. */
export const cited = (locator: string | null = null): string =>
  `(Ban biên tập, “Kinh nghiệm từ thực hiện …”${locator === null ? '' : `, ${locator}`})`;

export const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';

/** The first sentence of the second lesson, with three of the source's errors. */
export const unity =
  'Hai là, Tập trung xây dựng và giữ vững sự đoàn kết thống nhất nội bộ Ban chấp hành ý trí và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình trong nội bộ đảng.';

/** The only sentence of the fourth lesson. */
export const inspection =
  'Bốn là, coi trọng công tác kiểm tra, giám sát, thi đua khen thưởng kịp thời, biểu dương khen thưởng các tập thể và cá nhân hoàn thành xuất sắc nhiệm vụ, có biện pháp xử lý thích đáng đối với tập thể, cá nhân vi phạm kỷ luật theo đúng quy định của Điều lệ Đảng để nhân dân ngày càng tin tưởng vào sự lãnh đạo của Đảng.';

/** The sentence that says how many members the party committee has. */
export const members = 'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn.';

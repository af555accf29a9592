/*
 * The words by which Vietnamese articles announce what a paragraph does. They come from reading
 * news, Party-cell reports, summaries of experience and laws; none is tied to one article.
 */

/** Source of a pattern: nouns that are counted off, "Bài học 3", "Giải pháp thứ hai". */
export const enumeratedNouns =
  'bài học kinh nghiệm|bài học|kinh nghiệm|nhóm giải pháp|giải pháp|nhóm nhiệm vụ|nhiệm vụ|nội dung|' +
  'vấn đề|nguyên nhân|nguyên tắc|yêu cầu|mục tiêu|biện pháp|bước|kiến nghị|đề xuất|lý do|lí do|' +
  'cách làm|điểm|quan điểm|thách thức|khó khăn|thuận lợi|hạn chế|tồn tại|đột phá|khâu đột phá';

const end = '(?![\\p{L}\\p{M}\\p{N}])';

function opener(alternatives: string): RegExp {
  return new RegExp(`^["“*_(]{0,3}(?:${alternatives})${end}`, 'iu');
}

/** Words about lessons: an enumeration they announce is one of lessons. */
export const speaksOfLessons = /bài học|kinh nghiệm/iu;

/** A paragraph before an enumeration that leads over to it. */
export const announces =
  /rút ra|bài học|kinh nghiệm|sau đây|sau:|như sau|dưới đây|cụ thể(?:\s+là)?\s*[:,]|đó là\s*:|gồm\s*:/iu;
/** The same said so plainly that even the first paragraph of an article is no more than that. */
export const announcesPlainly = /rút ra|sau đây|như sau|dưới đây|:\s*$/iu;

/** Opens the outcome after a list of lessons: "Nhờ đó", "Kết quả là". */
export const opensResult = opener(
  'nhờ|kết quả(?=\\s*[,:]|\\s+(?:là|đạt được|cho thấy|trên))|kết quả là|chính vì (?:vậy|thế|lẽ đó)|chính nhờ|' +
    'bằng những (?:giải pháp|việc làm|cách làm|biện pháp|nỗ lực|bài học|kinh nghiệm)|' +
    'với (?:những|các|sự|việc|cách) (?:kết quả|thành tích|giải pháp|cách làm|việc làm|kinh nghiệm|bài học|biện pháp|nỗ lực|cố gắng|thành công)|' +
    'với cách làm|với việc (?:thực hiện|vận dụng|áp dụng|làm)|' +
    'từ (?:những|các) (?:kinh nghiệm|bài học|cách làm|việc làm|giải pháp|biện pháp|kết quả)|từ đó,?\\s+đến nay|' +
    'có được (?:kết quả|thành công|thành tích)|(?:thực hiện|vận dụng|áp dụng)(?: tốt| đồng bộ| hiệu quả)? (?:những|các) (?:kinh nghiệm|bài học|giải pháp|biện pháp)',
);

/** Opens words about the enumeration as a whole, which is over by then. */
export const opensConclusion = opener(
  'trên đây|tóm lại|tựu trung|nhìn chung|có thể (?:nói|khẳng định|thấy)|những (?:bài học|kinh nghiệm|giải pháp|kết quả|nhiệm vụ|vấn đề|nguyên nhân)(?: kinh nghiệm)?(?: quý| quý báu| bước đầu)? (?:trên|nêu trên|này|đó)|' +
    '(?:trong )?(?:thời gian|những năm|giai đoạn) (?:tới|tiếp theo)|phát huy (?:những )?kết quả|kết luận|' +
    'phát biểu (?:tại|kết luận|chỉ đạo|bế mạc)|kết thúc (?:hội nghị|buổi|chương trình)|tại (?:hội nghị|buổi lễ|đại hội)|(?:xin )?(?:một lần nữa,? )?(?:xin )?(?:kính |trân trọng |chân thành )?(?:chúc|cảm ơn|cám ơn)|thay mặt',
);

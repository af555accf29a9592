import type { ImportErrorCode, ImportNote, ImportNoteCode } from './importing';
import type { Locale } from './messages';

/*
 * What people are told of a file that was read from another format, or could not be.
 */

type Words<Code extends string> = Readonly<Record<Code, (detail: string) => string>>;

/** A number in front, where there is one: "3 hình", "Hình". */
const counted = (detail: string, words: string) => (detail === '' ? words : `${detail} ${words}`);
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const named = (detail: string) => (detail === '' ? '' : ` (${detail})`);
const megabytes = (bytes: string) => Math.round(Number(bytes) / 1e6);
const seconds = (milliseconds: string) => Math.round(Number(milliseconds) / 1000);

const vietnameseNotes: Words<ImportNoteCode> = {
  'other-format': (format) => `Nội dung tệp là ${format}, không như phần đuôi của tên tệp.`,
  'images-left-out': (n) => sentence(`${counted(n, 'hình')} không có chữ, đã bỏ qua.`),
  'formulas-left-out': (n) => sentence(`${counted(n, 'công thức')} đã bỏ qua.`),
  'comments-left-out': (n) => sentence(`${counted(n, 'ghi chú bên lề')} đã bỏ qua.`),
  'objects-left-out': (n) => sentence(`${counted(n, 'đối tượng nhúng')} đã bỏ qua.`),
  'hidden-text-left-out': (n) => sentence(`${counted(n, 'đoạn chữ ẩn')} đã bỏ qua.`),
  'deletions-left-out': (n) =>
    sentence(`${counted(n, 'chỗ đã xóa (theo dõi thay đổi)')} đã bỏ qua.`),
  'annotations-left-out': (n) => sentence(`${counted(n, 'chú thích trên trang')} đã bỏ qua.`),
  'contents-left-out': () => 'Mục lục đã bỏ qua.',
  'running-heads-left-out': (n) =>
    sentence(`${counted(n, 'tiêu đề đầu hay chân trang')} đã bỏ qua.`),
  'page-numbers-left-out': (n) => sentence(`${counted(n, 'số trang')} đã bỏ qua.`),
  'page-parts-left-out': (n) =>
    sentence(`${counted(n, 'phần của trang web ngoài bài')} (trình đơn, quảng cáo…) đã bỏ qua.`),
  'footnotes-at-end': (n) => sentence(`${counted(n, 'cước chú')} đặt ở cuối bài.`),
  'note-marks-left-out': (n) => sentence(`${counted(n, 'dấu cước chú')} trong câu đã bỏ qua.`),
  'text-boxes-after-paragraph': (n) => sentence(`${counted(n, 'hộp chữ')} đặt sau đoạn của nó.`),
  'tables-as-rows': (n) => sentence(`${counted(n, 'bảng')} viết thành từng dòng.`),
  'numbering-as-shown': () => 'Số mục tự động giữ như hiển thị.',
  'numbering-approximate': () => 'Số mục tự động chỉ gần đúng như hiển thị: hãy xem lại.',
  'numbering-lost': () => 'Số mục tự động không tính được: hãy xem lại.',
  'lines-joined': () => 'Dòng đã nối thành đoạn.',
  'hyphens-joined': (n) => sentence(`${counted(n, 'từ bị ngắt cuối dòng')} đã nối lại.`),
  'columns-in-order': () => 'Các cột đã xếp theo thứ tự đọc.',
  'legacy-font': (font) =>
    `Phông chữ cũ${named(font)}: chữ có thể sai, hãy chuyển mã sang Unicode rồi so lại với bản gốc.`,
  'unknown-symbols': (n) => sentence(`${counted(n, 'ký hiệu')} không nhận ra: hãy xem lại.`),
  'unreadable-parts': (n) =>
    sentence(`${counted(n, 'phần')} không đọc được: hãy so lại với bản gốc.`),
  'pages-without-text': (pages) => `Trang không có chữ${named(pages)}: có thể là ảnh quét.`,
  'not-the-readable-part': () => 'Không tách được bài khỏi trang web: đã lấy cả trang.',
};

const englishNotes: Words<ImportNoteCode> = {
  'other-format': (format) => `The file’s content is ${format}, unlike the ending of its name.`,
  'images-left-out': (n) => sentence(`${counted(n, 'image(s)')} without words left out.`),
  'formulas-left-out': (n) => sentence(`${counted(n, 'formula(s)')} left out.`),
  'comments-left-out': (n) => sentence(`${counted(n, 'comment(s)')} left out.`),
  'objects-left-out': (n) => sentence(`${counted(n, 'embedded object(s)')} left out.`),
  'hidden-text-left-out': (n) => sentence(`${counted(n, 'hidden passage(s)')} left out.`),
  'deletions-left-out': (n) => sentence(`${counted(n, 'tracked deletion(s)')} left out.`),
  'annotations-left-out': (n) => sentence(`${counted(n, 'page annotation(s)')} left out.`),
  'contents-left-out': () => 'Table of contents left out.',
  'running-heads-left-out': (n) =>
    sentence(`${counted(n, 'running head(s) or foot(s)')} left out.`),
  'page-numbers-left-out': (n) => sentence(`${counted(n, 'page number(s)')} left out.`),
  'page-parts-left-out': (n) =>
    sentence(`${counted(n, 'part(s) of the web page')} outside the article left out.`),
  'footnotes-at-end': (n) => sentence(`${counted(n, 'footnote(s)')} put at the end.`),
  'note-marks-left-out': (n) =>
    sentence(`${counted(n, 'footnote mark(s)')} within sentences left out.`),
  'text-boxes-after-paragraph': (n) =>
    sentence(`${counted(n, 'text box(es)')} put behind their paragraph.`),
  'tables-as-rows': (n) => sentence(`${counted(n, 'table(s)')} written row by row.`),
  'numbering-as-shown': () => 'Automatic numbers kept as shown.',
  'numbering-approximate': () => 'Automatic numbers are only roughly as shown: look them over.',
  'numbering-lost': () => 'Automatic numbers could not be worked out: look them over.',
  'lines-joined': () => 'Lines joined to paragraphs.',
  'hyphens-joined': (n) => sentence(`${counted(n, 'word(s) broken at a line’s end')} joined.`),
  'columns-in-order': () => 'Columns put in reading order.',
  'legacy-font': (font) =>
    `Legacy font${named(font)}: words may be wrong. Convert to Unicode and compare with the source.`,
  'unknown-symbols': (n) => sentence(`${counted(n, 'symbol(s)')} not recognised: look them over.`),
  'unreadable-parts': (n) =>
    sentence(`${counted(n, 'part(s)')} could not be read: compare with the source.`),
  'pages-without-text': (pages) => `Pages without text${named(pages)}: perhaps scans.`,
  'not-the-readable-part': () =>
    'The article could not be told from the web page: all of it is here.',
};

const vietnameseErrors: Words<ImportErrorCode> = {
  'not-this-format': () => 'nội dung tệp không phải định dạng mà đuôi tên tệp nói.',
  unsupported: (format) =>
    `định dạng${named(format)} chưa đọc được. Hãy lưu lại thành .docx, .html hay .txt.`,
  'unknown-encoding': () => 'không phải văn bản Unicode và không nhận ra bảng mã.',
  encrypted: () => 'tệp có mật khẩu. Hãy bỏ mật khẩu rồi thêm lại.',
  broken: () => 'tệp hỏng hoặc thiếu.',
  'too-deep': () => 'cấu trúc tệp lồng quá sâu.',
  'too-large': (limit) => `tệp lớn hơn ${megabytes(limit)} MB, giới hạn trong cài đặt.`,
  'unpacks-too-large': () => 'tệp nén bung ra quá lớn, có thể là tệp phá hoại.',
  'too-many-entries': () => 'tệp có quá nhiều phần hay quá nhiều trang.',
  'no-text': () => 'tệp không có chữ.',
  'scan-without-text': () =>
    'bản quét chỉ có ảnh, không có lớp chữ. Hãy nhận dạng chữ (OCR) rồi thêm lại.',
  unreadable: () => 'không đọc được tệp.',
  'timed-out': (limit) => `đọc quá ${seconds(limit)} giây nên đã dừng.`,
  'out-of-memory': () => 'tệp cần quá nhiều bộ nhớ nên đã dừng.',
  crashed: () => 'bộ đọc tệp gặp sự cố. Chi tiết ở trong nhật ký.',
  cancelled: () => 'đã hủy.',
};

const englishErrors: Words<ImportErrorCode> = {
  'not-this-format': () => 'its content is not what the ending of its name says.',
  unsupported: (format) =>
    `this format${named(format)} cannot be read. Save it as .docx, .html or .txt.`,
  'unknown-encoding': () => 'it is no Unicode text, and its encoding is not recognised.',
  encrypted: () => 'it has a password. Take that off and add the file again.',
  broken: () => 'the file is broken or incomplete.',
  'too-deep': () => 'its parts are nested too deep.',
  'too-large': (limit) => `it is larger than ${megabytes(limit)} MB, the limit in the settings.`,
  'unpacks-too-large': () => 'it unpacks to far too much, and may be meant to do harm.',
  'too-many-entries': () => 'it has too many parts or pages.',
  'no-text': () => 'it has no text.',
  'scan-without-text': () =>
    'it is a scan: pictures without a text layer. Recognise its text (OCR) and add it again.',
  unreadable: () => 'the file cannot be read.',
  'timed-out': (limit) => `reading it took more than ${seconds(limit)} seconds and was stopped.`,
  'out-of-memory': () => 'it needs too much memory, and was stopped.',
  crashed: () => 'the reader of files failed. The log has the details.',
  cancelled: () => 'cancelled.',
};

/** What a reading left out, moved or doubts. */
export function describeImportNote({ code, detail }: ImportNote, locale: Locale): string {
  return (locale === 'vi' ? vietnameseNotes : englishNotes)[code](detail);
}

/** Why a file gave no article: "bao-cao.pdf: bản quét chỉ có ảnh…". */
export function describeImportError(
  name: string,
  code: ImportErrorCode,
  detail: string,
  locale: Locale,
): string {
  return `${name}: ${(locale === 'vi' ? vietnameseErrors : englishErrors)[code](detail)}`;
}

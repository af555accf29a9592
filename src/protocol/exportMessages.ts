import type { ExportErrorCode, ExportNote, ExportNoteCode } from './exporting';
import type { Locale } from './messages';

/*
 * What people are told of a report that was written as a Word file, or could not be.
 */

type Words<Code extends string> = Readonly<Record<Code, (detail: string) => string>>;

const vietnameseNotes: Words<ExportNoteCode> = {
  'front-matter-unreadable': () =>
    'Phần đầu tệp (YAML) viết sai, có mục không đọc được: hãy xem lại các thành phần thể thức.',
  'html-left-out': (tag) => `Thẻ HTML <${tag}> đã bỏ, chữ trong đó giữ lại.`,
  'formula-as-text': () => 'Công thức để nguyên như đã gõ.',
  'unknown-key': (key) => `Không có nguồn nào mang khóa @${key}.`,
  'style-unusable': (fault) =>
    `Không dùng được kiểu trích dẫn, các chỗ dẫn viết theo lối thông thường (${fault}).`,
  'image-not-found': (path) => `Không đọc được hình ${path}: thay bằng lời chú.`,
  'image-outside': (path) => `Hình ${path} nằm ngoài thư mục làm việc: thay bằng lời chú.`,
  'image-remote': (path) => `Hình ${path} ở trên mạng, không tải về: thay bằng lời chú.`,
  'image-format': (path) => `Hình ${path} không phải PNG, JPEG, GIF hay BMP: thay bằng lời chú.`,
  'image-too-large': (path) => `Hình ${path} vượt giới hạn dung lượng: thay bằng lời chú.`,
  'table-too-wide': (columns) =>
    `Bảng ${columns} cột rộng hơn mức Word cho phép: viết thành từng dòng.`,
  'left-blank': (fields) => `Để trống: ${fields}.`,
};

const englishNotes: Words<ExportNoteCode> = {
  'front-matter-unreadable': () =>
    'The front matter (YAML) has faults and is not read in full: look at the parts of the form.',
  'html-left-out': (tag) => `The HTML tag <${tag}> is left out, its words are kept.`,
  'formula-as-text': () => 'Formulas stand as they are typed.',
  'unknown-key': (key) => `No source has the key @${key}.`,
  'style-unusable': (fault) =>
    `The style of citations cannot be used, citations are in plain words (${fault}).`,
  'image-not-found': (path) => `The image ${path} cannot be read: its description stands for it.`,
  'image-outside': (path) =>
    `The image ${path} is outside the workspace: its description stands for it.`,
  'image-remote': (path) =>
    `The image ${path} is on the network and is not fetched: its description stands for it.`,
  'image-format': (path) =>
    `The image ${path} is no PNG, JPEG, GIF or BMP: its description stands for it.`,
  'image-too-large': (path) => `The image ${path} is too large: its description stands for it.`,
  'table-too-wide': (columns) =>
    `A table of ${columns} columns is wider than Word allows: its rows are lines.`,
  'left-blank': (fields) => `Left blank: ${fields}.`,
};

/** In the order they have on the page. */
const vietnameseFields: Readonly<Record<string, string>> = {
  issuer: 'cơ quan ban hành',
  number: 'số',
  symbol: 'ký hiệu',
  place: 'địa danh',
  date: 'ngày, tháng, năm',
  summary: 'trích yếu',
  recipients: 'nơi nhận',
  position: 'chức vụ người ký',
  signer: 'họ tên người ký',
};

const englishFields: Readonly<Record<string, string>> = {
  issuer: 'issuing body',
  number: 'number',
  symbol: 'symbol',
  place: 'place',
  date: 'date',
  summary: 'summary',
  recipients: 'recipients',
  position: 'position of the signer',
  signer: 'name of the signer',
};

const vietnameseErrors: Words<ExportErrorCode> = {
  'too-large': (units) => `Báo cáo dài hơn giới hạn ${units} ký tự.`,
  crashed: (detail) => `Không xuất được ra Word: ${detail}`,
  'out-of-memory': () => 'Không đủ bộ nhớ để xuất báo cáo này ra Word.',
  'timed-out': () => 'Xuất ra Word quá lâu, đã dừng.',
  cancelled: () => 'Đã hủy xuất ra Word.',
};

const englishErrors: Words<ExportErrorCode> = {
  'too-large': (units) => `The report is longer than the limit of ${units} characters.`,
  crashed: (detail) => `The report could not be exported to Word: ${detail}`,
  'out-of-memory': () => 'There is not enough memory to export this report to Word.',
  'timed-out': () => 'Exporting to Word took too long and was stopped.',
  cancelled: () => 'Exporting to Word was cancelled.',
};

function describeNote({ code, detail }: ExportNote, locale: Locale): string {
  return (locale === 'vi' ? vietnameseNotes : englishNotes)[code](detail);
}

/** All notes in words, one a line, those of blanks in one. */
export function describeExportNotes(notes: readonly ExportNote[], locale: Locale): string[] {
  const fields = locale === 'vi' ? vietnameseFields : englishFields;
  const blank = new Set(notes.flatMap(({ code, detail }) => (code === 'left-blank' ? detail : [])));
  const names = Object.entries(fields)
    .flatMap(([field, name]) => (blank.has(field) ? name : []))
    .join(', ');
  return [
    ...notes.filter(({ code }) => code !== 'left-blank').map((note) => describeNote(note, locale)),
    ...(names === '' ? [] : [describeNote({ code: 'left-blank', detail: names }, locale)]),
  ];
}

export function describeExportError(code: ExportErrorCode, detail: string, locale: Locale): string {
  return (locale === 'vi' ? vietnameseErrors : englishErrors)[code](detail);
}

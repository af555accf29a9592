import type { FormattingErrorCode, ShippedStyleName, StyleFault } from './citing';
import type { Locale } from './messages';

/*
 * What people are told of styles of citations: what those that are shipped are called, and what is
 * wrong with one that cannot be used.
 */

type Words<Code extends string> = Readonly<Record<Code, string>>;

const vietnameseStyles: Words<ShippedStyleName> = {
  apa: 'APA, bản 7 (tác giả, năm)',
  'chicago-author-date': 'Chicago, bản 17 (tác giả, năm)',
  'chicago-notes': 'Chicago, bản 17 (chú thích chân trang)',
  ieee: 'IEEE (đánh số)',
  'iso-690-author-date': 'ISO 690, TCVN 10256 (tác giả, năm)',
  'iso-690-numeric': 'ISO 690, TCVN 10256 (đánh số)',
  'vn-numeric': 'Bộ Giáo dục và Đào tạo (đánh số)',
  'vn-author-date': 'Bộ Giáo dục và Đào tạo (tác giả, năm)',
  'vn-administrative': 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
};

const englishStyles: Words<ShippedStyleName> = {
  apa: 'APA, 7th edition (author-date)',
  'chicago-author-date': 'Chicago, 17th edition (author-date)',
  'chicago-notes': 'Chicago, 17th edition (notes)',
  ieee: 'IEEE (numeric)',
  'iso-690-author-date': 'ISO 690 (author-date)',
  'iso-690-numeric': 'ISO 690 (numeric)',
  'vn-numeric': 'Ministry of Education and Training, Vietnam (numeric)',
  'vn-author-date': 'Ministry of Education and Training, Vietnam (author-date)',
  'vn-administrative': 'Administrative document, Vietnam (Decree 30/2020/NĐ-CP)',
};

/** What a shipped style is called. */
export function describeStyle(name: ShippedStyleName, locale: Locale): string {
  return (locale === 'vi' ? vietnameseStyles : englishStyles)[name];
}

type Faults = Readonly<Record<FormattingErrorCode, (detail: string) => string>>;

const vietnameseFaults: Faults = {
  'too-large': (limit) => `dài quá ${limit} ký tự.`,
  'broken-xml': (detail) => `XML sai: ${detail}`,
  'not-a-style': (root) => `không phải kiểu CSL (thẻ gốc là <${root}>).`,
  'too-deep': (limit) => `các thẻ lồng nhau quá ${limit} tầng.`,
  'unknown-element': (element) => `CSL không có thẻ <${element}>.`,
  'unknown-attribute': (detail) => `CSL không có thuộc tính này: ${detail}.`,
  'missing-layout': (part) => `thiếu <layout> của <${part}>.`,
  'unknown-macro': (macro) => `không có macro “${macro}”.`,
  'endless-macro': (macro) => `macro “${macro}” tự gọi lại chính nó.`,
  'expands-too-large': (macro) => `macro “${macro}” mở ra quá lớn.`,
  'parent-missing': (file) => `kiểu này dựa vào ${file}: hãy đặt tệp ấy vào cùng thư mục.`,
  'parent-dependent': (file) => `kiểu này dựa vào ${file}, mà tệp ấy lại dựa vào kiểu khác.`,
  failed: (detail) => `không định dạng được: ${detail}`,
  'style-missing': () => 'không tìm thấy kiểu trích dẫn này.',
  'timed-out': () => 'định dạng quá lâu nên đã dừng.',
  'out-of-memory': () => 'định dạng tốn quá nhiều bộ nhớ nên đã dừng.',
  crashed: (detail) => `bộ định dạng dừng bất ngờ: ${detail}`,
  cancelled: () => 'đã hủy.',
};

const englishFaults: Faults = {
  'too-large': (limit) => `longer than ${limit} characters.`,
  'broken-xml': (detail) => `broken XML: ${detail}`,
  'not-a-style': (root) => `no CSL style (its root is <${root}>).`,
  'too-deep': (limit) => `elements nested more than ${limit} deep.`,
  'unknown-element': (element) => `CSL has no element <${element}>.`,
  'unknown-attribute': (detail) => `CSL has no such attribute: ${detail}.`,
  'missing-layout': (part) => `<${part}> has no <layout>.`,
  'unknown-macro': (macro) => `there is no macro “${macro}”.`,
  'endless-macro': (macro) => `the macro “${macro}” calls itself.`,
  'expands-too-large': (macro) => `the macro “${macro}” expands too far.`,
  'parent-missing': (file) => `it stands for ${file}: put that file into the same folder.`,
  'parent-dependent': (file) => `it stands for ${file}, which stands for another style itself.`,
  failed: (detail) => `nothing could be formatted: ${detail}`,
  'style-missing': () => 'there is no such style of citations.',
  'timed-out': () => 'formatting took too long and was stopped.',
  'out-of-memory': () => 'formatting took too much memory and was stopped.',
  crashed: (detail) => `the formatter stopped unexpectedly: ${detail}`,
  cancelled: () => 'cancelled.',
};

/** The style's file, the place in it, and what is wrong there. */
export function describeStyleFault(fault: StyleFault, locale: Locale): string {
  const { code, file, line, column, detail } = fault;
  const place = line === null || column === null ? file : `${file}:${line}:${column}`;
  return `${place}: ${(locale === 'vi' ? vietnameseFaults : englishFaults)[code](detail)}`;
}

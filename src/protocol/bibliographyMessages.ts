import type { FormattingErrorCode, StyleFault } from './citing';
import type { Locale } from './messages';

/*
 * What people are told of a bibliography that was written, or was not.
 */

export type NothingCode =
  'not-a-report' | 'nothing-cited' | 'up-to-date' | 'tool-has-it' | 'part' | 'by-hand' | 'no-list';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const vietnamese: Words<NothingCode> = {
  'not-a-report': 'Đây không phải là báo cáo: không có gì để lập danh mục.',
  'nothing-cited': 'Báo cáo chưa dẫn nguồn nào của thư viện.',
  'up-to-date': 'Danh mục tài liệu tham khảo đã đúng với những gì báo cáo dẫn nguồn.',
  'tool-has-it': 'Báo cáo đã có chỗ cho danh mục: công cụ dàn trang tự lập danh mục khi xuất bản.',
  part: 'Tệp này là một phần của tài liệu khác: danh mục nằm ở tệp chính.',
  'by-hand': 'Báo cáo có danh mục viết tay (thebibliography): để nguyên.',
  'no-list': 'Kiểu trích dẫn này không có danh mục: nguồn nằm trong cước chú.',
};

const english: Words<NothingCode> = {
  'not-a-report': 'This is no report: there is nothing to list.',
  'nothing-cited': 'The report cites no source of the library yet.',
  'up-to-date': 'The bibliography already lists just what the report cites.',
  'tool-has-it': 'The report has a place for its bibliography: its tool makes the list.',
  part: 'This file is a part of another document: the bibliography belongs in the main file.',
  'by-hand': 'The report has a list written by hand (thebibliography): it is left as it is.',
  'no-list': 'This style has no list: sources stand in the notes.',
};

/** Why nothing was done. */
export function describeNothing(code: NothingCode, locale: Locale): string {
  return (locale === 'vi' ? vietnamese : english)[code];
}

/** Keys that are cited and that nobody knows. */
export function describeUnlisted(keys: readonly string[], locale: Locale): string {
  const named = keys.slice(0, 5).map((key) => `@${key}`);
  const list = named.join(', ') + (keys.length > named.length ? '…' : '');
  return locale === 'vi'
    ? `Không có trong danh mục vì không biết nguồn: ${list}.`
    : `Not listed, as their source is not known: ${list}.`;
}

export function describeAmbiguous(count: number, locale: Locale): string {
  return locale === 'vi'
    ? `${count} chỗ dẫn hợp với nhiều bài nên không đưa vào danh mục.`
    : `${count} ${count === 1 ? 'citation fits' : 'citations fit'} several articles and ${count === 1 ? 'is' : 'are'} not listed.`;
}

/** A tool that makes the list needs a file with the entries; `naming` says how it is named. */
export function describeNoFile(naming: string, locale: Locale): string {
  return locale === 'vi'
    ? `Báo cáo chưa nêu tệp danh mục (${naming}): công cụ dàn trang cần tệp ấy.`
    : `The report names no bibliography file yet (${naming}): its tool needs one.`;
}

const faultsInVietnamese: Words<FormattingErrorCode> = {
  'style-missing': 'không tìm thấy tệp',
  'too-large': 'tệp quá lớn',
  'broken-xml': 'XML hỏng',
  'not-a-style': 'không phải kiểu trích dẫn CSL',
  'too-deep': 'lồng quá sâu',
  'unknown-element': 'có phần tử lạ',
  'unknown-attribute': 'có thuộc tính lạ',
  'missing-layout': 'thiếu cách trình bày (layout)',
  'unknown-macro': 'gọi macro không có',
  'endless-macro': 'macro gọi lại chính nó',
  'expands-too-large': 'mở rộng ra quá lớn',
  'parent-missing': 'thiếu tệp kiểu gốc',
  'parent-dependent': 'kiểu gốc lại phụ thuộc kiểu khác',
  failed: 'bộ xử lý không dùng được',
  'timed-out': 'xử lý quá lâu',
  'out-of-memory': 'hết bộ nhớ',
  crashed: 'bộ xử lý không chạy được',
  cancelled: 'đã hủy',
};

const faultsInEnglish: Words<FormattingErrorCode> = {
  'style-missing': 'there is no such file',
  'too-large': 'the file is too large',
  'broken-xml': 'its XML is broken',
  'not-a-style': 'it is no CSL style',
  'too-deep': 'it is nested too deep',
  'unknown-element': 'it has an unknown element',
  'unknown-attribute': 'it has an unknown attribute',
  'missing-layout': 'it has no layout',
  'unknown-macro': 'it calls a macro that is not there',
  'endless-macro': 'a macro calls itself',
  'expands-too-large': 'it expands too far',
  'parent-missing': 'the style it stands for is missing',
  'parent-dependent': 'the style it stands for depends on another',
  failed: 'the processor cannot use it',
  'timed-out': 'it took too long',
  'out-of-memory': 'there was not enough memory',
  crashed: 'the processor did not run',
  cancelled: 'cancelled',
};

/** "mau.csl, dòng 3: có phần tử lạ (foo)." */
export function describeStyleFault(
  { code, file, line, detail }: StyleFault,
  locale: Locale,
): string {
  const why = (locale === 'vi' ? faultsInVietnamese : faultsInEnglish)[code];
  const place = line === null ? '' : `${locale === 'vi' ? ', dòng ' : ', line '}${line}`;
  const what = detail === '' ? '' : ` (${detail})`;
  const head =
    locale === 'vi' ? 'Không dùng được kiểu trích dẫn' : 'The citation style cannot be used';
  return `${head}${file === '' ? '' : ` ${file}`}${place}: ${why}${what}.`;
}

import type { ReferenceProblemCode } from '../core/citation/read/types';
import type { ReferenceFault } from './importing';
import type { Locale } from './messages';

/*
 * What people are told of a reference in BibTeX, RIS or CSL that was not understood in full.
 */

type Words = Readonly<Record<ReferenceProblemCode, (detail: string) => string>>;

const vietnamese: Words = {
  'unknown-format': () => 'không nhận ra BibTeX, RIS hay CSL.',
  'broken-file': () => 'văn bản bị đứt hoặc sai cú pháp.',
  'entry-left-out': (detail) => `không đọc được mục ${detail}, đã bỏ qua.`,
  'field-left-out': (detail) => `trường ${detail} không dùng được, đã bỏ qua.`,
  'others-left-out': () => 'còn tác giả khác mà nguồn không ghi tên.',
  'missing-comma': () => 'thiếu dấu phẩy giữa hai trường.',
  'undefined-string': (detail) => `tên ${detail} không được định nghĩa, giữ như chữ.`,
  'unknown-command': (detail) => `lệnh ${detail} không rõ nghĩa, giữ nguyên.`,
  'unread-date': (detail) => `ngày ${detail} giữ như đã ghi.`,
  'duplicate-key': (detail) => `khóa ${detail} có hai lần.`,
};

const english: Words = {
  'unknown-format': () => 'neither BibTeX nor RIS nor CSL is recognised.',
  'broken-file': () => 'it breaks off, or its syntax is wrong.',
  'entry-left-out': (detail) => `the entry ${detail} cannot be read and is left out.`,
  'field-left-out': (detail) => `the field ${detail} cannot be used and is left out.`,
  'others-left-out': () => 'there are more authors, whom the source does not name.',
  'missing-comma': () => 'a comma is missing between two fields.',
  'undefined-string': (detail) => `nothing defines ${detail}; it is taken as words.`,
  'unknown-command': (detail) => `the command ${detail} is not known and kept as it is.`,
  'unread-date': (detail) => `the date ${detail} is kept as it is written.`,
  'duplicate-key': (detail) => `the key ${detail} stands there twice.`,
};

/** What was not understood, and where: "Dòng 3: thiếu dấu phẩy giữa hai trường." */
export function describeReferenceFault(
  { code, line, detail }: ReferenceFault,
  locale: Locale,
): string {
  return locale === 'vi'
    ? `Dòng ${line}: ${vietnamese[code](detail)}`
    : `Line ${line}: ${english[code](detail)}`;
}

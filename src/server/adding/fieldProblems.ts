import { isValidCitekey } from '../../core/citation/citekey';
import type { CslReading } from '../../core/citation/csl';
import type { Locale } from '../../protocol/messages';

/** What is wrong with a field of a record. */
export interface FieldProblem {
  /** `citekey`, or a path in the item: `csl.author[0].family`. */
  readonly field: string;
  readonly words: Readonly<Record<Locale, string>>;
}

const wrongKey = {
  vi: 'Khóa trích dẫn chỉ gồm chữ, số và các dấu - _ : . ở giữa.',
  en: 'A citekey has letters and digits, with - _ : . between them.',
};
const takenKey = {
  vi: 'Khóa này đã thuộc về bài khác.',
  en: 'This key belongs to another article.',
};
const wrongValue = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
const wrongDate = {
  vi: 'Ngày ghi như 2024, 5/2024 hay 30/5/2024.',
  en: 'A date is written as 2024, 5/2024 or 30/5/2024.',
};
const wrongAddress = {
  vi: 'Địa chỉ bắt đầu bằng http:// hay https://.',
  en: 'An address begins with http:// or https://.',
};

export function citekeyProblems(citekey: string, isTaken: boolean): readonly FieldProblem[] {
  if (!isValidCitekey(citekey)) return [{ field: 'citekey', words: wrongKey }];
  return isTaken ? [{ field: 'citekey', words: takenKey }] : [];
}

export function cslProblems({ item, problems }: CslReading): readonly FieldProblem[] {
  const found: FieldProblem[] = problems.map((path) => ({
    field: `csl${path}`,
    words: path.startsWith('.issued') ? wrongDate : wrongValue,
  }));
  const isAddress = item?.URL === undefined || /^https?:\/\/[^\s/]\S*$/i.test(item.URL);
  return isAddress ? found : [...found, { field: 'csl.URL', words: wrongAddress }];
}

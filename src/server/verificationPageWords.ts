import type { Locale } from '../protocol/messages';
import type { CheckedItem, Severity } from '../protocol/verification';

/** The words of the verification report that are not the report's, the source's or a verdict's. */
export interface PageWords {
  readonly kinds: Readonly<Record<CheckedItem['kind'], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly generated: (when: string) => string;
  readonly line: (line: number) => string;
  readonly quoted: string;
  readonly summary: string;
  readonly kind: string;
  readonly verdict: string;
  readonly count: string;
  readonly all: string;
  readonly empty: string;
  readonly inReport: string;
  readonly inSource: string;
  readonly citedAs: string;
  readonly notCited: string;
  readonly expected: string;
  /** Before words a screen reader would not tell from others. */
  readonly added: string;
  readonly dropped: string;
  readonly legend: readonly [added: string, dropped: string];
}

const english: PageWords = {
  kinds: {
    quotation: 'Quotation',
    figure: 'Figure',
    citation: 'Citation',
    unmarked: 'Words of a source without quotation marks',
  },
  severities: { error: 'Error', warning: 'Warning', information: 'Suggestion' },
  generated: (when) => `Verified ${when}`,
  line: (line) => `line ${line}`,
  quoted: 'within a quotation',
  summary: 'Summary',
  kind: 'What',
  verdict: 'Verdict',
  count: 'Number',
  all: 'In the order of the report',
  empty: 'The report quotes, cites and states nothing of the library.',
  inReport: 'In the report',
  inSource: 'In the source',
  citedAs: 'Cited as',
  notCited: 'No citation',
  expected: 'The source says',
  added: 'only in the report: ',
  dropped: 'only in the source: ',
  legend: ['only in the report', 'only in the source'],
};

const vietnamese: PageWords = {
  kinds: {
    quotation: 'Đoạn trích',
    figure: 'Số liệu',
    citation: 'Dẫn nguồn',
    unmarked: 'Lời của nguồn, không đặt trong ngoặc kép',
  },
  severities: { error: 'Lỗi', warning: 'Cảnh báo', information: 'Gợi ý' },
  generated: (when) => `Kiểm tra lúc ${when}`,
  line: (line) => `dòng ${line}`,
  quoted: 'trong đoạn trích',
  summary: 'Tổng hợp',
  kind: 'Loại',
  verdict: 'Kết quả',
  count: 'Số lượng',
  all: 'Theo thứ tự trong báo cáo',
  empty: 'Báo cáo không trích đoạn nào, không lấy số liệu nào từ thư viện.',
  inReport: 'Trong báo cáo',
  inSource: 'Trong nguồn',
  citedAs: 'Dẫn là:',
  notCited: 'Không dẫn nguồn',
  expected: 'Nguồn ghi:',
  added: 'chỉ có trong báo cáo: ',
  dropped: 'chỉ có trong nguồn: ',
  legend: ['chỉ có trong báo cáo', 'chỉ có trong nguồn'],
};

export const verificationPageWords: Readonly<Record<Locale, PageWords>> = {
  en: english,
  vi: vietnamese,
};

import type { FindingDetails } from '../core/quotation/details';
import type { FindingCode } from '../core/quotation/findings';
import type { OfferKind } from '../core/quotation/repair/offers';
import type { CitationStatus, FigureVerdict, QuotationVerdict } from '../core/quotation/types';
import type { Locale } from './messages';

/*
 * How verification words its verdicts, in the languages the server speaks. Words of reports and of
 * sources are always within quotation marks.
 */

export type VerdictWord =
  | QuotationVerdict
  | 'source-changed'
  | `figure-${FigureVerdict}`
  | `citation-${CitationStatus}`
  | 'citation-elsewhere'
  | 'omitted-negation'
  | 'unattributed';

const VERDICTS: Readonly<Record<Locale, Readonly<Record<VerdictWord, string>>>> = {
  vi: {
    verbatim: 'Đúng nguyên văn',
    typography: 'Khác kiểu dấu',
    variant: 'Khác cách viết',
    case: 'Khác chữ hoa, chữ thường',
    corrected: 'Sửa thầm lỗi của nguồn',
    altered: 'Khác nguồn',
    absent: 'Không có trong nguồn',
    uncheckable: 'Không kiểm tra được',
    'source-changed': 'Nguồn đã thay đổi',
    'omitted-negation': 'Lược mất từ phủ định',
    unattributed: 'Chưa dẫn nguồn',
    'figure-right': 'Đúng số liệu',
    'figure-notation': 'Khác cách ghi số',
    'figure-qualifier': 'Khác mức độ',
    'figure-wrong': 'Sai số liệu',
    'figure-uncheckable': 'Nguồn không có số liệu này',
    'citation-ok': 'Dẫn nguồn đúng',
    'citation-elsewhere': 'Nguồn ngoài thư viện',
    'citation-unknown': 'Khóa không có trong thư viện',
    'citation-ambiguous': 'Chưa rõ chỗ nào',
    'citation-wrong-locator': 'Sai vị trí',
  },
  en: {
    verbatim: 'Word for word',
    typography: 'Other typography',
    variant: 'Other spelling',
    case: 'Other letter case',
    corrected: 'Error of the source mended silently',
    altered: 'Differs from the source',
    absent: 'Not in the source',
    uncheckable: 'Cannot be checked',
    'source-changed': 'The source has changed',
    'omitted-negation': 'A negation was left out',
    unattributed: 'No source given',
    'figure-right': 'Right figure',
    'figure-notation': 'Other notation',
    'figure-qualifier': 'Other qualifier',
    'figure-wrong': 'Wrong figure',
    'figure-uncheckable': 'Not a figure of the source',
    'citation-ok': 'Right citation',
    'citation-elsewhere': 'A source outside the library',
    'citation-unknown': 'Key not in the library',
    'citation-ambiguous': 'Several places fit',
    'citation-wrong-locator': 'Wrong place',
  },
};

/** A verdict in two or three words. */
export function verdictLabel(verdict: VerdictWord, locale: Locale): string {
  return VERDICTS[locale][verdict];
}

type WordedDifference = FindingDetails['differences'][number];

const quoted = (words: string) => `“${words.replace(/\s+/g, ' ').trim()}”`;

/** "“13,5%” thay cho “13%”", "thiếu “không”", "thêm “rất”". */
export function describeDifference(difference: WordedDifference, locale: Locale): string {
  const { kind, report, source } = difference;
  const isVietnamese = locale === 'vi';
  const weight =
    kind === 'negation'
      ? isVietnamese
        ? 'từ phủ định '
        : 'the negation '
      : kind === 'number'
        ? isVietnamese
          ? 'số '
          : 'the number '
        : '';
  if (kind === 'space')
    return isVietnamese ? `khác dấu cách: ${quoted(source)}` : `spacing: ${quoted(source)}`;
  if (kind === 'moved') {
    const words = quoted(report === '' ? source : report);
    return isVietnamese ? `chuyển chỗ ${words}` : `${words} moved`;
  }
  if (report.trim() === '') return (isVietnamese ? 'thiếu ' : 'lacks ') + weight + quoted(source);
  if (source.trim() === '') return (isVietnamese ? 'thêm ' : 'adds ') + weight + quoted(report);
  const between = isVietnamese ? 'thay cho' : 'for';
  return `${weight}${quoted(report)} ${between} ${quoted(source)}`;
}

const MOST_DIFFERENCES = 3;

function listed({ differences }: FindingDetails, locale: Locale): string {
  const first = differences
    .slice(0, MOST_DIFFERENCES)
    .map((one) => describeDifference(one, locale));
  const more = differences.length - first.length;
  const rest = more === 0 ? '' : locale === 'vi' ? ` và ${more} chỗ khác` : ` and ${more} more`;
  return first.join('; ') + rest;
}

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;

type Wording = (details: FindingDetails) => string;

const VIETNAMESE: Readonly<Record<FindingCode, Wording>> = {
  typography: (details) => `khác kiểu dấu: ${listed(details, 'vi')}`,
  variant: (details) => `khác cách viết dấu thanh hoặc i/y: ${listed(details, 'vi')}`,
  case: (details) => `khác chữ hoa, chữ thường: ${listed(details, 'vi')}`,
  corrected: (details) =>
    `sửa thầm lỗi của nguồn: ${listed(details, 'vi')}. Trích nguyên văn phải giữ lỗi, có thể thêm [sic]`,
  altered: (details) => `khác nguồn: ${listed(details, 'vi')}`,
  absent: ({ title, elsewhere }) =>
    `không có trong ${title === null ? 'bài được dẫn' : quoted(title)}` +
    (elsewhere === null ? '' : `. Câu này ở bài ${quoted(elsewhere)}`),
  uncheckable: () => 'không kiểm tra được: thư viện không có văn bản của nguồn này',
  'source-changed': ({ title }) =>
    `nguồn ${title === null ? '' : `${quoted(title)} `}đã thay đổi từ khi trích; câu này đúng với bản trước`,
  'omitted-negation': ({ negation, omitted }) =>
    `phần lược bỏ có từ phủ định ${quoted(negation ?? '')}: ${quoted(omitted ?? '')}`,
  unattributed: ({ title, locator }) =>
    `trùng với ${quoted(title ?? '')}${locator === null ? '' : `, ${locator}`}, nhưng chưa dẫn nguồn`,
  ambiguous: ({ places }) =>
    places.length > 1
      ? `có ${places.length} chỗ phù hợp: ${places.join(', ')}. Hãy ghi rõ vị trí`
      : 'có nhiều bài phù hợp với cách dẫn này',
  'wrong-locator': ({ locator, given }) =>
    `sai vị trí: đoạn trích ở ${locator ?? '?'}, không ở ${given ?? '?'}`,
  'unknown-citekey': ({ key, nearestKey }) =>
    `thư viện không có khóa ${quoted(key ?? '')}` +
    (nearestKey === null ? '' : `. Có phải ${quoted(nearestKey)}?`),
  'figure-notation': ({ expected }) => `cách ghi khác nguồn: nguồn ghi ${quoted(expected ?? '')}`,
  'figure-qualifier': ({ expected }) =>
    `khác mức độ so với nguồn: nguồn ghi ${quoted(expected ?? '')}`,
  'figure-wrong': ({ expected }) => `sai số liệu: nguồn ghi ${quoted(expected ?? '')}`,
  'figure-uncheckable': ({ title }) =>
    `${title === null ? 'nguồn được dẫn' : quoted(title)} không nêu số liệu này`,
};

const ENGLISH: Readonly<Record<FindingCode, Wording>> = {
  typography: (details) => `other typography: ${listed(details, 'en')}`,
  variant: (details) => `other spelling (tone mark, i or y): ${listed(details, 'en')}`,
  case: (details) => `other letter case: ${listed(details, 'en')}`,
  corrected: (details) =>
    `an error of the source was mended silently: ${listed(details, 'en')}. A verbatim quotation keeps it; [sic] may mark it`,
  altered: (details) => `differs from the source: ${listed(details, 'en')}`,
  absent: ({ title, elsewhere }) =>
    `not in ${title === null ? 'the article cited' : quoted(title)}` +
    (elsewhere === null ? '' : `. These words are in ${quoted(elsewhere)}`),
  uncheckable: () => 'cannot be checked: the library has no text of this source',
  'source-changed': ({ title }) =>
    `the source ${title === null ? '' : `${quoted(title)} `}has changed since it was quoted; these words were in the earlier text`,
  'omitted-negation': ({ negation, omitted }) =>
    `what was left out holds the negation ${quoted(negation ?? '')}: ${quoted(omitted ?? '')}`,
  unattributed: ({ title, locator }) =>
    `these words are in ${quoted(title ?? '')}${locator === null ? '' : `, ${locator}`}, and no source is given`,
  ambiguous: ({ places }) =>
    places.length > 1
      ? `${places.length} places fit: ${places.join(', ')}. Say which`
      : 'several articles fit this citation',
  'wrong-locator': ({ locator, given }) =>
    `wrong place: the passage is in ${locator ?? '?'}, not in ${given ?? '?'}`,
  'unknown-citekey': ({ key, nearestKey }) =>
    `the library has no key ${quoted(key ?? '')}` +
    (nearestKey === null ? '' : `. Is ${quoted(nearestKey)} meant?`),
  'figure-notation': ({ expected }) => `other notation: the source has ${quoted(expected ?? '')}`,
  'figure-qualifier': ({ expected }) => `other qualifier: the source has ${quoted(expected ?? '')}`,
  'figure-wrong': ({ expected }) => `wrong figure: the source has ${quoted(expected ?? '')}`,
  'figure-uncheckable': ({ title }) =>
    `${title === null ? 'the source cited' : quoted(title)} does not state this figure`,
};

const FINDINGS = { vi: VIETNAMESE, en: ENGLISH };

/** A finding in one or two sentences. */
export function describeFinding(
  code: FindingCode,
  details: FindingDetails,
  locale: Locale,
): string {
  return sentence(FINDINGS[locale][code](details));
}

/** Which article a finding compares words with, where in it, and what it says. */
export function describeSource(
  title: string,
  locator: string | null,
  passage: string,
  locale: Locale,
): string {
  const place = locator === null ? '' : `, ${locator}`;
  return `${locale === 'vi' ? 'Nguồn' : 'Source'}: ${quoted(title)}${place}: ${quoted(passage)}`;
}

/** A paragraph of a report that has no lines; a note by its own number. */
export function describeParagraph(paragraph: number, label: string | null, locale: Locale): string {
  const [kind = '', number = ''] = label?.split(' ') ?? [];
  if (kind === '') return `${locale === 'vi' ? 'đoạn' : 'paragraph'} ${paragraph}`;
  const name = kind === 'footnote' ? 'cước chú' : 'chú thích cuối';
  return `${locale === 'vi' ? name : kind} ${number}`;
}

/** Where in a report that has no lines words stand. */
export function describeWordPlace(
  paragraph: number,
  label: string | null,
  words: string,
  locale: Locale,
): string {
  return `${describeParagraph(paragraph, label, locale)} ${quoted(words)}`;
}

const REPAIRS: Readonly<Record<Locale, Readonly<Record<OfferKind, (detail: string) => string>>>> = {
  vi: {
    restore: () => 'Khôi phục nguyên văn của nguồn',
    sic: () => 'Giữ lỗi của nguồn và ghi [sic]',
    omission: () => 'Đánh dấu chỗ lược bỏ bằng […]',
    citation: (key) => `Dẫn nguồn: ${key}`,
    locator: (locator) => `Sửa vị trí thành “${locator}”`,
    citekey: (key) => `Sửa nguồn được dẫn thành “${key}”`,
    figure: (figure) => `Sửa số liệu thành “${figure}”`,
    ignore: () => 'Không phải đoạn trích từ thư viện',
  },
  en: {
    restore: () => 'Restore the source’s words',
    sic: () => 'Keep the source’s error and mark it [sic]',
    omission: () => 'Mark the omission with […]',
    citation: (key) => `Cite the source: ${key}`,
    locator: (locator) => `Correct the locator to “${locator}”`,
    citekey: (key) => `Correct the source cited to “${key}”`,
    figure: (figure) => `Correct the figure to “${figure}”`,
    ignore: () => 'Not a quotation from the library',
  },
};

/** What a repair does, as a menu says it. */
export function describeRepair(kind: OfferKind, detail: string, locale: Locale): string {
  return REPAIRS[locale][kind](detail);
}

/** A repair of everything of one kind in a report. */
export function describeRepairAll(kind: OfferKind, count: number, locale: Locale): string {
  const one = REPAIRS[locale][kind]('')
    .replace(/\s*(?:(?:thành|to) )?[:“”]+/g, '')
    .trim();
  return locale === 'vi' ? `${one}: cả ${count} chỗ` : `${one}: all ${count}`;
}

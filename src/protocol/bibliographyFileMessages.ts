import type { BibliographyCode } from '../core/citation/bibliographyFile/problems';
import type { Locale } from './messages';

/** What is told of a bibliography file: its name as the report has it, lines counted from 1. */
export interface BibliographyDetails {
  readonly path: string;
  /** Of a duplicate. */
  readonly key: string;
  /** Where each stands, or where the file breaks. */
  readonly places: readonly { readonly path: string; readonly line: number }[];
}

const MOST_PLACES = 5;

type Wording = Readonly<Record<BibliographyCode, (details: BibliographyDetails) => string>>;

function listed({ places }: BibliographyDetails, line: string): string {
  const named = places.slice(0, MOST_PLACES).map((place) => `${place.path}, ${line} ${place.line}`);
  return named.join('; ') + (places.length > MOST_PLACES ? '; …' : '');
}

const vietnamese: Wording = {
  'duplicate-key': (details) =>
    `Khóa “${details.key}” có ${details.places.length} lần: ${listed(details, 'dòng')}.`,
  'broken-bibliography': ({ path, places: [place] }) =>
    `Tệp “${path}” hỏng ở dòng ${place?.line ?? 1}: không đọc hết được các mục.`,
  'unused-entry': ({ key }) => `Không báo cáo nào trong thư mục làm việc dẫn “${key}”.`,
};

const english: Wording = {
  'duplicate-key': (details) =>
    `The key “${details.key}” stands ${details.places.length} times: ${listed(details, 'line')}.`,
  'broken-bibliography': ({ path, places: [place] }) =>
    `The file “${path}” is broken at line ${place?.line ?? 1}: not all its entries can be read.`,
  'unused-entry': ({ key }) => `No report of the workspace cites “${key}”.`,
};

export function describeBibliographyProblem(
  code: BibliographyCode,
  details: BibliographyDetails,
  locale: Locale,
): string {
  return (locale === 'vi' ? vietnamese : english)[code](details);
}

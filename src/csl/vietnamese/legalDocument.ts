import type { CslDate, CslItem } from '../../core/citation/cslItem';
import { findDocumentNumbers } from '../../core/text/documentNumbers';

/*
 * Documents of the state and the Party are cited by type, number, date, body and summary (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I). Records have them in fields of their own, or all in the title, as they
 * are copied: "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư".
 * Here both become the same; what neither says stays unknown.
 */

const types = [
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Sắc lệnh',
  'Lệnh',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Quy định',
  'Quy chế',
  'Chỉ thị',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông tri',
  'Thông báo',
  'Kết luận',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Báo cáo',
  'Tờ trình',
  'Công văn',
  'Công điện',
] as const;

/** Those that are cited by their names, without number or body. */
const named = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh']);

/** Types by the abbreviations that begin a symbol. The Party's "QĐ" may be either of two. */
const byAbbreviation: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
};

const legalTypes = new Set(['legislation', 'regulation', 'bill']);
/** No title of a document is longer; what is, is not taken apart. */
const longestTitle = 2_000;

/** Words with which the summary of a document begins. */
const summaryBegins =
  /\s(?=(?:về|quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|công bố|triển khai|thực hiện|một số)\s)/iu;

export interface LegalDocument {
  /** "Nghị định"; empty where nothing tells, and of a law, which has it in its name. */
  readonly type: string;
  /** "30/2020/NĐ-CP", "18-NQ/TW"; empty as `type`. */
  readonly number: string;
  readonly body: string;
  /** "về công tác văn thư"; of a law, its whole name. */
  readonly summary: string;
  readonly issued: CslDate | null;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** What an item says of a legal or administrative document; null where it is none. */
export function legalDocumentOf(item: CslItem): LegalDocument | null {
  const title = textOf(item.title).normalize('NFC');
  if (title.length > longestTitle) return null;
  const genre = textOf(item['genre']);
  const ownNumber = textOf(item['number']).replace(/^số\s+/iu, '');
  const isNumbered = ownNumber !== '' && isDocumentNumber(ownNumber);
  const read = readTitle(title);
  const isTold = legalTypes.has(item.type) || isNumbered || read?.number !== undefined;
  if (!isTold || isAboutOne(item)) return null;
  const number = ownNumber || (read?.number ?? '');
  const type = genre || (read?.type ?? typeByNumber(number));
  const body = textOf(item['authority']) || bodyAmong(item) || (read?.body ?? '');
  const issued = item.issued ?? read?.issued ?? null;
  const name = nameOfLaw(type, title, read);
  if (name !== null) return { type: '', number: '', body, summary: name, issued };
  return { type, number, body, summary: beginningLow(read ? read.summary : title), issued };
}

/** An article about a document bears its name too; but people wrote it, or it is a part of something. */
function isAboutOne(item: CslItem): boolean {
  if (legalTypes.has(item.type)) return false;
  const isByPeople = (item.author ?? []).some(({ literal }) => literal === undefined);
  return isByPeople || textOf(item['container-title']) !== '';
}

/** "Luật Thủ đô": laws are cited by type and name, without number. Null for other documents. */
function nameOfLaw(type: string, title: string, read: ReadTitle | null): string | null {
  if (read && named.has(read.type)) {
    // "Luật số 50/2005/QH11 về …" has no name of its own.
    return read.number === undefined ? title : null;
  }
  return named.has(type) && title !== '' ? `${type} ${title}` : null;
}

/** A body named as author is the one that issued the document. */
function bodyAmong(item: CslItem): string {
  return (item.author ?? []).map((name) => textOf(name.literal)).find((name) => name !== '') ?? '';
}

function isDocumentNumber(text: string): boolean {
  const [found] = findDocumentNumbers(text);
  return found !== undefined && found.start === 0 && found.end === text.length;
}

function typeByNumber(number: string): string {
  const abbreviation = /(?:^|[/-])(\p{Lu}{2,4})(?=[-/])/u.exec(number)?.[1] ?? '';
  return byAbbreviation[abbreviation] ?? '';
}

interface ReadTitle {
  readonly type: string;
  readonly number?: string;
  readonly issued: CslDate | null;
  readonly body: string;
  readonly summary: string;
}

/** A title that begins with a type: its parts. Null for any other. */
function readTitle(title: string): ReadTitle | null {
  const lower = title.toLowerCase();
  const type = types.find((each) => lower.startsWith(`${each.toLowerCase()} `));
  if (type === undefined) return null;
  let rest = title
    .slice(type.length)
    .trim()
    .replace(/^số:?\s+/iu, '');
  const [found] = findDocumentNumbers(rest);
  const number = found?.start === 0 ? rest.slice(0, found.end) : undefined;
  if (number !== undefined) rest = rest.slice(number.length).replace(/^[,\s]+/, '');
  const date = readDate(rest);
  if (date) rest = rest.slice(date.length).replace(/^[,\s]+/, '');
  const of = /^của\s+/iu.exec(rest);
  let body = '';
  if (of) {
    const after = rest.slice(of[0].length);
    const end = summaryBegins.exec(after)?.index ?? after.length;
    body = after.slice(0, end).replace(/(?<![,\s])[,\s]+$/, '');
    rest = after.slice(end).trim();
  }
  return {
    type,
    ...(number === undefined ? {} : { number }),
    issued: date?.issued ?? null,
    body,
    summary: rest,
  };
}

/** "ngày 05 tháng 3 năm 2020", "ngày 5/3/2020" at the beginning. */
function readDate(text: string): { readonly length: number; readonly issued: CslDate } | null {
  const found =
    /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)/iu.exec(text) ??
    /^ngày\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/iu.exec(text);
  if (!found) return null;
  const [day, month, year] = found.slice(1).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  return { length: found[0].length, issued: { 'date-parts': [[year, month, day]] } };
}

/** Summaries begin small after the body; names of theirs keep their capitals. */
function beginningLow(summary: string): string {
  return summary.replace(
    /^(?:Về|Quy định|Ban hành|Hướng dẫn|Sửa đổi|Phê duyệt|Một số)(?=\s)/u,
    (word) => word.toLowerCase(),
  );
}

/**
 * The item in the variables that our styles print: `genre`, `number`, `authority`, `issued`, and the
 * summary as `title`. The body is the author where there is none.
 */
export function withLegalParts(item: CslItem): CslItem {
  const legal = legalDocumentOf(item);
  if (!legal) return item;
  const { title: _title, genre: _genre, number: _number, authority: _authority, ...others } = item;
  return {
    ...others,
    type: 'legislation',
    ...(legal.type === '' ? {} : { genre: legal.type }),
    ...(legal.number === '' ? {} : { number: legal.number }),
    ...(legal.body === '' ? {} : { authority: legal.body }),
    ...(legal.summary === '' ? {} : { title: legal.summary }),
    ...(legal.issued === null ? {} : { issued: legal.issued }),
    ...(item.author === undefined && legal.body !== ''
      ? { author: [{ literal: legal.body }] }
      : {}),
  };
}

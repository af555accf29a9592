import { foldForSearch } from '../../core/text/fold';
import { singleLine } from '../../core/text/shorten';

/**
 * What the front matter says of a document of an office; null or empty where it says nothing. Names
 * of bodies and the summary may have several lines.
 */
export interface OfficeFields {
  readonly form: string | null;
  /** The body above the one that issues the document. */
  readonly superior: string | null;
  readonly issuer: string | null;
  /** "15", and "BC-SNV". */
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: OfficeDate;
  /** "Báo cáo", "Công văn". */
  readonly type: string | null;
  readonly summary: string | null;
  /** Whom it is addressed to. */
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"; more lines than one in their order. */
  readonly authority: readonly string[];
  readonly position: string | null;
  readonly signer: string | null;
  readonly contents: boolean;
  readonly numberedSections: boolean;
  /** The heading of the bibliography. */
  readonly referencesTitle: string | null;
  readonly language: string | null;
}

/** As they are printed, zeros in front where the rules want them; null for what is not known. */
export interface OfficeDate {
  readonly day: string | null;
  readonly month: string | null;
  readonly year: string | null;
}

/** No field is longer, in UTF-16 units. */
const LONGEST = 2000;
const MOST_LINES = 200;

/** Names of the fields, without marks, with hyphens: as people write them, and Pandoc's. */
const NAMES = {
  form: ['form', 'mau', 'mau-van-ban'],
  superior: ['co-quan-chu-quan', 'co-quan-cap-tren'],
  issuer: ['co-quan-ban-hanh', 'co-quan'],
  number: ['so', 'so-van-ban'],
  symbol: ['ky-hieu'],
  numberAndSymbol: ['so-ky-hieu', 'so-va-ky-hieu', 'so-hieu'],
  place: ['dia-danh', 'noi-ban-hanh'],
  date: ['ngay', 'ngay-ban-hanh', 'date'],
  type: ['ten-loai', 'loai-van-ban'],
  summary: ['trich-yeu', 'title'],
  addressees: ['kinh-gui', 'kinh-trinh'],
  recipients: ['noi-nhan'],
  authority: ['quyen-han', 'quyen-han-ky'],
  position: ['chuc-vu'],
  signer: ['nguoi-ky', 'ho-ten'],
  contents: ['toc', 'muc-luc'],
  numberedSections: ['number-sections', 'danh-so-muc'],
  referencesTitle: ['reference-section-title', 'tieu-de-tai-lieu-tham-khao'],
  language: ['lang', 'language'],
} as const;

function keyOf(name: string): string {
  return foldForSearch(name)
    .trim()
    .replace(/[\s_,/]+/g, '-');
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = singleLine(String(value).slice(0, LONGEST));
  return text === '' ? null : text;
}

/** A name or summary that is broken where its writer broke it. */
function brokenText(value: unknown): string | null {
  const lines =
    typeof value === 'string' ? value.slice(0, LONGEST).split('\n', MOST_LINES) : [value];
  const known = lines.map(textOf).filter((line) => line !== null);
  return known.length === 0 ? null : known.join('\n');
}

function linesOf(value: unknown): string[] {
  const lines = typeof value === 'string' ? value.slice(0, LONGEST).split('\n') : [value].flat();
  return lines
    .slice(0, MOST_LINES)
    .map((line: unknown) => textOf(line)?.replace(/^[-+*•–]\s+/, '') ?? '')
    .filter((line) => line !== '');
}

/** The fields of a document of an office, from front matter whose names may bear their marks. */
export function officeFields(matter: Readonly<Record<string, unknown>>): OfficeFields {
  const values = new Map(Object.entries(matter).map(([name, value]) => [keyOf(name), value]));
  const find = (field: keyof typeof NAMES): unknown =>
    NAMES[field].map((name) => values.get(name)).find((value) => value !== undefined);
  const text = (field: keyof typeof NAMES) => textOf(find(field));
  const { number, symbol } = numberAndSymbol(text('numberAndSymbol'));
  return {
    form: text('form'),
    superior: brokenText(find('superior')),
    issuer: brokenText(find('issuer')),
    number: padded(text('number')) ?? number,
    symbol: text('symbol') ?? symbol,
    place: text('place'),
    date: officeDate(text('date')),
    type: text('type'),
    summary: brokenText(find('summary')),
    addressees: linesOf(find('addressees')),
    recipients: linesOf(find('recipients')),
    authority: linesOf(find('authority')),
    position: text('position'),
    signer: text('signer'),
    contents: find('contents') === true,
    numberedSections: find('numberedSections') === true,
    referencesTitle: text('referencesTitle'),
    language: text('language'),
  };
}

/** Numbers below ten have a zero in front: the decree's annex I, part I, section II.3c. */
function padded(number: string | null): string | null {
  return number !== null && /^\d$/.test(number) ? `0${number}` : number;
}

/** "Số: 5/BC-SNV" and the Party's "Số 127-QĐ/TW": the number ends at the first sign. */
function numberAndSymbol(written: string | null): { number: string | null; symbol: string | null } {
  const text = written?.replace(/^số\s*:?\s*/iu, '') ?? '';
  const found = /^(\d*|[.…]+)\s*[/-]\s*(\S.*)$/u.exec(text);
  if (!found)
    return /^\d+$/.test(text)
      ? { number: padded(text), symbol: null }
      : { number: null, symbol: text || null };
  const number = /^\d+$/.test(found[1] ?? '') ? padded(found[1] ?? null) : null;
  return { number, symbol: found[2] ?? null };
}

/** "2026-01-05", "5/1/2026", "ngày 05 tháng 01 năm 2026", "tháng 11 năm 2026", "2026". */
function officeDate(written: string | null): OfficeDate {
  const text = written ?? '';
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?/.exec(text) ?? [];
  if (isoYear !== undefined) return printed(isoDay, isoMonth, isoYear);
  const [, day, month, year] = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(text) ?? [];
  if (year !== undefined) return printed(day, month, year);
  return printed(
    /ngày\s*(\d{1,2})/iu.exec(text)?.[1],
    /tháng\s*(\d{1,2})/iu.exec(text)?.[1],
    /(?:^|năm\s*)(\d{4})/iu.exec(text)?.[1],
  );
}

/** Zeros before days below ten and months 1 and 2: the same annex, section II.4b. */
function printed(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): OfficeDate {
  const within = (text: string | undefined, most: number) => {
    const value = Number(text ?? 0);
    return value >= 1 && value <= most ? value : null;
  };
  const [days, months] = [within(day, 31), within(month, 12)];
  return {
    day: days === null ? null : String(days).padStart(2, '0'),
    month: months === null ? null : months < 3 ? `0${months}` : String(months),
    year: year ?? null,
  };
}

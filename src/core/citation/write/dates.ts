import type { CslItem } from '../cslItem';

/** A day, a month, a season or a year. */
export interface ExportDay {
  readonly year: number;
  /** 1 to 12, or null where it is not known. */
  readonly month: number | null;
  readonly day: number | null;
  /** 1 (spring) to 4, only without a month. */
  readonly season: number | null;
}

export interface ExportDate {
  readonly from: ExportDay;
  /** Null for a single date; `open` where it has no end yet. */
  readonly to: ExportDay | 'open' | null;
  readonly circa: boolean;
}

/**
 * The date of a CSL variable: parts that are not known may be missing, zero or empty. A text where
 * the date is only told in words; null where nothing is.
 */
export function dateOf(item: CslItem, variable: string): ExportDate | string | null {
  const value: unknown = item[variable];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const date: Readonly<Record<string, unknown>> = { ...value };
  const { 'date-parts': parts, literal, raw } = date;
  if (Array.isArray(parts)) {
    const [first, second] = parts.map((part: unknown) => dayOf(part, date['season']));
    if (first) {
      const isRange = parts.length > 1;
      const { circa } = date;
      const isCirca = circa === true || Number(circa) > 0;
      return { from: first, to: isRange ? (second ?? 'open') : null, circa: isCirca };
    }
  }
  const text = [literal, raw].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : null;
}

function dayOf(value: unknown, season: unknown): ExportDay | null {
  if (!Array.isArray(value)) return null;
  const [year = 0, month = 0, day = 0] = value.map((part: unknown) => whole(part));
  // No calendar has a year zero: programs write it for what they do not know.
  if (year === 0) return null;
  // Processors take 13 to 16 and 21 to 24 for the seasons.
  if (month > 12) return { year, month: null, day: null, season: seasonOf(month % 4 || 4, month) };
  if (month >= 1) return { year, month, day: day >= 1 && day <= 31 ? day : null, season: null };
  return { year, month: null, day: null, season: seasonOf(whole(season), 21) };
}

function seasonOf(season: number, month: number): number | null {
  const isSeason = (month >= 13 && month <= 16) || (month >= 21 && month <= 24);
  return isSeason && season >= 1 && season <= 4 ? season : null;
}

function whole(value: unknown): number {
  const number =
    typeof value === 'string' && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : 0;
}

/** `2020-03-05`, as far as it is known; a season is none of ISO 8601's first parts. */
export function isoDay({ year, month, day }: ExportDay): string {
  const sign = year < 0 ? '-' : '';
  const parts = [`${sign}${String(Math.abs(year)).padStart(4, '0')}`];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** By ISO 8601-2 as BibLaTeX and Pandoc read it: `2019/2021`, `2020~`, `2020-21` for a spring. */
export function isoDate({ from, to, circa }: ExportDate): string {
  const day = (of: ExportDay): string =>
    `${of.season === null ? isoDay(of) : `${isoDay(of)}-2${of.season}`}${circa ? '~' : ''}`;
  if (to === null) return day(from);
  return `${day(from)}/${to === 'open' ? '' : day(to)}`;
}

import type { CslDate } from '../cslItem';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as BibLaTeX and RIS write it: `2020`, `2020-03`, `2020-03-05`, `2019/2021`, an open end,
 * `2020-21` to `2020-24` for the seasons, `~` and `?` for doubt. Null for any other: it is then a
 * text, and nothing is made of it.
 */
export function readDate(source: string): CslDate | null {
  const text = source.trim();
  const [from = '', to, more] = text.split('/');
  if (more !== undefined) return null;
  const season = to === undefined ? /^(-?\d{4})-2([1-4])[~?%]?$/.exec(from.trim()) : null;
  const begin = season ? [Number(season[1])] : dateParts(from);
  if (begin === null) return null;
  const circa = /[~?%]\s*$/.test(text) ? { circa: true } : {};
  if (season) return { 'date-parts': [begin], season: Number(season[2]), ...circa };
  if (to === undefined || /^(?:\.\.)?$/.test(to.trim())) return { 'date-parts': [begin], ...circa };
  const end = dateParts(to);
  return end && { 'date-parts': [begin, end], ...circa };
}

function dateParts(source: string): number[] | null {
  const found = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.+Z-]{1,30})?)?)?[~?%]?$/.exec(
    source.trim(),
  );
  if (found === null) return null;
  const [year = 0, month, day] = found.slice(1).filter(Boolean).map(Number);
  return sound(year, month, day);
}

/** Year, month and day; null where no calendar has them. */
export function sound(year: number, month?: number, day?: number): number[] | null {
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return null;
  if (day === undefined) return [year, month];
  return day < 1 || day > 31 ? null : [year, month, day];
}

/** The number of a month written in digits, English or Vietnamese; null for anything else. */
export function monthNumber(source: string): number | null {
  const text = source
    .trim()
    .toLowerCase()
    .replace(/^tháng\s+/, '');
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const name = /^[a-z]{3,9}\.?$/.exec(text)?.[0].slice(0, 3) ?? '';
  const index = MONTHS.indexOf(name);
  return index < 0 ? null : index + 1;
}

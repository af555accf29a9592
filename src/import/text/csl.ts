import type { CslItem } from '../../core/citation/csl';
import { readCslItem } from '../../core/citation/csl';
import { cleanText } from './clean';

/** Longer values are no titles or names but accidents or attacks. */
const longestValue = 1000;

/** A value on one line, or null where it says nothing. */
export function oneLine(value: string | null | undefined): string | null {
  const line = cleanText((value ?? '').slice(0, longestValue * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > longestValue ? null : line;
}

/** `2024`, `2024-05`, `2024-05-17T…` or with slashes as the parts of a CSL date; null for others. */
export function dateParts(value: string | null | undefined): readonly number[] | null {
  const found = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(value ?? '');
  if (!found) return null;
  const [year = 0, month, day] = found.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year < 1000 || (month !== undefined && (month < 1 || month > 12))) return null;
  if (day !== undefined && (day < 1 || day > 31)) return null;
  return [year, month, day].filter((part) => part !== undefined);
}

/** An absolute web address, or null. */
export function webAddress(value: string | null | undefined): string | null {
  const address = oneLine(value);
  return address !== null && /^https?:\/\/[^\s/]+/i.test(address) ? address : null;
}

/** A language tag as BCP 47 writes it, or null. */
export function languageTag(value: string | null | undefined): string | null {
  const tag = oneLine(value)?.replace('_', '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

/** An item of the fields that are known; null when a type is all there is, or one is not sound. */
export function cslOf(type: string, fields: Readonly<Record<string, unknown>>): CslItem | null {
  const known = Object.entries(fields).filter(
    ([, value]) =>
      value !== null && value !== undefined && !(Array.isArray(value) && !value.length),
  );
  if (!known.some(([name]) => name !== 'language')) return null;
  return readCslItem({ type, ...Object.fromEntries(known) }).item;
}

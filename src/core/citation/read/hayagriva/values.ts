import type { CslDate, CslName } from '../../cslItem';
import { readDate } from '../dates';
import { vietnameseName } from '../personalName';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or a number as its digits; null for anything else. */
export function plain(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.normalize('NFC').trim() : null;
}

/** A text with braces that keep case and a backslash before what is no markup, both taken away. */
export function formatted(value: unknown): string | null {
  if (!isFields(value)) {
    const text = plain(value);
    return text && text.replace(/\\([\\{}$])|[{}]/g, '$1');
  }
  return value['verbatim'] === true ? plain(value['value']) : formatted(value['value']);
}

/** The short form of a formatted text. */
export function shortForm(value: unknown): string | null {
  return isFields(value) ? formatted(value['short'] ?? value['shorthand']) : null;
}

/** One name or a list; null where one of them is none. */
export function people(value: unknown): readonly CslName[] | null {
  const names = (Array.isArray(value) ? value : [value]).map(person);
  return names.every((name) => name !== null) ? names : null;
}

function person(value: unknown): CslName | null {
  if (isFields(value)) {
    const name = plain(value['name']) ?? '';
    const given = plain(value['given-name']) ?? '';
    if (name === '') return null;
    if (given === '') return { literal: name };
    return parted(name, given, plain(value['prefix']) ?? '', plain(value['suffix']) ?? '');
  }
  const text = plain(value);
  if (text === null || text === '') return null;
  const [name = '', ...rest] = text.split(',').map((part) => part.trim());
  const given = rest.at(-1) ?? '';
  if (given === '') return vietnameseName(name) ?? { literal: name };
  const small = /^(?:\p{Ll}\S* )+(?=\S)/u.exec(name)?.[0] ?? '';
  const suffix = rest.length > 1 ? (rest[0] ?? '') : '';
  return parted(name.slice(small.length), given, small.trim(), suffix);
}

function parted(family: string, given: string, prefix: string, suffix: string): CslName {
  return {
    family,
    given,
    ...(prefix === '' ? {} : { 'dropping-particle': prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** `2020`, `2020-03-05`, `~2020`. */
export function date(value: unknown): CslDate | null {
  const text = plain(value);
  if (text === null) return null;
  const found = readDate(
    text.replace(/^~/, '').replace(/^\d{1,3}$/, (year) => year.padStart(4, '0')),
  );
  return found && text.startsWith('~') ? { ...found, circa: true } : found;
}

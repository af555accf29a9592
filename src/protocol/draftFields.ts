import type { CslDate, CslItem, CslName } from '../core/citation/cslItem';

/*
 * The fields of a draft's form: what a person types for each part of a record, and back. A field
 * that was not touched keeps the value it was made of, with parts that no form shows.
 */

/** The fields, in the order of the form. All are lines of text. */
export const draftFieldNames = [
  'title',
  'author',
  'type',
  'issued',
  'container-title',
  'publisher',
  'number',
  'URL',
] as const;

export type DraftFieldName = (typeof draftFieldNames)[number];

export type DraftFields = Readonly<Record<DraftFieldName, string>>;

function nameText({ family, given, literal }: CslName): string {
  if (literal !== undefined) return literal;
  // As Vietnamese names are said; others are read all the same.
  return [family, given].filter((part) => part !== undefined).join(' ');
}

const dateText = (date: readonly (number | string)[]): string =>
  date.toReversed().map(String).join('/');

function issuedText(issued: CslDate | undefined): string {
  const parts = issued?.['date-parts'];
  return parts ? parts.map(dateText).join(' – ') : (issued?.literal ?? issued?.raw ?? '');
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What the form shows of an item. A date reads `2024`, `5/2024` or `30/5/2024`. */
export function fieldsOf(csl: CslItem): DraftFields {
  return {
    title: csl.title ?? '',
    author: (csl.author ?? []).map(nameText).join('\n'),
    type: csl.type,
    'container-title': csl['container-title'] ?? '',
    publisher: csl.publisher ?? '',
    issued: issuedText(csl.issued),
    number: plain(csl['number']),
    URL: csl.URL ?? '',
  };
}

const dayFirst = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;
const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/;

/** The date of a text: `2024`, `5/2024`, `30/5/2024`, `2024-05-30`; null for any other. */
export function readDate(text: string): readonly number[] | null {
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  const [, first, second, third] = yearFirst.exec(text) ?? [];
  const found = year === undefined ? [first, second, third] : [year, month, day];
  const parts = found.filter((part) => part !== undefined && part !== '').map(Number);
  const [, inYear = 1, inMonth = 1] = parts;
  return parts.length > 0 && inYear >= 1 && inYear <= 12 && inMonth >= 1 && inMonth <= 31
    ? parts
    : null;
}

/** A line a name; a body's name has commas, so none is taken apart. */
function authorsOf(text: string, before: readonly CslName[]): readonly CslName[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => before.find((name) => nameText(name) === line) ?? { literal: line });
}

/**
 * The item that the form says. Fields as they were keep their value; a date that is none stays text
 * in its place, for whoever checks the item to say so.
 */
export function cslOf(before: CslItem, fields: DraftFields): Record<string, unknown> {
  const shown = fieldsOf(before);
  const item: Record<string, unknown> = { ...before };
  for (const name of draftFieldNames) {
    const text = fields[name].trim();
    if (text === shown[name].trim()) continue;
    if (text === '') {
      delete item[name];
    } else if (name === 'author') {
      item[name] = authorsOf(text, before.author ?? []);
    } else if (name === 'issued') {
      const date = readDate(text);
      item[name] = date ? { 'date-parts': [date] } : text;
    } else {
      item[name] = text;
    }
  }
  return item;
}

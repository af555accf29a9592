import type { CslItem, CslName } from '../core/citation/cslItem';

/*
 * Items come from files that anyone may have written: of a field only what the processor can take
 * reaches it, and no control character, which the output format uses for its marks.
 */

// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words on one line, in NFC. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(controls, '').replace(/\s+/g, ' ').trim();
}

/** The item without what the processor could not take; empty fields are as good as none. */
export function cleanItem(item: CslItem): CslItem {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) {
    const kept = field === 'note' ? cleanNote(value) : cleanField(value);
    if (kept !== undefined) clean[field] = kept;
  }
  // English styles put capitals into titles whose language they are not told. And of a work whose
  // language is plainly `vi` the processor takes every author for a Vietnamese.
  const language = clean['language'] ?? (isVietnamese(clean) ? 'vi' : undefined);
  if (language !== undefined) clean['language'] = language === 'vi' ? 'vi-VN' : language;
  return { ...clean, id: String(item.id ?? ''), type: item.type };
}

/** Letters that only Vietnamese has; with them a title needs no `language`. */
const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

function isVietnamese(item: Json): boolean {
  return ['title', 'container-title', 'publisher'].some((field) => {
    const words = item[field];
    return typeof words === 'string' && vietnameseLetter.test(words);
  });
}

function cleanField(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string') return plain(value) || undefined;
  if (Array.isArray(value)) {
    const names = value.flatMap((name: unknown) => cleanName(name) ?? []);
    return names.length > 0 ? names : undefined;
  }
  return isObject(value) ? cleanDate(value) : undefined;
}

/** Its lines stay apart: one may be a field that has no other place, "original-date: 1927". */
function cleanNote(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const lines = value.split(/\r?\n/).map(plain);
  return lines.join('\n').trim() || undefined;
}

function cleanName(value: unknown): CslName | null {
  if (!isObject(value)) return null;
  const name: Record<string, unknown> = {};
  for (const [part, words] of Object.entries(value)) {
    if (typeof words === 'boolean') name[part] = words;
    else if (typeof words === 'string' && plain(words) !== '') name[part] = plain(words);
  }
  const isNamed = ['family', 'given', 'literal'].some((part) => typeof name[part] === 'string');
  if (!isNamed) return null;
  // The processor makes a name of its family alone, never of what is given alone.
  return name['family'] === undefined && name['literal'] === undefined
    ? { literal: String(name['given']) }
    : name;
}

function cleanDate(value: Json): unknown {
  const parts = value['date-parts'];
  if (Array.isArray(parts)) {
    const dates = parts.slice(0, 2).flatMap((date: unknown) => cleanParts(date) ?? []);
    // "1987–": a range that is open ends in the year 0.
    const isOpen = dates.length === 1 && Array.isArray(parts[1]) && Number(parts[1][0]) === 0;
    if (dates.length > 0) {
      return {
        'date-parts': isOpen && dates[0]?.length === 1 ? [...dates, [0]] : asExact(dates),
        ...(value['circa'] ? { circa: true } : {}),
        ...seasonOf(value['season']),
      };
    }
  }
  for (const form of ['raw', 'literal']) {
    const text = value[form];
    if (typeof text === 'string' && plain(text) !== '') return { [form]: plain(text) };
  }
  return undefined;
}

/** Both ends of a range to the same part; the processor gives up on others ("2020 to May 2021"). */
function asExact(dates: readonly number[][]): number[][] {
  const parts = Math.min(...dates.map((date) => date.length));
  return dates.map((date) => date.slice(0, parts));
}

/** The number of a season, 1 to 4, or its name. */
function seasonOf(value: unknown): { readonly season?: string } {
  const season = typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : '';
  return season === '' ? {} : { season };
}

/** `[year, month?, day?]` up to the first part that is no number. */
function cleanParts(value: unknown): [number[]] | null {
  if (!Array.isArray(value)) return null;
  const numbers: number[] = [];
  for (const part of value.slice(0, 3)) {
    const number = typeof part === 'string' && part.trim() === '' ? NaN : Number(part);
    if (!Number.isInteger(number) || number === 0) break;
    numbers.push(number);
  }
  return numbers.length > 0 ? [numbers] : null;
}

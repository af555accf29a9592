import type { CslItem } from './cslItem';

export type { CslItem } from './cslItem';

/** An item read from an untrusted value: the item, or null and what is wrong with the value. */
export interface CslReading {
  readonly item: CslItem | null;
  /** JSON paths from the item, such as `.author[0].family`; the item itself is the empty path. */
  readonly problems: readonly string[];
}

/** CSL's catch-all type: a newspaper, a web page or a report would be a guess. */
const DOCUMENT = 'document';

/** Item types of the CSL 1.0.2 schema. */
const TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter ' +
    'classic collection dataset document entry entry-dictionary entry-encyclopedia event figure ' +
    'graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song ' +
    'speech standard thesis treaty webpage'
  ).split(' '),
);

/** Variables that hold names; those not listed are passed through unread. */
const NAME_FIELDS = [
  'author',
  'editor',
  'translator',
  'collection-editor',
  'container-author',
  'composer',
  'director',
  'interviewer',
  'original-author',
  'recipient',
  'reviewed-author',
] as const;

const TEXT_FIELDS = [
  'title',
  'title-short',
  'container-title',
  'publisher',
  'publisher-place',
  'genre',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'language',
  'note',
  'abstract',
  'archive',
] as const;

const NUMBER_FIELDS = ['volume', 'issue', 'page', 'number', 'edition', 'version'] as const;

const DATE_FIELDS = ['issued', 'accessed', 'event-date', 'original-date', 'submitted'] as const;

const NAME_PARTS = [
  'family',
  'given',
  'literal',
  'suffix',
  'non-dropping-particle',
  'dropping-particle',
] as const;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a CSL-JSON item from an untrusted value. Fields this engine does not know are allowed and
 * kept, an item without type is a `document`; every fault is listed, in the order of the checks.
 */
export function readCslItem(value: unknown): CslReading {
  if (!isObject(value)) return { item: null, problems: [''] };
  const item: Json = { type: DOCUMENT, ...value };
  const problems = problemsOf(item);
  return { item: isSound(item, problems) ? item : null, problems };
}

function problemsOf(item: Json): readonly string[] {
  const wrong = (fields: readonly string[], isRight: (field: unknown) => boolean) =>
    fields.filter((name) => !isAbsent(item[name]) && !isRight(item[name])).map(pathOf);
  return [
    ...wrong(['type'], (type) => typeof type === 'string' && TYPES.has(type)),
    ...wrong(['id', ...NUMBER_FIELDS], isTextOrNumber),
    ...wrong(TEXT_FIELDS, isText),
    ...wrong(DATE_FIELDS, isDate),
    ...NAME_FIELDS.flatMap((name) => nameProblems(item[name], pathOf(name))),
  ];
}

/** Every field to which CslItem gives a type has been checked when there is no problem. */
function isSound(item: Json, problems: readonly string[]): item is CslItem {
  return item['type'] !== undefined && problems.length === 0;
}

function nameProblems(names: unknown, path: string): string[] {
  if (isAbsent(names)) return [];
  if (!Array.isArray(names)) return [path];
  return names.flatMap((name: unknown, index) => {
    if (!isObject(name) || NAME_PARTS.every((part) => isAbsent(name[part]))) {
      return [`${path}[${index}]`];
    }
    return NAME_PARTS.filter((part) => !isAbsent(name[part]) && !isText(name[part])).map(
      (part) => `${path}[${index}]${pathOf(part)}`,
    );
  });
}

/** `.title`, but `['title-short']`, as one writes it in JavaScript. */
function pathOf(field: string): string {
  return /^\w+$/.test(field) ? `.${field}` : `['${field}']`;
}

function isDate(value: unknown): boolean {
  if (!isObject(value)) return false;
  const parts = value['date-parts'];
  if (isAbsent(parts))
    return typeof value['raw'] === 'string' || typeof value['literal'] === 'string';
  return (
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.length <= 2 &&
    parts.every(
      (date: unknown) =>
        Array.isArray(date) && date.length > 0 && date.length <= 3 && date.every(isInteger),
    )
  );
}

function isInteger(value: unknown): boolean {
  return Number.isInteger(value) || (typeof value === 'string' && /^-?\d{1,6}$/.test(value));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNumber(value: unknown): boolean {
  return isText(value) || Number.isFinite(value);
}

function isAbsent(value: unknown): value is undefined {
  return value === undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The item of an article that has no record: what its text itself says and nothing more. A byline
 * becomes a literal author, because a text does not tell a person from a body; there is no date.
 */
export function cslFromText(title: string | null, byline: string | null): CslItem {
  return {
    type: DOCUMENT,
    ...(title === null ? {} : { title }),
    ...(byline === null ? {} : { author: [{ literal: byline }] }),
    language: 'vi',
  };
}

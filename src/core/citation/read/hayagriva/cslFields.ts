import type { Report } from '../types';
import { cslTypeOf, defaultParent } from './types';
import type { Fields } from './values';
import { date, formatted, isFields, people, plain, shortForm } from './values';

const PLAIN = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['edition', 'edition'],
  ['page-range', 'page'],
  ['page-total', 'number-of-pages'],
  ['volume-total', 'number-of-volumes'],
  ['language', 'language'],
] as const;

const TEXTS = [
  ['organization', 'authority'],
  ['genre', 'genre'],
  ['archive', 'archive'],
  ['archive-location', 'archive_location'],
  ['call-number', 'call-number'],
  ['note', 'note'],
  ['abstract', 'abstract'],
] as const;

const SERIALS = [
  ['serial', 'number'],
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
] as const;

/** Roles that are CSL's under the same or another name. */
const ROLES: Readonly<Record<string, string>> = {
  translator: 'translator',
  director: 'director',
  composer: 'composer',
  illustrator: 'illustrator',
  organizer: 'organizer',
  compiler: 'compiler',
  narrator: 'narrator',
  producer: 'producer',
  'executive-producer': 'executive-producer',
  writer: 'script-writer',
  'cast-member': 'performer',
  collaborator: 'contributor',
};

/** One entry as a CSL item; `report` is told the fields that CSL has no variable for. */
export function hayagrivaItem(
  key: string,
  fields: Fields,
  report: Report,
): Readonly<Record<string, unknown>> {
  const type = plain(fields['type'])?.toLowerCase() ?? 'misc';
  const parents = parentsOf(fields, type);
  const item: Record<string, unknown> = {
    id: key,
    type: cslTypeOf(
      type,
      parents.map((parent) => parent.type),
    ),
  };
  const used = new Set(['type', 'parent']);
  const set = (field: string, variable: string, value: unknown): void => {
    if (fields[field] === undefined || value === null) return;
    used.add(field);
    if (value !== '') item[variable] = value;
  };
  set('title', 'title', formatted(fields['title']));
  set('title', 'title-short', shortForm(fields['title']));
  set('author', 'author', people(fields['author']));
  set('editor', 'editor', people(fields['editor']));
  set('date', 'issued', date(fields['date']));
  for (const [field, variable] of TEXTS) set(field, variable, formatted(fields[field]));
  for (const [field, variable] of PLAIN) set(field, variable, plain(fields[field]));
  publisher(fields, set);
  address(fields, set);
  serials(fields, set);
  for (const { role, names } of affiliated(fields['affiliated'])) {
    const variable = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
    if (variable === undefined || names === null) report('field-left-out', 0, `${key}: ${role}`);
    else item[variable] = names;
    used.add('affiliated');
  }
  for (const parent of parents) fromParent(item, parent, type);
  for (const field of Object.keys(fields)) {
    if (!used.has(field)) report('field-left-out', 0, `${key}: ${field}`);
  }
  return item;
}

type Setter = (field: string, variable: string, value: unknown) => void;

interface Parent {
  readonly type: string;
  readonly fields: Fields;
}

function parentsOf(fields: Fields, type: string): readonly Parent[] {
  const { parent } = fields;
  return (Array.isArray(parent) ? parent : [parent]).filter(isFields).map((each) => ({
    type: plain(each['type'])?.toLowerCase() ?? defaultParent(type),
    fields: each,
  }));
}

function publisher(fields: Fields, set: Setter): void {
  const { publisher: value, location } = fields;
  const isNamed = isFields(value) && value['value'] === undefined;
  set('publisher', 'publisher', formatted(isNamed ? value['name'] : value) ?? '');
  if (isNamed) set('publisher', 'publisher-place', formatted(value['location']) ?? '');
  if (location !== undefined) set('location', 'publisher-place', formatted(location));
}

function address(fields: Fields, set: Setter): void {
  const { url } = fields;
  set('url', 'URL', plain(isFields(url) ? url['value'] : url));
  if (isFields(url)) set('url', 'accessed', date(url['date']));
}

/** Numbers by kind, or one that is the item's own; older files have each as a field. */
function serials(fields: Fields, set: Setter): void {
  const numbers = fields['serial-number'];
  if (!isFields(numbers)) set('serial-number', 'number', plain(numbers));
  for (const [kind, variable] of SERIALS) {
    if (isFields(numbers)) set('serial-number', variable, plain(numbers[kind]) ?? '');
    set(kind, variable, plain(fields[kind]));
  }
}

function affiliated(value: unknown) {
  return (Array.isArray(value) ? value : [value]).filter(isFields).map(({ role, names }) => ({
    role: plain(role)?.toLowerCase() ?? '',
    names: people(names),
  }));
}

const EVENTS = new Set(['conference', 'exhibition']);
/** What a part takes from its whole: CSL has one item for both. */
const INHERITED = [
  ['editor', 'editor', people],
  ['volume', 'volume', plain],
  ['issue', 'issue', plain],
  ['publisher', 'publisher', formatted],
  ['date', 'issued', date],
] as const;

/** The event that something was given at, the series it belongs to, or what it stands in. */
function fromParent(item: Record<string, unknown>, { type, fields }: Parent, own: string): void {
  const put = (variable: string, value: unknown): void => {
    if (value !== null && value !== '' && item[variable] === undefined) item[variable] = value;
  };
  const name = formatted(fields['title']);
  if (EVENTS.has(type) && item['type'] !== 'graphic') {
    put('event-title', name);
    put('event-place', formatted(fields['location']));
    return put('event-date', date(fields['date']));
  }
  // The same kind of thing once more is the series: a book of a row of books.
  const isSeries =
    type === own && ['book', 'anthology', 'proceedings', 'periodical'].includes(type);
  if (isSeries) return fromSeries(put, fields);
  put('container-title', name);
  put('container-title-short', shortForm(fields['title']));
  put('container-author', fields['author'] === undefined ? null : people(fields['author']));
  for (const [field, variable, read] of INHERITED) {
    if (fields[field] !== undefined) put(variable, read(fields[field]));
  }
  serials(fields, (_, variable, value) => put(variable, value));
  const [series] = parentsOf(fields, type);
  if (series && series.type === type) fromSeries(put, series.fields);
}

function fromSeries(put: (variable: string, value: unknown) => void, fields: Fields): void {
  put('collection-title', formatted(fields['title']));
  put('collection-editor', fields['editor'] === undefined ? null : people(fields['editor']));
  put('collection-number', plain(fields['volume']));
}

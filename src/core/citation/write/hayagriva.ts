import type { CslItem } from '../cslItem';
import { dateOf, isoDay } from './dates';
import type { BibliographyEntry, ExportedName } from './entry';
import { lineOf, namesOf, textOf } from './entry';
import { hayagrivaTypeOf } from './hayagrivaTypes';
import { yamlText } from './yamlText';

type Fields = Readonly<Record<string, unknown>>;

/** Hayagriva's YAML, which Typst reads: entries by key, what an item stands in as its parent. */
export function writeHayagriva(entries: readonly BibliographyEntry[]): string {
  if (entries.length === 0) return '{}\n';
  return entries.map(({ key, item }) => yamlText({ [key]: hayagrivaFields(item) })).join('\n');
}

/** Whose editor and volume they are: what the item stands in has them, not the item. */
const IN_CONTAINER = /^(?:article-|review|chapter$|paper-conference$|entry)/;

const ROLES = [
  ['translator', 'translator'],
  ['director', 'director'],
  ['composer', 'composer'],
  ['illustrator', 'illustrator'],
  ['organizer', 'organizer'],
] as const;

/** An entry; what Hayagriva would refuse, and with it the whole file, is left out. */
export function hayagrivaFields(item: CslItem): Fields {
  const { type } = hayagrivaTypeOf(item.type);
  const isPart = IN_CONTAINER.test(item.type) && lineOf(item, 'container-title') !== '';
  const own = (fields: Fields): Fields => (isPart ? {} : fields);
  const numbers = { volume: number(item, 'volume'), issue: number(item, 'issue') };
  return present({
    type,
    title: title(item),
    author: people(item, 'author'),
    ...own({ editor: people(item, 'editor') }),
    affiliated: ROLES.map(([role, variable]) =>
      present({ role, names: people(item, variable) }),
    ).filter(({ names }) => names !== undefined),
    date: date(item, 'issued'),
    ...own(numbers),
    edition: number(item, 'edition'),
    'volume-total': count(item, 'number-of-volumes'),
    'page-range': lineOf(item, 'page'),
    'page-total': count(item, 'number-of-pages'),
    publisher: publisher(item),
    organization: chunked(lineOf(item, 'authority')),
    genre: chunked(lineOf(item, 'genre')),
    url: url(item),
    'serial-number': present({
      serial: lineOf(item, 'number'),
      doi: lineOf(item, 'DOI'),
      isbn: lineOf(item, 'ISBN'),
      issn: lineOf(item, 'ISSN'),
      pmid: lineOf(item, 'PMID'),
      pmcid: lineOf(item, 'PMCID'),
    }),
    language: language(item),
    archive: chunked(lineOf(item, 'archive')),
    'archive-location': chunked(lineOf(item, 'archive_location')),
    'call-number': chunked(lineOf(item, 'call-number')),
    note: chunked(textOf(item, 'note')),
    abstract: chunked(textOf(item, 'abstract')),
    parent: parents(item, isPart ? numbers : {}),
  });
}

/** What the item stands in, with its series; and the event it was given at. */
function parents(item: CslItem, numbers: Fields): readonly Fields[] | Fields {
  const { parent } = hayagrivaTypeOf(item.type);
  const isPart = IN_CONTAINER.test(item.type);
  const series = present({
    title: chunked(lineOf(item, 'collection-title')),
    editor: people(item, 'collection-editor'),
    volume: number(item, 'collection-number'),
  });
  const isInSeries = series['title'] !== undefined;
  const container = present({
    title: formatted(lineOf(item, 'container-title'), lineOf(item, 'container-title-short')),
    author: people(item, 'container-author'),
    ...(isPart ? { editor: people(item, 'editor') } : {}),
    ...numbers,
  });
  const event = present({
    title: chunked(lineOf(item, 'event-title')),
    date: date(item, 'event-date'),
    location: chunked(lineOf(item, 'event-place')),
  });
  const isContained = container['title'] !== undefined;
  const seriesType = isContained ? parent : hayagrivaTypeOf(item.type).type;
  const inSeries = isInSeries ? [{ type: seriesType, ...series }] : [];
  const found = [
    ...(isContained ? [{ type: parent, ...container, ...parentField(inSeries) }] : inSeries),
    ...(Object.keys(event).length > 0 ? [{ type: 'conference', ...event }] : []),
  ];
  return found.length === 1 ? (found[0] ?? {}) : found;
}

function parentField([parent]: readonly Fields[]): Fields {
  return parent === undefined ? {} : { parent };
}

/** Without what says nothing. */
function present(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (Array.isArray(value)) return value.length > 0;
      if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
      return value !== undefined && value !== '';
    }),
  );
}

/** Of an item in no known language the title is kept from any change of case. */
function title(item: CslItem): unknown {
  const text = lineOf(item, 'title');
  const short = lineOf(item, 'title-short');
  return lineOf(item, 'language') === '' && text !== ''
    ? formatted(text, short, true)
    : formatted(text, short);
}

function formatted(text: string, short: string, isVerbatim = false): unknown {
  if (text === '') return undefined;
  const value = isVerbatim ? verbatim(text) : chunk(text);
  if (short !== '') return { value, short: chunk(short) };
  // A map within a map: the outer one has no way of saying that its text is verbatim.
  return typeof value === 'string' ? value : { value };
}

/** Braces, dollars and backslashes mean something in Hayagriva's texts, and nothing escapes them. */
function chunked(text: string): unknown {
  return formatted(text, '');
}

function chunk(text: string): unknown {
  return /[{}$\\]/.test(text) ? { value: text, verbatim: true } : text;
}

function verbatim(text: string): unknown {
  return /[{}$\\]/.test(text) ? { value: text, verbatim: true } : `{${text}}`;
}

function people(item: CslItem, variable: string): unknown {
  const names = namesOf(item, variable).map(person);
  return names.length > 1 ? names : names[0];
}

/** Words in capitals, which Hayagriva does not take for a prefix of the name. */
const CAPITALISED = /^(?:\p{Lu}[^\s,]*)(?: \p{Lu}[^\s,]*)*$/u;

/**
 * "Nguyễn, Văn An" where that is plain. Hayagriva takes small words for a prefix ("Ban biên tập"
 * would have no name), and commas divide: then the parts are named.
 */
function person(name: ExportedName): unknown {
  if (typeof name === 'string') return CAPITALISED.test(name) ? name : { name };
  const family = [name.particle, name.family].filter((part) => part !== '').join(' ');
  const isPlain = name.dropping === '' && name.suffix === '' && !name.given.includes(',');
  if (isPlain && CAPITALISED.test(family)) return `${family}, ${name.given}`;
  return present({
    name: family,
    'given-name': name.given,
    prefix: name.dropping,
    suffix: name.suffix,
  });
}

function publisher(item: CslItem): unknown {
  const name = chunked(lineOf(item, 'publisher'));
  const location = chunked(lineOf(item, 'publisher-place'));
  return location === undefined ? name : present({ name, location });
}

/** `2020` as a number, `2020-03-05`, `~2020-03`: of a range its beginning, of words nothing. */
function date(item: CslItem, variable: string): unknown {
  const found = dateOf(item, variable);
  if (found === null || typeof found === 'string') return undefined;
  const { from, circa } = found;
  if (Math.abs(from.year) > 9999) return undefined;
  const isYear = from.month === null && !circa && from.year >= 1000;
  return isYear ? from.year : `${circa ? '~' : ''}${isoDay(from)}`;
}

function url(item: CslItem): unknown {
  const value = lineOf(item, 'URL');
  // Anything that is no whole address makes the file unreadable.
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]\S*$/i.test(value)) return undefined;
  const visited = date(item, 'accessed');
  return visited === undefined ? value : { value, date: visited };
}

/** A Unicode language identifier, or nothing. */
function language(item: CslItem): string {
  const tag = lineOf(item, 'language').replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag) ? tag : '';
}

function number(item: CslItem, variable: string): string | number {
  const text = lineOf(item, variable);
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

function count(item: CslItem, variable: string): string | number {
  const value = number(item, variable);
  return typeof value === 'number' ? value : '';
}

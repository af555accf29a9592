import type { CslItem } from '../cslItem';
import { dateOf } from './dates';
import type { BibliographyEntry, ExportedName } from './entry';
import { lineOf, namesOf, oneLine, textOf } from './entry';
import { risTypeOf } from './risTypes';

const NAME_TAGS = [
  ['AU', 'author'],
  ['A2', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
] as const;

const TEXT_TAGS = [
  ['TI', 'title'],
  ['ST', 'title-short'],
  ['T2', 'container-title'],
  ['J2', 'container-title-short'],
  ['T3', 'collection-title'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['M1', 'number'],
  ['M3', 'genre'],
  ['ET', 'edition'],
  ['CY', 'publisher-place'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['LA', 'language'],
  ['CN', 'call-number'],
  ['AV', 'archive'],
  ['AB', 'abstract'],
] as const;

/** RIS in UTF-8: lines of a tag and a text that end with CR LF, as its specification has them. */
export function writeRis(entries: readonly BibliographyEntry[]): string {
  return entries.map((entry) => `${recordOf(entry).join('\r\n')}\r\n`).join('\r\n');
}

function recordOf({ key, item }: BibliographyEntry): readonly string[] {
  return [
    line('TY', risTypeOf(item.type)),
    line('ID', key),
    ...NAME_TAGS.flatMap(([tag, variable]) =>
      namesOf(item, variable).map((name) => line(tag, nameOf(name))),
    ),
    ...TEXT_TAGS.flatMap(([tag, variable]) => filled(tag, lineOf(item, variable))),
    ...filled('PB', lineOf(item, 'publisher') || lineOf(item, 'authority')),
    ...issued(item),
    ...accessed(item),
    ...pages(lineOf(item, 'page')),
    ...serial(item),
    ...split(item, 'keyword', /[,;]/).flatMap((word) => filled('KW', word)),
    ...split(item, 'note', /\n/).flatMap((note) => filled('N1', note)),
    line('ER', ''),
  ];
}

function line(tag: string, text: string): string {
  return `${tag}  - ${text}`;
}

function filled(tag: string, text: string): readonly string[] {
  return text === '' ? [] : [line(tag, text)];
}

function split(item: CslItem, variable: string, by: RegExp): readonly string[] {
  return textOf(item, variable).split(by).map(oneLine);
}

/** "Family, Given, Suffix". Commas divide, and nothing escapes one: within a part they are left out. */
function nameOf(name: ExportedName): string {
  const part = (text: string): string => oneLine(text.replaceAll(',', ' '));
  if (typeof name === 'string') return part(name);
  const family = [name.dropping, name.particle, name.family].filter((each) => each !== '');
  const parts = [part(family.join(' ')), part(name.given), part(name.suffix)];
  return parts.filter((each) => each !== '').join(', ');
}

/** The year, and the day as far as it is known: `2020/03//`. Of a range its beginning. */
function issued(item: CslItem): readonly string[] {
  const date = dateOf(item, 'issued');
  if (date === null) return [];
  if (typeof date === 'string') return [line('PY', date)];
  const { from } = date;
  const year = String(from.year).padStart(4, '0');
  return [line('PY', year), ...(from.month === null ? [] : [line('DA', slashed(from))])];
}

function accessed(item: CslItem): readonly string[] {
  const date = dateOf(item, 'accessed');
  if (date === null) return [];
  return [line('Y2', typeof date === 'string' ? date : slashed(date.from))];
}

function slashed(date: {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}): string {
  const two = (part: number | null): string => (part === null ? '' : String(part).padStart(2, '0'));
  return `${String(date.year).padStart(4, '0')}/${two(date.month)}/${two(date.day)}/`;
}

/** First and last page; what is more than a range stands as a whole in the first. */
function pages(text: string): readonly string[] {
  const [first = '', last, more] = text.split(/[–—-]/).map((part) => part.trim());
  const isRange = last !== undefined && last !== '' && more === undefined && first !== last;
  if (!isRange || text.includes(',')) return filled('SP', text);
  return [line('SP', first), line('EP', last)];
}

/** One tag for both numbers: a book's is its ISBN. */
function serial(item: CslItem): readonly string[] {
  const isbn = lineOf(item, 'ISBN');
  const issn = lineOf(item, 'ISSN');
  const isBook = /^(?:book|chapter)$/.test(item.type);
  return filled('SN', isBook ? isbn || issn : issn || isbn);
}

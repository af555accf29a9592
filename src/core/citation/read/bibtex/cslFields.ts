import { replaceSpaced } from '../../../text/replaceSpaced';
import type { CslDate } from '../../cslItem';
import { bibtexAttachments } from '../attachments';
import { monthNumber, readDate, sound } from '../dates';
import { languageTag } from '../languages';
import type { RawReference, Report } from '../types';
import {
  ARTICLE_SUBTYPES,
  CSL_TYPES,
  DATE_FIELDS,
  NAME_FIELDS,
  TEXT_FIELDS,
  VERBATIM_FIELDS,
} from './cslTypes';
import { latexText, verbatimText } from './latexText';
import { bibtexNames } from './names';
import type { BibtexEntry, BibtexField } from './scanner';

/** Numbered parts of these are issues; of others `number` is the item's own. */
const IN_PERIODICAL = /^(?:article-|periodical|review)/;

/** Says nothing of the work: how a program or a style handles the entry. */
const ASIDE = new Set(
  (
    'crossref xdata xref ids options langidopts sortkey sortname sorttitle sortyear presort key ' +
    'label shorthand owner timestamp creationdate modificationdate date-added date-modified ' +
    'bdsk-url-1 file groups priority ranking readstatus entryset hyphenation execute related'
  ).split(' '),
);

/** One entry as a CSL item; fields that CSL has no variable for are reported. */
export function cslFields(entry: BibtexEntry, report: Report): RawReference {
  const reader = new EntryReader(entry, report);
  const { offset, end, key, keyOffset } = entry;
  const range = { start: keyOffset, end: keyOffset + key.length };
  const { attachments, places } = reader;
  return { offset, end, key: range, value: reader.item(), attachments, places };
}

class EntryReader {
  readonly places = new Map<string, number>();
  readonly #entry: BibtexEntry;
  readonly #report: Report;
  readonly #fields = new Map<string, BibtexField>();
  readonly #used = new Set<string>();
  readonly #item: Record<string, unknown>;

  constructor(entry: BibtexEntry, report: Report) {
    this.#entry = entry;
    this.#report = report;
    this.#item = { id: entry.key, type: CSL_TYPES.get(entry.type) ?? 'document' };
    for (const field of entry.fields) {
      if (this.#fields.has(field.name)) this.#leftOut(field);
      else this.#fields.set(field.name, field);
    }
  }

  /** Paths are no LaTeX, but for the signs that exporters escape. */
  get attachments(): readonly string[] {
    return bibtexAttachments(this.#source('file').replace(/\\([_%#&~{}$])/g, '$1'));
  }

  item(): Readonly<Record<string, unknown>> {
    this.#subtype();
    this.#titles();
    for (const [field, variable] of NAME_FIELDS) this.#names(field, variable);
    this.#issued();
    for (const [variable, field] of DATE_FIELDS) this.#date(variable, field);
    for (const [variable, ...fields] of TEXT_FIELDS) this.#first(variable, fields);
    this.#numbers();
    for (const [variable, field] of VERBATIM_FIELDS) {
      this.#set(variable, field, verbatimText(this.#source(field)));
    }
    this.#set('language', 'langid', languageTag(this.#text('langid')));
    this.#set('language', 'language', languageTag(this.#text('language')));
    this.#notes();
    for (const field of this.#fields.values()) {
      if (!this.#used.has(field.name) && !ASIDE.has(field.name)) this.#leftOut(field);
    }
    return this.#item;
  }

  #subtype(): void {
    const subtype = ARTICLE_SUBTYPES.get(this.#text('entrysubtype').toLowerCase());
    if (subtype !== undefined && this.#item['type'] === 'article-journal') {
      this.#item['type'] = subtype;
      this.#used.add('entrysubtype');
    }
  }

  #titles(): void {
    const titled = (title: string, subtitle: string): string =>
      [this.#text(title), this.#text(subtitle)].filter((part) => part !== '').join(': ');
    this.#set('title', 'title', titled('title', 'subtitle'));
    this.#used.add('subtitle').add('booksubtitle').add('journalsubtitle');
    this.#set('container-title', 'journaltitle', titled('journaltitle', 'journalsubtitle'));
    this.#set('container-title', 'journal', titled('journal', 'journalsubtitle'));
    this.#set('container-title', 'booktitle', titled('booktitle', 'booksubtitle'));
    this.#set('container-title', 'maintitle', this.#text('maintitle'));
    // Of a page on the web it is the site's name, as reference managers write it.
    if (this.#item['type'] === 'webpage') {
      this.#set('container-title', 'titleaddon', this.#text('titleaddon'));
    }
  }

  #names(field: string, variable: string): void {
    const found = this.#fields.get(field);
    if (!found) return;
    const offset = found.pieces[0]?.offset ?? found.offset;
    const { names, others } = bibtexNames(this.#source(field), (source) =>
      latexText(source, offset, this.#report),
    );
    if (others) this.#report('others-left-out', found.offset, field);
    this.#used.add(field);
    if (names.length === 0) return;
    this.#item[variable] = names;
    this.places.set(variable, found.offset);
  }

  #issued(): void {
    if (this.#fields.has('date')) return this.#date('issued', 'date');
    const year = this.#text('year');
    if (year === '') return;
    this.#used.add('year').add('month').add('day');
    this.places.set('issued', this.#fields.get('year')?.offset ?? this.#entry.offset);
    const month = this.#text('month');
    const day = this.#text('day');
    this.#item['issued'] =
      yearMonthDay(year, month, day) ?? this.#unread('year', [year, month, day]);
  }

  #date(variable: string, field: string): void {
    // A tilde is doubt here, and no tie.
    const text = this.#source(field).replace(/[{}]/g, '').trim();
    if (text === '') return;
    this.#used.add(field);
    this.places.set(variable, this.#fields.get(field)?.offset ?? this.#entry.offset);
    this.#item[variable] = readDate(text) ?? this.#unread(field, [text]);
  }

  #unread(field: string, parts: readonly string[]): CslDate {
    const literal = parts.filter((part) => part !== '').join(' ');
    this.#report('unread-date', this.#fields.get(field)?.offset ?? this.#entry.offset, literal);
    return { literal };
  }

  #numbers(): void {
    const inPeriodical = IN_PERIODICAL.test(String(this.#item['type']));
    const isBook = /^(?:book|chapter|paper-conference)$/.test(String(this.#item['type']));
    const number = inPeriodical ? 'issue' : isBook ? 'collection-number' : 'number';
    this.#set(number, 'number', this.#text('number'));
    this.#set('issue', 'issue', this.#text('issue'));
    const pages = this.#text('pages') || this.#text('page');
    this.#used.add('page');
    this.#set('page', 'pages', replaceSpaced(pages, /[–—-]+/, '-'));
  }

  #notes(): void {
    const notes = ['note', 'addendum'].map((field) => this.#text(field));
    this.#used.add('addendum');
    this.#set('note', 'note', notes.filter((part) => part !== '').join('. '));
  }

  #first(variable: string, fields: readonly string[]): void {
    for (const field of fields) this.#set(variable, field, this.#text(field));
  }

  /** Gives a variable its text, unless a field before has; what is then over is reported. */
  #set(variable: string, field: string, text: string): void {
    const place = this.#fields.get(field);
    if (text === '') {
      if (place && this.#source(field).trim() === '') this.#used.add(field);
      return;
    }
    if (Object.hasOwn(this.#item, variable)) {
      if (this.#item[variable] === text) this.#used.add(field);
      return;
    }
    this.#item[variable] = text;
    this.#used.add(field);
    this.places.set(variable, place?.offset ?? this.#entry.offset);
  }

  #source(field: string): string {
    return (
      this.#fields
        .get(field)
        ?.pieces.map(({ text }) => text)
        .join('') ?? ''
    );
  }

  /** Asked more than once of a field, so that a fault of it is reported the first time only. */
  readonly #texts = new Map<string, string>();

  #text(field: string): string {
    const known = this.#texts.get(field);
    if (known !== undefined) return known;
    const pieces = this.#fields.get(field)?.pieces ?? [];
    const parts = pieces.map((piece) => latexPiece(piece, this.#report));
    const text = parts
      .join('')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
    this.#texts.set(field, text);
    return text;
  }

  #leftOut(field: BibtexField): void {
    this.#report('field-left-out', field.offset, field.name);
  }
}

/** Blanks at the ends of a piece part it from the next. */
function latexPiece({ text, offset }: BibtexField['pieces'][number], report: Report): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return `${before}${latexText(text, offset, report)}${after}`;
}

function yearMonthDay(year: string, month: string, day: string): CslDate | null {
  if (month === '' && day === '') return readDate(year);
  if (!/^\d{4}$/.test(year)) return null;
  const number = monthNumber(month);
  if (number === null || (day !== '' && !/^\d{1,2}$/.test(day))) return null;
  const parts = sound(Number(year), number, day === '' ? undefined : Number(day));
  return parts && { 'date-parts': [parts] };
}

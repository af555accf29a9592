import type { CslItem } from '../cslItem';
import { dateOf, isoDate } from './dates';
import type { BibliographyEntry } from './entry';
import { lineOf, namesOf } from './entry';
import { latexLanguage } from './latexLanguages';
import { latexNames } from './latexNames';
import { escapeLatex, protectedTitle, verbatim } from './latexText';
import type { LatexType } from './latexTypes';
import { latexTypeOf } from './latexTypes';

/** What differs between BibTeX and BibLaTeX. */
export interface LatexDialect {
  readonly type: (type: LatexType) => string;
  /** Fields for the publisher's place and for the language. */
  readonly place: string;
  readonly language: string;
  /** Whether names can be given in named parts. */
  readonly hasNameParts: boolean;
  readonly hasSubtypes: boolean;
  /** Fields of what is found in a web site, and of who thesis and report are made at. */
  readonly containerOf: (type: LatexType) => string;
  readonly publisherOf: (type: LatexType) => string;
  readonly issued: (item: CslItem) => readonly LatexField[];
  readonly protection: (language: string) => 'whole' | 'words' | 'nothing';
}

/** A field with its value as source: in braces, or a bare macro such as a month's. */
export type LatexField = readonly [name: string, source: string];

export function braced(name: string, source: string): LatexField[] {
  return source === '' ? [] : [[name, `{${source}}`]];
}

const NAME_FIELDS = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
  ['director', 'director'],
] as const;

/** Fields that are the same in all types, behind those that name the item. */
const TEXT_FIELDS = [
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['volumes', 'number-of-volumes'],
  ['edition', 'edition'],
  ['chapter', 'chapter-number'],
  ['version', 'version'],
  ['pagetotal', 'number-of-pages'],
  ['type', 'genre'],
  ['howpublished', 'medium'],
  ['pubstate', 'status'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['origtitle', 'original-title'],
  ['origpublisher', 'original-publisher'],
  ['origlocation', 'original-publisher-place'],
  ['library', 'archive'],
] as const;

const DATE_FIELDS = [
  ['eventdate', 'event-date'],
  ['origdate', 'original-date'],
] as const;

const IDENTIFIERS = [
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
] as const;

const LAST_FIELDS = [
  ['note', 'note'],
  ['keywords', 'keyword'],
  ['annotation', 'annote'],
  ['abstract', 'abstract'],
] as const;

/** The entry, two blanks before each field and a comma behind it, without a line's end. */
export function latexEntry({ key, item }: BibliographyEntry, dialect: LatexDialect): string {
  const fields = latexFields(item, dialect).map(([name, source]) => `  ${name} = ${source},\n`);
  return `@${dialect.type(latexTypeOf(item.type))}{${key},\n${fields.join('')}}`;
}

/** The fields in the order people look for them. */
export function latexFields(item: CslItem, dialect: LatexDialect): readonly LatexField[] {
  const type = latexTypeOf(item.type);
  const language = lineOf(item, 'language');
  const text = (name: string, variable: string): LatexField[] =>
    braced(name, escapeLatex(lineOf(item, variable)));
  const protection = dialect.protection(language);
  const title = protectedTitle(lineOf(item, 'title'), protection);
  const container = dialect.containerOf(type);
  const titled = lineOf(item, 'container-title');
  return [
    ...NAME_FIELDS.flatMap(([name, variable]) =>
      braced(name, latexNames(namesOf(item, variable), dialect.hasNameParts)),
    ),
    ...(lineOf(item, 'title') === '' ? [] : braced('title', title)),
    ...text('shorttitle', 'title-short'),
    // Only of a book do programs change the capitals; the name of a periodical they leave alone.
    ...braced(
      container,
      container === 'booktitle' && titled !== ''
        ? protectedTitle(titled, protection)
        : escapeLatex(titled),
    ),
    ...text('shortjournal', 'container-title-short'),
    ...(dialect.hasSubtypes ? braced('entrysubtype', type.subtype ?? '') : []),
    ...dialect.issued(item),
    ...TEXT_FIELDS.flatMap(([name, variable]) => text(name, variable)),
    ...numbers(item, type),
    ...braced('pages', pages(lineOf(item, 'page'))),
    // Who issued a decree stands where others have the publisher.
    ...text(
      dialect.publisherOf(type),
      lineOf(item, 'publisher') === '' ? 'authority' : 'publisher',
    ),
    ...text(dialect.place, 'publisher-place'),
    ...DATE_FIELDS.flatMap(([name, variable]) => braced(name, latexDate(item, variable))),
    ...IDENTIFIERS.flatMap(([name, variable]) => text(name, variable)),
    ...braced('doi', verbatim(lineOf(item, 'DOI'))),
    ...braced('url', verbatim(lineOf(item, 'URL'))),
    ...braced('urldate', latexDate(item, 'accessed')),
    ...braced(dialect.language, language === '' ? '' : latexLanguage(language)),
    ...LAST_FIELDS.flatMap(([name, variable]) => text(name, variable)),
  ];
}

/** `number` counts issues of a periodical, volumes of a series, else it is the item's own. */
function numbers(item: CslItem, type: LatexType): readonly LatexField[] {
  const own = lineOf(item, type.number ?? 'number');
  const issue = type.number === 'issue' ? '' : lineOf(item, 'issue');
  return [...braced('number', escapeLatex(own)), ...braced('issue', escapeLatex(issue))];
}

/** `12--25`: LaTeX makes a dash of two hyphens, and no style of the other one. */
function pages(text: string): string {
  return escapeLatex(text.replace(/ ?[–—-]+ ?/g, '-')).replaceAll('-', '--');
}

/** `2020-03-05`, `2019/2021`, `2020~`, `2020-21` for a spring; a date in words as it is. */
export function latexDate(item: CslItem, variable: string): string {
  const date = dateOf(item, variable);
  if (date === null || typeof date === 'string') return date === null ? '' : escapeLatex(date);
  return isoDate(date);
}

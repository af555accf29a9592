import type { CslItem, CslName } from '../cslItem';

/** A reference with the key that documents cite it by. */
export interface BibliographyEntry {
  /** Valid in every format: see `exportKeys`. */
  readonly key: string;
  readonly item: CslItem;
}

/** The text of a CSL variable, a number as its digits; empty where there is none. */
export function textOf(item: CslItem, variable: string): string {
  const value = item[variable];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? clean(value) : '';
}

/** The same on one line, for formats in which a line break ends a value or means nothing. */
export function lineOf(item: CslItem, variable: string): string {
  return oneLine(textOf(item, variable));
}

export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n\u2028\u2029]+/g, ' ').trim();
}

/** In NFC and without the control characters that no format has a place for. */
function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+/g, ' ')
      .trim()
  );
}

/** A name with its parts on one line; what is empty is left out. */
export interface ExportName {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
  /** "van der" of "van der Berg", which stays before the family name. */
  readonly particle: string;
  /** "de" of "de Tocqueville", which a short form drops. */
  readonly dropping: string;
}

/** A body, or whoever must not be taken apart. */
export type ExportedName = ExportName | string;

/** The names of a CSL variable; who has but one part is taken for a body. */
export function namesOf(item: CslItem, variable: string): readonly ExportedName[] {
  const value: unknown = item[variable];
  if (!Array.isArray(value)) return [];
  return value.filter(isName).map(nameOf).filter(isKnown);
}

function isName(value: unknown): value is CslName {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(name: ExportedName): boolean {
  return name !== '';
}

function nameOf(name: CslName): ExportedName {
  const part = (field: string): string => {
    const value = name[field];
    return typeof value === 'string' ? oneLine(clean(value)) : '';
  };
  const literal = part('literal');
  const found: ExportName = {
    family: part('family'),
    given: part('given'),
    suffix: part('suffix'),
    particle: part('non-dropping-particle'),
    dropping: part('dropping-particle'),
  };
  if (literal !== '') return literal;
  if (found.family !== '' && found.given !== '') return found;
  const parts = [found.given, found.dropping, found.particle, found.family, found.suffix];
  return parts.filter((each) => each !== '').join(' ');
}

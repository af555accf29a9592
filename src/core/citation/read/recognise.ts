import type { ReferenceFormat } from './types';

/** No file says what it is later than this, in UTF-16 units. */
const LOOK = 200_000;

/** A key, and below it fields that entries begin with. */
const HAYAGRIVA =
  /^(?:[^\s#'"][^\n:]{0,200}|"[^"\n]{1,200}"|'[^'\n]{1,200}'):[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n){0,5}[ \t]+(?:type|title|author|date|parent|editor|publisher|url):/m;

/** The format of references by what they look like; null for a text that is none of them. */
export function recogniseReferences(text: string): ReferenceFormat | null {
  const start = text.slice(0, LOOK).replace(/^\uFEFF?\s+|^\uFEFF/, '');
  // Before the first record a database may write of itself.
  if (/^TY {1,2}-/m.test(start)) return 'ris';
  if (/^[[{]/.test(start)) return 'csl-json';
  if (/^references:[ \t]*$/m.test(start.slice(0, 200))) return 'csl-yaml';
  if (/@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]/.test(start)) return 'bibtex';
  if (/^(?:references:|- (?:id|type|title|author):|[ \t]*-[ \t]*$)/m.test(start)) return 'csl-yaml';
  if (HAYAGRIVA.test(start)) return 'hayagriva';
  // Front matter, which may have references further on.
  if (/^---[ \t]*$/m.test(start)) return 'csl-yaml';
  return null;
}

const ENDINGS: ReadonlyMap<string, ReferenceFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['biblatex', 'bibtex'],
  ['ris', 'ris'],
  ['json', 'csl-json'],
  ['yaml', 'csl-yaml'],
  ['yml', 'csl-yaml'],
]);

/** The format that a file's name announces; null for any other. */
export function referenceFormatOf(fileName: string): ReferenceFormat | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return ENDINGS.get(ending) ?? null;
}

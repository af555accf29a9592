import type { ReferenceFormat } from './types';

/** No file says what it is later than this, in UTF-16 units. */
const LOOK = 200_000;

/** The format of references by what they look like; null for a text that is none of them. */
export function recogniseReferences(text: string): ReferenceFormat | null {
  const start = text.slice(0, LOOK).replace(/^\uFEFF?\s+|^\uFEFF/, '');
  // Before the first record a database may write of itself.
  if (/^TY {1,2}-/m.test(start)) return 'ris';
  if (/^[[{]/.test(start)) return 'csl-json';
  if (/@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]/.test(start)) return 'bibtex';
  if (/^(?:---[ \t]*$|references:|- (?:id|type|title|author):|[ \t]*-[ \t]*$)/m.test(start)) {
    return 'csl-yaml';
  }
  return null;
}

const ENDINGS: Readonly<Record<string, ReferenceFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
};

/** The format that a file's name announces; null for any other. */
export function referenceFormatOf(fileName: string): ReferenceFormat | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return ENDINGS[ending] ?? null;
}

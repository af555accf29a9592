import type { CslItem } from '../cslItem';
import { dateOf } from './dates';
import type { BibliographyEntry } from './entry';
import type { LatexDialect, LatexField } from './latexEntry';
import { braced, latexEntry } from './latexEntry';
import { escapeLatex } from './latexText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const OWN_PUBLISHERS: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'school'],
  ['techreport', 'institution'],
]);

/**
 * BibTeX of 1988 in UTF-8. Fields that its styles do not know (`doi`, `url`, `urldate`,
 * `translator`…) are those that newer styles and other programs read; old ones pass over them.
 */
export const bibtex: LatexDialect = {
  type: (type) => type.bibtex,
  place: 'address',
  language: 'language',
  hasNameParts: false,
  hasSubtypes: false,
  containerOf: ({ container }) => (container === 'booktitle' ? container : 'journal'),
  publisherOf: ({ bibtex: type, publisher }) =>
    OWN_PUBLISHERS.get(type) ?? publisher ?? 'publisher',
  issued: issuedFields,
  // Styles make all of a title small that is not in braces, in any language.
  protection: (language) => (/^en(?:-|$)/i.test(language) ? 'words' : 'whole'),
};

export function writeBibtex(entries: readonly BibliographyEntry[]): string {
  return entries.map((entry) => `${latexEntry(entry, bibtex)}\n`).join('\n');
}

/** Year, month and day; of a range its years. What else a date says has no field. */
function issuedFields(item: CslItem): readonly LatexField[] {
  const date = dateOf(item, 'issued');
  if (date === null) return [];
  if (typeof date === 'string') return braced('year', escapeLatex(date));
  const { from, to } = date;
  if (to === 'open') return braced('year', `${from.year}--`);
  if (to !== null && to.year !== from.year) return braced('year', `${from.year}--${to.year}`);
  const month = from.month === null || to !== null ? undefined : MONTHS[from.month - 1];
  return [
    ...braced('year', String(from.year)),
    ...(month === undefined ? [] : [['month', month] as const]),
    ...(month === undefined || from.day === null ? [] : braced('day', String(from.day))),
  ];
}

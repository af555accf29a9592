import type { BibliographyEntry } from './entry';
import type { LatexDialect } from './latexEntry';
import { braced, latexDate, latexEntry } from './latexEntry';

/** BibLaTeX's data model, for biber: Unicode as it is, dates by ISO 8601-2. */
export const biblatex: LatexDialect = {
  type: (type) => type.biblatex,
  place: 'location',
  language: 'langid',
  hasNameParts: true,
  hasSubtypes: true,
  containerOf: (type) => type.container ?? 'journaltitle',
  publisherOf: (type) => type.publisher ?? 'publisher',
  issued: (item) => braced('date', latexDate(item, 'issued')),
  protection(language) {
    // Styles change the case of languages they know; one that is not told is taken for theirs.
    if (language === '') return 'whole';
    return /^en(?:-|$)/i.test(language) ? 'words' : 'nothing';
  },
};

export function writeBiblatex(entries: readonly BibliographyEntry[]): string {
  return entries.map((entry) => `${latexEntry(entry, biblatex)}\n`).join('\n');
}

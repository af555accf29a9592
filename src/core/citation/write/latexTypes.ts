/** How a CSL type is called in each dialect, and which fields it has of those that differ. */
export interface LatexType {
  readonly bibtex: string;
  readonly biblatex: string;
  /** What kind of periodical, as BibLaTeX says it. */
  readonly subtype?: string;
  /** Field of what the item stands in; elsewhere a periodical's. */
  readonly container?: 'booktitle' | 'titleaddon';
  /** Field of the body that publishes it; elsewhere `publisher`. */
  readonly publisher?: 'institution' | 'school' | 'organization';
  /** Whether `number` counts within a periodical or a series. */
  readonly number?: 'issue' | 'collection-number';
}

const inPeriodical = { bibtex: 'article', biblatex: 'article', number: 'issue' } as const;
const book = { bibtex: 'book', biblatex: 'book', number: 'collection-number' } as const;
const part = { container: 'booktitle', number: 'collection-number' } as const;
const online = {
  bibtex: 'misc',
  biblatex: 'online',
  container: 'titleaddon',
  publisher: 'organization',
} as const;
/** What styles print like `misc`: of who is behind it they know the organization. */
const misc = (biblatex: string): LatexType => ({
  bibtex: 'misc',
  biblatex,
  publisher: 'organization',
});
/** BibTeX prints kind, number and issuing body of a report only. */
const law = {
  bibtex: 'techreport',
  biblatex: 'legislation',
  publisher: 'organization',
} as const;

/**
 * CSL's types as entry types. Legal and audiovisual ones are BibLaTeX's non-standard types, which
 * styles that do not know them print like `misc`.
 */
const TYPES: Readonly<Record<string, LatexType>> = {
  'article-journal': inPeriodical,
  'article-newspaper': { ...inPeriodical, subtype: 'newspaper' },
  'article-magazine': { ...inPeriodical, subtype: 'magazine' },
  review: { ...inPeriodical, biblatex: 'review' },
  'review-book': { ...inPeriodical, biblatex: 'review' },
  periodical: { ...inPeriodical, bibtex: 'misc', biblatex: 'periodical' },
  book,
  classic: book,
  collection: { ...book, biblatex: 'collection' },
  chapter: { ...part, bibtex: 'incollection', biblatex: 'incollection' },
  'paper-conference': { ...part, bibtex: 'inproceedings', biblatex: 'inproceedings' },
  'entry-encyclopedia': { container: 'booktitle', bibtex: 'incollection', biblatex: 'inreference' },
  'entry-dictionary': { container: 'booktitle', bibtex: 'incollection', biblatex: 'inreference' },
  entry: { container: 'booktitle', bibtex: 'incollection', biblatex: 'inreference' },
  report: { bibtex: 'techreport', biblatex: 'report', publisher: 'institution' },
  thesis: { bibtex: 'phdthesis', biblatex: 'thesis', publisher: 'institution' },
  webpage: online,
  post: online,
  'post-weblog': online,
  dataset: misc('dataset'),
  software: misc('software'),
  patent: misc('patent'),
  manuscript: { bibtex: 'unpublished', biblatex: 'unpublished' },
  speech: { bibtex: 'unpublished', biblatex: 'unpublished' },
  personal_communication: misc('letter'),
  legislation: law,
  bill: law,
  regulation: law,
  treaty: { ...law, biblatex: 'legal' },
  legal_case: misc('jurisdiction'),
  standard: misc('standard'),
  graphic: misc('image'),
  figure: misc('image'),
  map: misc('map'),
  motion_picture: misc('movie'),
  broadcast: misc('video'),
  song: misc('music'),
  performance: misc('performance'),
  pamphlet: { bibtex: 'booklet', biblatex: 'booklet' },
};

export function latexTypeOf(type: string): LatexType {
  return (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? misc('misc');
}

/** CSL's item type for BibTeX's and BibLaTeX's entry types; what is not here is a document. */
export const CSL_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: 'article-journal',
    suppperiodical: 'article-journal',
    periodical: 'periodical',
    review: 'review',
    book: 'book',
    mvbook: 'book',
    collection: 'book',
    mvcollection: 'book',
    proceedings: 'book',
    mvproceedings: 'book',
    reference: 'book',
    mvreference: 'book',
    booklet: 'pamphlet',
    manual: 'book',
    inbook: 'chapter',
    bookinbook: 'chapter',
    suppbook: 'chapter',
    incollection: 'chapter',
    suppcollection: 'chapter',
    inreference: 'entry-encyclopedia',
    inproceedings: 'paper-conference',
    conference: 'paper-conference',
    report: 'report',
    techreport: 'report',
    thesis: 'thesis',
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    online: 'webpage',
    electronic: 'webpage',
    www: 'webpage',
    dataset: 'dataset',
    software: 'software',
    patent: 'patent',
    unpublished: 'manuscript',
    letter: 'personal_communication',
    legislation: 'legislation',
    legal: 'legislation',
    jurisdiction: 'legal_case',
    standard: 'standard',
    image: 'graphic',
    artwork: 'graphic',
    map: 'map',
    movie: 'motion_picture',
    video: 'motion_picture',
    audio: 'song',
    music: 'song',
    performance: 'performance',
    newspaper: 'article-newspaper',
  }),
);

/** BibLaTeX says by `entrysubtype` what kind of periodical an article is in. */
export const ARTICLE_SUBTYPES: ReadonlyMap<string, string> = new Map([
  ['newspaper', 'article-newspaper'],
  ['magazine', 'article-magazine'],
]);

/** Fields with names of people. */
export const NAME_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    author: 'author',
    editor: 'editor',
    translator: 'translator',
    bookauthor: 'container-author',
    director: 'director',
  }),
);

/** Fields whose text is one CSL variable, whatever the type; the first that is present counts. */
export const TEXT_FIELDS: readonly (readonly [variable: string, ...fields: string[]])[] = [
  ['title-short', 'shorttitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['publisher', 'publisher', 'institution', 'school', 'organization'],
  ['publisher-place', 'location', 'address'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal'],
  ['edition', 'edition'],
  ['chapter-number', 'chapter'],
  ['version', 'version'],
  ['genre', 'type'],
  ['status', 'pubstate'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['medium', 'howpublished'],
  ['abstract', 'abstract'],
  ['keyword', 'keywords'],
  ['annote', 'annotation', 'annote'],
  ['archive', 'library'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
];

/** Fields that are no LaTeX but for an escaped sign. */
export const VERBATIM_FIELDS: readonly (readonly [variable: string, field: string])[] = [
  ['DOI', 'doi'],
  ['URL', 'url'],
];

export const DATE_FIELDS: readonly (readonly [variable: string, field: string])[] = [
  ['accessed', 'urldate'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate'],
];

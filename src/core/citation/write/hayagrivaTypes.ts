/** An entry type of Hayagriva for a CSL type, and the type of what it stands in. */
export interface HayagrivaType {
  readonly type: string;
  readonly parent: string;
}

const TYPES: Readonly<Record<string, readonly [type: string, parent: string]>> = {
  article: ['article', 'web'],
  'article-journal': ['article', 'periodical'],
  'article-magazine': ['article', 'periodical'],
  'article-newspaper': ['article', 'newspaper'],
  review: ['article', 'periodical'],
  'review-book': ['article', 'periodical'],
  'post-weblog': ['article', 'blog'],
  'paper-conference': ['article', 'proceedings'],
  periodical: ['periodical', 'reference'],
  // A book within a book would be one of a series.
  book: ['book', 'anthology'],
  classic: ['book', 'anthology'],
  collection: ['anthology', 'reference'],
  chapter: ['chapter', 'book'],
  entry: ['entry', 'reference'],
  'entry-dictionary': ['entry', 'reference'],
  'entry-encyclopedia': ['entry', 'reference'],
  report: ['report', 'periodical'],
  thesis: ['thesis', 'periodical'],
  manuscript: ['manuscript', 'periodical'],
  webpage: ['web', 'web'],
  post: ['post', 'thread'],
  legislation: ['legislation', 'periodical'],
  bill: ['legislation', 'periodical'],
  regulation: ['legislation', 'periodical'],
  treaty: ['legislation', 'periodical'],
  legal_case: ['case', 'periodical'],
  patent: ['patent', 'periodical'],
  dataset: ['repository', 'repository'],
  software: ['repository', 'repository'],
  song: ['audio', 'audio'],
  motion_picture: ['video', 'video'],
  broadcast: ['video', 'video'],
  performance: ['performance', 'exhibition'],
  graphic: ['artwork', 'exhibition'],
  figure: ['artwork', 'article'],
  map: ['artwork', 'book'],
};

export function hayagrivaTypeOf(type: string): HayagrivaType {
  const [own, parent] = (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? [
    'misc',
    'periodical',
  ];
  return { type: own, parent };
}

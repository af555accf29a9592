/**
 * CSL's type for an entry and the type of what it stands in, as Hayagriva itself takes them for
 * CSL's styles; what is not here is a document.
 */
export function cslTypeOf(type: string, parents: readonly string[]): string {
  const within = Object.hasOwn(TYPES_WITHIN, type) ? TYPES_WITHIN[type] : undefined;
  const parent = within && parents.find((each) => Object.hasOwn(within, each));
  if (within && parent !== undefined) return within[parent] ?? 'document';
  return (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? 'document';
}

const TYPES_WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: {
    periodical: 'article-journal',
    newspaper: 'article-newspaper',
    proceedings: 'paper-conference',
    blog: 'post-weblog',
  },
  web: { blog: 'post-weblog' },
  misc: { report: 'report', thesis: 'thesis', thread: 'post' },
  entry: { reference: 'entry-encyclopedia' },
  video: { video: 'broadcast' },
  artwork: { article: 'figure' },
};

const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  chapter: 'chapter',
  anthos: 'chapter',
  entry: 'entry',
  report: 'report',
  thesis: 'thesis',
  web: 'webpage',
  scene: 'broadcast',
  artwork: 'graphic',
  patent: 'patent',
  case: 'legal_case',
  newspaper: 'periodical',
  legislation: 'legislation',
  manuscript: 'manuscript',
  post: 'post',
  tweet: 'post',
  thread: 'post',
  blog: 'webpage',
  performance: 'performance',
  periodical: 'periodical',
  proceedings: 'book',
  book: 'book',
  reference: 'book',
  anthology: 'collection',
  conference: 'paper-conference',
  repository: 'software',
  video: 'motion_picture',
  audio: 'song',
};

/** The type of a parent that says none. */
export function defaultParent(type: string): string {
  return (Object.hasOwn(PARENTS, type) ? PARENTS[type] : undefined) ?? 'misc';
}

const PARENTS: Readonly<Record<string, string>> = {
  article: 'periodical',
  chapter: 'book',
  entry: 'reference',
  anthos: 'anthology',
  web: 'web',
  scene: 'video',
  artwork: 'exhibition',
  legislation: 'anthology',
  tweet: 'tweet',
  post: 'post',
  video: 'video',
  audio: 'audio',
};

import { issuedYear } from '../citation/cslItem';
import { shortName } from '../citation/names';
import { foldForSearch } from '../text/fold';
import type { Article } from './article';

/** By what the articles of a library can be grouped. */
export type GroupBy = 'folder' | 'year' | 'author' | 'key';

/** What an article is grouped by; null where it is not known. */
export interface Groupable {
  readonly folder: string;
  readonly year: string | null;
  readonly author: string | null;
  readonly key: string;
}

export interface ArticleGroup<T> {
  /** What its articles have in common: "2015", "Ban biên tập", "C"; null for what is not known. */
  readonly name: string | null;
  /** In the order they were given in. */
  readonly articles: readonly T[];
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The letter a citekey is filed under: tone marks aside, Đ by itself, "#" for what is no letter. */
function letterOf(key: string): string {
  const [first = ''] = key.normalize('NFC').toLowerCase();
  if (first === 'đ') return 'Đ';
  const letter = foldForSearch(first).toUpperCase();
  return /^\p{L}/u.test(letter) ? letter : '#';
}

function nameOf(article: Groupable, by: GroupBy): string | null {
  switch (by) {
    case 'folder':
      return article.folder;
    case 'year':
      return article.year;
    case 'author':
      return article.author;
    case 'key':
      return letterOf(article.key);
  }
}

/** The newest year first, all else as Vietnamese sorts; what is not known, last. */
function compareNames(by: GroupBy): (a: string | null, b: string | null) => number {
  const sign = by === 'year' ? -1 : 1;
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * collator.compare(a, b);
  };
}

/** The articles in groups, sorted by their names; each article is in one. */
export function groupArticles<T extends Groupable>(
  articles: readonly T[],
  by: GroupBy,
): readonly ArticleGroup<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const article of articles) {
    const name = nameOf(article, by);
    const group = groups.get(name);
    if (group) group.push(article);
    else groups.set(name, [article]);
  }
  const compare = compareNames(by);
  return [...groups]
    .map(([name, members]) => ({ name, articles: members }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** What the record of an article says of it: its year, its first author, its key. */
export function groupableFacts({ csl, citekey }: Article): Omit<Groupable, 'folder'> {
  const author = (csl.author ?? []).map(shortName).find((name) => name !== null);
  return { year: issuedYear(csl), author: author ?? null, key: citekey };
}

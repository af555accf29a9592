import { isValidCitekey } from '../citation/citekey';
import type { CslItem } from '../citation/csl';
import { readCslItem } from '../citation/csl';
import type { ArticlePage } from './article';
import type { SicEntry } from './sic';

/** What the file `NAME.article.json` beside an article's text may say; all of it optional. */
export interface ArticleRecord {
  readonly id: string | null;
  readonly citekey: string | null;
  /** Lower-case hexadecimal SHA-256 of the text file's bytes. */
  readonly sha256: string | null;
  readonly csl: CslItem | null;
  readonly sic: readonly SicEntry[];
  /** In order of their starts. */
  readonly pages: readonly ArticlePage[];
}

export interface ReadRecord {
  readonly record: ArticleRecord;
  /** What was wrong and therefore left out: JSON paths such as `sic[2].exact`. */
  readonly problems: readonly string[];
}

export const emptyRecord: ArticleRecord = {
  id: null,
  citekey: null,
  sha256: null,
  csl: null,
  sic: [],
  pages: [],
};

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isValidId = (id: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id);
const isSha256 = (digest: string) => /^[0-9a-f]{64}$/.test(digest);

/** Reads an untrusted record; a wrong part is left out and named, the rest is used. */
export function readRecord(value: unknown): ReadRecord {
  if (!isFields(value)) {
    return { record: emptyRecord, problems: ['$'] };
  }
  const problems: string[] = [];
  const text = (
    fields: Fields,
    name: string,
    path: string,
    isValid: (value: string) => boolean,
  ): string | null => {
    const found = fields[name];
    if (found === undefined) {
      return null;
    }
    if (typeof found === 'string' && isValid(found)) {
      return found;
    }
    problems.push(path);
    return null;
  };
  const source = isFields(value['source']) ? value['source'] : {};
  // CSL wants a type; what a library holds is an article unless it says otherwise.
  const item = isFields(value['csl']) ? { type: 'article', ...value['csl'] } : value['csl'];
  const csl = item === undefined ? null : readCslItem(item);
  problems.push(...(csl?.problems ?? []).map((path) => `csl${path}`));
  const record: ArticleRecord = {
    id: text(value, 'id', 'id', isValidId),
    citekey: text(value, 'citekey', 'citekey', isValidCitekey),
    sha256: text(source, 'sha256', 'source.sha256', isSha256),
    csl: csl?.item ?? null,
    sic: readSic(value['sic'], problems),
    pages: readPages(source['pages'], problems),
  };
  return { record, problems };
}

/** Longer labels are no page numbers. */
const LONGEST_LABEL = 20;

function readPages(value: unknown, problems: string[]): ArticlePage[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push('source.pages');
    return [];
  }
  const pages: ArticlePage[] = [];
  for (const [index, entry] of value.entries()) {
    const { label, start } = isFields(entry) ? entry : {};
    const isPage =
      typeof label === 'string' &&
      label.trim() !== '' &&
      label.length <= LONGEST_LABEL &&
      typeof start === 'number' &&
      Number.isSafeInteger(start) &&
      start >= (pages.at(-1)?.start ?? 0);
    if (isPage) pages.push({ label, start });
    else problems.push(`source.pages[${index}]`);
  }
  return pages;
}

function readSic(value: unknown, problems: string[]): SicEntry[] {
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    problems.push('sic');
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const fields = isFields(entry) ? entry : {};
    const { exact, prefix = '', suffix = '', intended } = fields;
    const wrong = Object.entries({ exact, prefix, suffix, intended }).filter(
      ([, part]) => typeof part !== 'string',
    );
    problems.push(...wrong.map(([name]) => `sic[${index}].${name}`));
    return typeof exact === 'string' &&
      typeof prefix === 'string' &&
      typeof suffix === 'string' &&
      typeof intended === 'string'
      ? [{ exact, prefix, suffix, intended }]
      : [];
  });
}

import type { ArticleFormatPlace } from '../article/errors';
import { ArticleFormatError } from '../article/errors';
import { citekeyFromTitle } from '../citation/citekey';
import type { CslItem } from '../citation/csl';
import { cslFromText } from '../citation/csl';
import { decodeText } from '../text/decode';
import type { TextRange } from '../text/range';
import type { Article, ArticleFormat } from './article';
import { readFrontMatter } from './frontMatter';
import type { LibraryProblem, LibraryProblemCode } from './problems';
import type { LibraryFile } from './reader';
import type { ParsedArticles } from './deferredArticle';
import type { ArticleRecord } from './record';
import { emptyRecord, readRecord } from './record';
import { shownWords } from './shownWords';
import { locateSic } from './sic';

/** An article before it has its names, which depend on the other articles of the library. */
export interface ArticleDraft {
  readonly content: Omit<Article, 'id' | 'citekey'>;
  readonly id: WantedName;
  readonly citekey: WantedName;
  /** Where its record is, or the text itself: what is at fault when a name is taken. */
  readonly recordFile: LibraryFile;
  readonly problems: readonly LibraryProblem[];
}

export interface WantedName {
  readonly name: string;
  /** Written in the record, so that its author must know when another article has it. */
  readonly given: boolean;
}

/** The bytes a draft is made of; `record` is null where there is none or it could not be read. */
export interface ArticleSource {
  readonly file: LibraryFile;
  readonly format: ArticleFormat;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string;
  readonly record: { readonly file: LibraryFile; readonly bytes: Uint8Array } | null;
}

/** A problem of a file, thrown while its article is read and listed by `loadLibrary`. */
export class FileProblem extends Error {
  constructor(readonly problem: LibraryProblem) {
    super(problem.code);
  }
}

export function problemOf(
  file: LibraryFile,
  code: LibraryProblemCode,
  detail = '',
): LibraryProblem {
  return { uri: file.uri, path: file.path, code, detail };
}

/** `folder/tin.txt` and `folder/tin.article.json` belong together. */
export const recordSuffix = '.article.json';

export function stem(path: string): string {
  return path.endsWith(recordSuffix)
    ? path.slice(0, -recordSuffix.length)
    : path.slice(0, path.lastIndexOf('.'));
}

/** The line of a place in a file, for the adapter to word; empty where there is none. */
function placeWords({ line, byteOffset }: ArticleFormatPlace): string {
  return String(line ?? byteOffset ?? '');
}

/** The text of a file. @throws FileProblem when its bytes are no text, or more than `maxBytes`. */
function decode(file: LibraryFile, bytes: Uint8Array, maxBytes: number): string {
  try {
    return decodeText(bytes, { maxBytes });
  } catch (error) {
    if (error instanceof ArticleFormatError) {
      const { problem, place } = error;
      const detail = problem === 'too-large' ? String(maxBytes) : placeWords(place);
      throw new FileProblem(problemOf(file, problem, detail));
    }
    throw error;
  }
}

/** `position 12` in the words of a JSON parser's error, as line and column. */
function jsonPlace(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) {
    return '';
  }
  const before = text.slice(0, Number(position)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What can be used of a record; the article stands without the rest. */
function recordOf(
  source: NonNullable<ArticleSource['record']>,
  maxBytes: number,
): { record: ArticleRecord; problems: readonly LibraryProblem[] } {
  const { file, bytes } = source;
  let text = '';
  try {
    text = decode(file, bytes, maxBytes);
    const { record, problems } = readRecord(JSON.parse(text));
    return { record, problems: problems.map((path) => problemOf(file, 'record-invalid', path)) };
  } catch (error) {
    if (error instanceof FileProblem) {
      return { record: emptyRecord, problems: [error.problem] };
    }
    if (error instanceof SyntaxError) {
      const problem = problemOf(file, 'record-not-json', jsonPlace(text, error));
      return { record: emptyRecord, problems: [problem] };
    }
    throw error;
  }
}

/** What the record or the front matter says, the rest from the text: parsed only where it is needed. */
function metadata(own: CslItem | null, article: Parameters<typeof shownWords>[0]): CslItem {
  if (own?.title !== undefined && own.author !== undefined) return { language: 'vi', ...own };
  const { title, byline } = article.parsed;
  const words = (span: TextRange | null) => span && shownWords(article, span).text;
  return { ...cslFromText(words(title), words(byline)), ...own };
}

/**
 * Reads an article and its metadata: from the record, else front matter, else the text.
 * @throws FileProblem when the text cannot be read; a faulty record is a problem of the draft only.
 */
export function draftArticle(
  source: ArticleSource,
  maxBytes: number,
  held: ParsedArticles,
): ArticleDraft {
  const { file, format, record: recordSource } = source;
  const text = decode(file, source.bytes, maxBytes);
  const { record, problems } = recordSource
    ? recordOf(recordSource, maxBytes)
    : { record: emptyRecord, problems: [] };
  const recordFile = recordSource?.file ?? file;
  const parsed = held.defer(text, format);
  const located = locateSic(parsed.text, record.sic);
  const front = record.csl === null && format === 'markdown' ? readFrontMatter(text) : null;
  const broken = front?.brokenAt ?? null;
  const csl = metadata(record.csl ?? front?.csl ?? null, { format, parsed, sic: [] });
  const name = stem(file.path);
  // Places in a text that is no longer the same are wrong places.
  const isChanged = record.sha256 !== null && record.sha256 !== source.sha256;
  return {
    content: {
      csl,
      file,
      format,
      sic: located.places,
      parsed,
      pages: isChanged ? [] : record.pages.filter(({ start }) => start < parsed.text.length),
    },
    id: { name: record.id ?? name, given: record.id !== null },
    citekey: {
      name: record.citekey ?? citekeyFromTitle(csl.title ?? name, new Set()),
      given: record.citekey !== null,
    },
    recordFile,
    problems: [
      ...problems,
      ...(broken === null ? [] : [problemOf(file, 'front-matter-broken', String(broken))]),
      ...(isChanged ? [problemOf(file, 'source-changed')] : []),
      ...located.missing.map(({ exact }) => problemOf(recordFile, 'sic-not-found', exact)),
    ],
  };
}

import type { ArticleFormatPlace } from '../article/errors';
import { ArticleFormatError } from '../article/errors';
import { parseArticle } from '../article/parser';
import { citekeyFromTitle } from '../citation/citekey';
import { cslFromText } from '../citation/csl';
import { decodeText } from '../text/decode';
import type { TextRange } from '../text/range';
import type { Article, ArticleFormat } from './article';
import { readFrontMatter } from './frontMatter';
import type { LibraryProblem, LibraryProblemCode } from './problems';
import type { LibraryFile, LibraryReader, Logger } from './reader';
import type { ArticleRecord } from './record';
import { emptyRecord, readRecord } from './record';
import { shownWords } from './shownWords';
import { locateSic } from './sic';

export interface LoadOptions {
  /** Folders in order of precedence: an id or citekey belongs to the first that uses it. */
  readonly folders: readonly string[];
  /** The largest article or record read, in bytes. */
  readonly maxBytes: number;
}

export interface LoadDependencies {
  readonly reader: LibraryReader;
  readonly logger: Logger;
  /** SHA-256 of the bytes in lower-case hexadecimal; every host has one of its own. */
  sha256(bytes: Uint8Array): Promise<string>;
}

/** An article and what it was made from, so that unchanged files need no second parse. */
export interface LoadedArticle {
  readonly article: Article;
  /** SHA-256 of the text's and the record's bytes. */
  readonly fingerprint: string;
  readonly problems: readonly LibraryProblem[];
}

export interface LoadedLibrary {
  readonly articles: readonly LoadedArticle[];
  /** Problems of files that gave no article. */
  readonly problems: readonly LibraryProblem[];
}

const recordSuffix = '.article.json';

function formatOf(path: string): ArticleFormat | null {
  if (path.endsWith('.txt')) {
    return 'text';
  }
  return path.endsWith('.md') ? 'markdown' : null;
}

/** `folder/tin.txt` and `folder/tin.article.json` belong together. */
function stem(path: string): string {
  return path.slice(
    0,
    path.length -
      (path.endsWith(recordSuffix) ? recordSuffix.length : path.length - path.lastIndexOf('.')),
  );
}

/** A problem of a file, to be thrown while one article is built; never leaves this module. */
class FileProblem extends Error {
  constructor(readonly problem: LibraryProblem) {
    super(problem.code);
  }
}

function problemOf(file: LibraryFile, code: LibraryProblemCode, detail = ''): LibraryProblem {
  return { uri: file.uri, path: file.path, code, detail };
}

/** The line of a place in a file, for the adapter to word; empty where there is none. */
function placeWords({ line, byteOffset }: ArticleFormatPlace): string {
  return String(line ?? byteOffset ?? '');
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

class Loader {
  readonly #taken = { ids: new Set<string>(), citekeys: new Set<string>() };

  constructor(
    readonly options: LoadOptions,
    readonly dependencies: LoadDependencies,
    readonly previous: ReadonlyMap<string, LoadedArticle>,
  ) {}

  async #bytes(file: LibraryFile): Promise<Uint8Array> {
    if (file.size > this.options.maxBytes) {
      throw new FileProblem(problemOf(file, 'too-large', String(this.options.maxBytes)));
    }
    try {
      return await this.dependencies.reader.read(file.uri);
    } catch (error) {
      this.dependencies.logger.warn(`cannot read ${file.uri}: ${String(error)}`);
      throw new FileProblem(problemOf(file, 'unreadable'));
    }
  }

  #decode(file: LibraryFile, bytes: Uint8Array): string {
    try {
      return decodeText(bytes, { maxBytes: this.options.maxBytes });
    } catch (error) {
      if (error instanceof ArticleFormatError) {
        const { problem, place } = error;
        const detail = problem === 'too-large' ? String(this.options.maxBytes) : placeWords(place);
        throw new FileProblem(problemOf(file, problem, detail));
      }
      throw error;
    }
  }

  #readRecord(
    file: LibraryFile,
    bytes: Uint8Array,
  ): { record: ArticleRecord; problems: LibraryProblem[] } {
    const text = this.#decode(file, bytes);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const problem = problemOf(file, 'record-not-json', jsonPlace(text, error));
      return { record: emptyRecord, problems: [problem] };
    }
    const { record, problems } = readRecord(value);
    const listed = problems.map((path) => problemOf(file, 'record-invalid', path));
    return { record, problems: listed };
  }

  /** The wanted name if it is free, else the next free one with a number; says whether it was free. */
  #claim(taken: Set<string>, wanted: string): { name: string; free: boolean } {
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${wanted}-${number}`;
    }
    taken.add(name);
    return { name, free: name === wanted };
  }

  async load(file: LibraryFile, format: ArticleFormat, recordFile: LibraryFile | null) {
    const bytes = await this.#bytes(file);
    const recordBytes = recordFile ? await this.#bytes(recordFile) : new Uint8Array();
    const sha256 = await this.dependencies.sha256(bytes);
    const fingerprint = `${sha256} ${await this.dependencies.sha256(recordBytes)}`;
    const known = this.previous.get(file.uri);
    if (known?.fingerprint === fingerprint) {
      this.#taken.ids.add(known.article.id);
      this.#taken.citekeys.add(known.article.citekey);
      return known;
    }
    return this.#build({ file, format, recordFile, bytes, recordBytes, sha256, fingerprint });
  }

  #build(source: {
    file: LibraryFile;
    format: ArticleFormat;
    recordFile: LibraryFile | null;
    bytes: Uint8Array;
    recordBytes: Uint8Array;
    sha256: string;
    fingerprint: string;
  }): LoadedArticle {
    const { file, format, recordFile, fingerprint } = source;
    const text = this.#decode(file, source.bytes);
    const { record, problems } = recordFile
      ? this.#readRecord(recordFile, source.recordBytes)
      : { record: emptyRecord, problems: [] };
    if (record.sha256 !== null && record.sha256 !== source.sha256) {
      problems.push(problemOf(file, 'source-changed'));
    }
    const parsed = parseArticle(text, { format });
    const located = locateSic(parsed.text, record.sic);
    problems.push(
      ...located.missing.map((entry) =>
        problemOf(recordFile ?? file, 'sic-not-found', entry.exact),
      ),
    );
    const own = record.csl ?? (format === 'markdown' ? readFrontMatter(text) : null);
    const words = (span: TextRange | null) => span && shownWords({ format, parsed }, span).text;
    const csl = { ...cslFromText(words(parsed.title), words(parsed.byline)), ...own };
    const id = this.#claim(this.#taken.ids, record.id ?? stem(file.path));
    const wanted = record.citekey ?? citekeyFromTitle(csl.title ?? stem(file.path), new Set());
    const citekey = this.#claim(this.#taken.citekeys, wanted);
    if (!id.free && record.id !== null) {
      problems.push(problemOf(recordFile ?? file, 'duplicate-id', record.id));
    }
    if (!citekey.free && record.citekey !== null) {
      problems.push(problemOf(recordFile ?? file, 'duplicate-citekey', record.citekey));
    }
    const article: Article = {
      id: id.name,
      citekey: citekey.name,
      csl,
      file,
      format,
      sic: located.places,
      parsed,
    };
    return { article, fingerprint, problems };
  }
}

/**
 * Reads every article of the folders. A file that cannot be used becomes a problem and stops
 * nothing; an article whose bytes are those of `previous` is taken over as it is.
 */
export async function loadLibrary(
  options: LoadOptions,
  dependencies: LoadDependencies,
  previous: ReadonlyMap<string, LoadedArticle>,
): Promise<LoadedLibrary> {
  const loader = new Loader(options, dependencies, previous);
  const articles: LoadedArticle[] = [];
  const problems: LibraryProblem[] = [];
  for (const folder of options.folders) {
    const files = await dependencies.reader.list(folder);
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const records = new Map(
      sorted
        .filter((file) => file.path.endsWith(recordSuffix))
        .map((file) => [stem(file.path), file]),
    );
    for (const file of sorted) {
      const format = formatOf(file.path);
      if (format === null) {
        continue;
      }
      const recordFile = records.get(stem(file.path)) ?? null;
      records.delete(stem(file.path));
      try {
        articles.push(await loader.load(file, format, recordFile));
      } catch (error) {
        if (!(error instanceof FileProblem)) {
          throw error;
        }
        problems.push(error.problem);
      }
    }
    problems.push(...[...records.values()].map((file) => problemOf(file, 'record-without-text')));
  }
  return { articles, problems };
}

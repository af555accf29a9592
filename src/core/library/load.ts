import type { Article, ArticleFormat } from './article';
import type { ArticleDraft, WantedName } from './draftArticle';
import { draftArticle, FileProblem, problemOf, recordSuffix, stem } from './draftArticle';
import type { ParsedArticles } from './deferredArticle';
import type { LibraryProblem, LibraryProblemCode } from './problems';
import type { LibraryFile, LibraryReader, Logger } from './reader';

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
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Holds what was parsed of the articles. */
  readonly held: ParsedArticles;
}

/** An article and what it was made from, so that unchanged files need no second parse. */
export interface LoadedArticle {
  readonly article: Article;
  readonly draft: ArticleDraft;
  /** SHA-256 of the text's and of the record's bytes. */
  readonly fingerprint: string;
  readonly problems: readonly LibraryProblem[];
}

export interface LoadedLibrary {
  readonly articles: readonly LoadedArticle[];
  /** Problems of files and folders that gave no article. */
  readonly problems: readonly LibraryProblem[];
}

function formatOf(path: string): ArticleFormat | null {
  if (path.endsWith('.txt')) {
    return 'text';
  }
  return path.endsWith('.md') ? 'markdown' : null;
}

/** Gives every article a name of its own: the wanted one to the first, a numbered one to the next. */
class Names {
  readonly #taken = new Set<string>();

  claim({ name }: WantedName): string {
    let free = name;
    for (let number = 2; this.#taken.has(free); number += 1) {
      free = `${name}-${number}`;
    }
    this.#taken.add(free);
    return free;
  }
}

class Loader {
  readonly #ids = new Names();
  readonly #citekeys = new Names();

  constructor(
    readonly options: LoadOptions,
    readonly dependencies: LoadDependencies,
    readonly previous: ReadonlyMap<string, LoadedArticle>,
  ) {}

  /** @throws FileProblem when the file is too large or cannot be read. */
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

  /** The record's bytes, or why there are none; the article is read either way. */
  async #record(file: LibraryFile | null) {
    try {
      return { record: file && { file, bytes: await this.#bytes(file) }, problems: [] };
    } catch (error) {
      if (error instanceof FileProblem) {
        return { record: null, problems: [error.problem] };
      }
      throw error;
    }
  }

  /** @throws FileProblem when the text cannot be read. */
  async load(
    file: LibraryFile,
    format: ArticleFormat,
    recordFile: LibraryFile | null,
  ): Promise<LoadedArticle> {
    const { sha256 } = this.dependencies;
    const bytes = await this.#bytes(file);
    const { record, problems } = await this.#record(recordFile);
    const digest = await sha256(bytes);
    const fingerprint = `${digest} ${record ? await sha256(record.bytes) : ''}`;
    const known = this.previous.get(file.uri);
    const draft =
      known?.fingerprint === fingerprint
        ? known.draft
        : draftArticle(
            { file, format, bytes, sha256: digest, record },
            this.options.maxBytes,
            this.dependencies.held,
          );
    return this.#named(draft, fingerprint, problems, known);
  }

  /** Names depend on the other articles, so they are given anew at every load. */
  #named(
    draft: ArticleDraft,
    fingerprint: string,
    problems: readonly LibraryProblem[],
    known: LoadedArticle | undefined,
  ): LoadedArticle {
    const id = this.#ids.claim(draft.id);
    const citekey = this.#citekeys.claim(draft.citekey);
    const taken = (code: LibraryProblemCode, wanted: WantedName, got: string) =>
      wanted.given && wanted.name !== got ? [problemOf(draft.recordFile, code, wanted.name)] : [];
    const isKnown =
      known?.draft === draft && known.article.id === id && known.article.citekey === citekey;
    return {
      article: isKnown ? known.article : { ...draft.content, id, citekey },
      draft,
      fingerprint,
      problems: [
        ...problems,
        ...draft.problems,
        ...taken('duplicate-id', draft.id, id),
        ...taken('duplicate-citekey', draft.citekey, citekey),
      ],
    };
  }
}

/** The files of a folder in order of their paths; a folder that cannot be listed is a problem. */
async function listFolder(folder: string, { reader, logger }: LoadDependencies) {
  try {
    const files = await reader.list(folder);
    return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), problems: [] };
  } catch (error) {
    logger.warn(`cannot list ${folder}: ${String(error)}`);
    const problem = problemOf({ uri: folder, path: folder, size: 0 }, 'folder-unreadable');
    return { files: [], problems: [problem] };
  }
}

/**
 * Reads every article of the folders. A file or folder that cannot be used becomes a problem and
 * stops nothing; an article whose bytes are those of `previous` is not parsed again.
 */
export async function loadLibrary(
  options: LoadOptions,
  dependencies: LoadDependencies,
  previous: ReadonlyMap<string, LoadedArticle>,
): Promise<LoadedLibrary> {
  const loader = new Loader(options, dependencies, previous);
  const articles: LoadedArticle[] = [];
  const problems: LibraryProblem[] = [];
  // Library folders may lie in one another.
  const seen = new Set<string>();
  for (const folder of options.folders) {
    const listed = await listFolder(folder, dependencies);
    problems.push(...listed.problems);
    const files = listed.files.filter(({ uri }) => !seen.has(uri));
    files.forEach(({ uri }) => seen.add(uri));
    const records = new Map(
      files
        .filter((file) => file.path.endsWith(recordSuffix))
        .map((file) => [stem(file.path), file]),
    );
    for (const file of files) {
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

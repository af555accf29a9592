import type { Article, ArticleFormat } from './article';
import type { ArticleDraft, WantedName } from './draftArticle';
import { draftArticle, FileProblem, problemOf } from './draftArticle';
import type { ParsedArticles } from './deferredArticle';
import type { KnownFolder } from './listFolder';
import { listFolder, outsideProblem } from './listFolder';
import type { ArticleFiles } from './pairFiles';
import { pairFiles } from './pairFiles';
import { comparePaths } from './pathOrder';
import type { LibraryProblem, LibraryProblemCode } from './problems';
import type { LibraryFile, LibraryReader, Logger } from './reader';
import { Names } from './names';
import { together } from './together';

export interface LoadOptions {
  /** Folders in order of precedence: an id or citekey belongs to the first that uses it. */
  readonly folders: readonly string[];
  /** Those of the folders that somebody says are there; the others may come to be. */
  readonly expected?: readonly string[];
  /** What was asked for and cannot be a library, as it was written. */
  readonly outside?: readonly string[];
  /** The largest article or record read, in bytes. */
  readonly maxBytes: number;
  /** Folders that were told to be gone are told no more: their user has seen it. */
  readonly forgetGone?: boolean;
}

/** What earlier loads found: what is as it was need not be read again. */
export interface EarlierLoads {
  /** By the URI of their text. */
  readonly articles: ReadonlyMap<string, LoadedArticle>;
  /** When one of these is not there any more, its user must know: articles never go unsaid. */
  readonly folders: ReadonlyMap<string, KnownFolder>;
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
  /** The files it was read from, as they were. */
  readonly files: ArticleFiles;
  /** Those met while its files were read. */
  readonly read: readonly LibraryProblem[];
  /** All of them. */
  readonly problems: readonly LibraryProblem[];
}

/** An article before the others are known, and what it was before. */
interface ReadArticle extends Omit<LoadedArticle, 'article' | 'problems'> {
  readonly known: LoadedArticle | null;
}

export interface LoadedLibrary {
  readonly articles: readonly LoadedArticle[];
  /** Problems of files and folders that gave no article. */
  readonly problems: readonly LibraryProblem[];
  readonly folders: ReadonlyMap<string, KnownFolder>;
}

class Loader {
  readonly #ids = new Names();
  readonly #citekeys = new Names();

  constructor(
    readonly options: LoadOptions,
    readonly dependencies: LoadDependencies,
    readonly earlier: EarlierLoads,
  ) {}

  /** @throws FileProblem when the file is too large or cannot be read. */
  async #bytes(file: LibraryFile): Promise<Uint8Array> {
    const { maxBytes } = this.options;
    if (file.fault !== undefined) throw new FileProblem(problemOf(file, file.fault));
    if (file.size > maxBytes) {
      throw new FileProblem(problemOf(file, 'too-large', String(maxBytes)));
    }
    try {
      // One that has grown meanwhile is too large as text.
      return await this.dependencies.reader.read(file.uri, maxBytes);
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

  /** Reads an article's files, unless they are as they were. @throws FileProblem when its text cannot be read. */
  async read(files: ArticleFiles, format: ArticleFormat): Promise<ReadArticle> {
    const { sha256, held } = this.dependencies;
    const known = this.earlier.articles.get(files.text.uri) ?? null;
    // What could not be read may be readable now without having changed.
    if (known?.read.length === 0 && isSame(known.files, files)) {
      const { draft, fingerprint, read } = known;
      return { known, files, draft, fingerprint, read };
    }
    const bytes = await this.#bytes(files.text);
    const { record, problems: read } = await this.#record(files.record);
    const digest = await sha256(bytes);
    const fingerprint = `${digest} ${record ? await sha256(record.bytes) : ''}`;
    const source = { file: files.text, format, bytes, sha256: digest, record };
    const draft =
      known?.fingerprint === fingerprint
        ? known.draft
        : draftArticle(source, this.options.maxBytes, held);
    return { known, files, draft, fingerprint, read };
  }

  /** What `read` gives, or why it gives nothing. Whatever a file does, the others are read. */
  async attempt(files: ArticleFiles, format: ArticleFormat): Promise<ReadArticle | LibraryProblem> {
    try {
      return await this.read(files, format);
    } catch (error) {
      if (error instanceof FileProblem) return error.problem;
      this.dependencies.logger.warn(`cannot use ${files.text.uri}: ${String(error)}`);
      return problemOf(files.text, 'unreadable');
    }
  }

  /** Names depend on the other articles, so they are given anew at every load. */
  named({ draft, fingerprint, files, read, known }: ReadArticle): LoadedArticle {
    const id = this.#ids.claim(draft.id.name);
    const citekey = this.#citekeys.claim(draft.citekey.name);
    const taken = (code: LibraryProblemCode, wanted: WantedName, got: string) =>
      wanted.given && wanted.name !== got ? [problemOf(draft.recordFile, code, wanted.name)] : [];
    const isKnown =
      known?.draft === draft && known.article.id === id && known.article.citekey === citekey;
    return {
      article: isKnown ? known.article : articleOf(draft, id, citekey),
      draft,
      fingerprint,
      files,
      read,
      problems: [
        ...read,
        ...draft.problems,
        ...taken('duplicate-id', draft.id, id),
        ...taken('duplicate-citekey', draft.citekey, citekey),
      ],
    };
  }
}

/** Written out: of spread objects each has a shape of its own, which costs memory and time. */
function articleOf({ content }: ArticleDraft, id: string, citekey: string): Article {
  const { csl, file, format, sic, parsed, pages } = content;
  return pages === undefined
    ? { id, citekey, csl, file, format, sic, parsed }
    : { id, citekey, csl, file, format, sic, parsed, pages };
}

/** Whether the files were not touched since they were read. */
function isSame(before: ArticleFiles, now: ArticleFiles): boolean {
  return isUntouched(before.text, now.text) && isUntouched(before.record, now.record);
}

function isUntouched(before: LibraryFile | null, now: LibraryFile | null): boolean {
  if (before === null || now === null) return before === now;
  const { uri, size, modified } = now;
  return (
    modified !== undefined &&
    before.modified === modified &&
    before.size === size &&
    before.uri === uri
  );
}

/** What is known of a folder that its user need not be told of again. */
function knownFolder(
  folder: string,
  options: LoadOptions,
  earlier: EarlierLoads,
): KnownFolder | null {
  const known = earlier.folders.get(folder);
  return known === undefined || (known.gone && options.forgetGone === true) ? null : known;
}

/**
 * Reads every article of the folders. A file or folder that cannot be used becomes a problem and
 * stops nothing; an article whose bytes are those of an earlier load is not parsed again.
 */
export async function loadLibrary(
  options: LoadOptions,
  dependencies: LoadDependencies,
  earlier: EarlierLoads,
): Promise<LoadedLibrary> {
  const loader = new Loader(options, dependencies, earlier);
  const articles: LoadedArticle[] = [];
  const problems: LibraryProblem[] = (options.outside ?? []).map(outsideProblem);
  const folders = new Map<string, KnownFolder>();
  // Library folders may lie in one another.
  const seen = new Set<string>();
  for (const folder of options.folders) {
    const known = knownFolder(folder, options, earlier);
    const expected = options.expected?.includes(folder) === true;
    const { problem, gone, ...listed } = await listFolder(folder, known, expected, dependencies);
    if (problem) problems.push(problem);
    const files = listed.files.filter(({ uri }) => !seen.has(uri));
    files.forEach(({ uri }) => seen.add(uri));
    const { texts, others } = pairFiles(files);
    problems.push(...others);
    if (texts.length > 0) folders.set(folder, { articles: texts.length, gone: false });
    // One that is empty now is known no more: when it goes, no article goes with it.
    else if (known && problem) folders.set(folder, { articles: known.articles, gone });
    const read = await together(texts, ({ files: own, format }) => loader.attempt(own, format));
    const here: LoadedArticle[] = [];
    for (const one of read) {
      if ('code' in one) problems.push(one);
      else here.push(loader.named(one));
    }
    // Names were given in an order that no language has a say in; people have another.
    here.sort((a, b) => comparePaths(a.files.text.path, b.files.text.path));
    for (const one of here) articles.push(one);
  }
  return { articles, problems, folders };
}

import type { Article } from './article';
import { PassageFinder } from '../quotation/find/passageFinder';
import { ParsedArticles } from './deferredArticle';
import type { LoadDependencies, LoadedArticle, LoadOptions } from './load';
import { loadLibrary } from './load';
import type { LibraryProblem } from './problems';
import type { SearchIndex } from './search';
import { createSearchIndex } from './search';

/** The articles that are open, and the index over them, kept in step. */
export class Library {
  readonly index: SearchIndex = createSearchIndex();
  /** Finds quoted words; in step like the index. */
  readonly finder = new PassageFinder();
  #byId: ReadonlyMap<string, LoadedArticle> = new Map();
  #problems: readonly LibraryProblem[] = [];

  readonly #dependencies: LoadDependencies;

  constructor(dependencies: Omit<LoadDependencies, 'held'>) {
    this.#dependencies = { ...dependencies, held: new ParsedArticles() };
  }

  /** In the order of their folders and files. */
  get articles(): readonly Article[] {
    return [...this.#byId.values()].map(({ article }) => article);
  }

  get problems(): readonly LibraryProblem[] {
    return this.#problems;
  }

  article(id: string): Article | null {
    return this.#byId.get(id)?.article ?? null;
  }

  /** Reads the folders anew; resolves to the ids of articles that came, went or changed. */
  async load(options: LoadOptions): Promise<readonly string[]> {
    const before = this.#byId;
    const previous = new Map(
      [...before.values()].map((loaded) => [loaded.article.file.uri, loaded]),
    );
    const loaded = await loadLibrary(options, this.#dependencies, previous);
    this.#byId = new Map(loaded.articles.map((each) => [each.article.id, each]));
    this.#problems = [...loaded.problems, ...loaded.articles.flatMap(({ problems }) => problems)];
    const gone = [...before.keys()].filter((id) => !this.#byId.has(id));
    const changed = [...this.#byId]
      .filter(([id, { article }]) => before.get(id)?.article !== article)
      .map(([id]) => id);
    for (const id of gone) {
      this.index.remove(id);
      this.finder.remove(id);
    }
    for (const id of changed) {
      const article = this.article(id);
      if (article) {
        this.index.add(article);
        this.finder.add(article);
      }
    }
    return [...gone, ...changed];
  }
}

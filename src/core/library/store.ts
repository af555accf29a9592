import type { Article } from './article';
import { PassageFinder } from '../quotation/find/passageFinder';
import { ParsedArticles } from './deferredArticle';
import type { IndexStore } from './indexStore';
import { KeptIndex } from './keptIndex';
import type { LoadDependencies, LoadedArticle, LoadOptions } from './load';
import { loadLibrary } from './load';
import type { LibraryProblem } from './problems';
import type { SearchIndex } from './search';
import { createSearchIndex } from './search';

export interface LibraryDependencies extends Omit<LoadDependencies, 'held'> {
  /** Lets others have their turn in the midst of long work; there are none where it is left out. */
  readonly pause?: () => Promise<void>;
  /** Keeps the indexes of large libraries; needs `build`. */
  readonly store?: IndexStore;
  /** Names this build of the engine. */
  readonly build?: string;
}

/** So many articles can be searched as soon as they are read… */
const AT_ONCE = 64;
/** …and so many more are taken in at each turn. */
const IN_A_TURN = 4;

/** The articles that are open, and the index over them, kept in step. */
export class Library {
  readonly index: SearchIndex = createSearchIndex();
  /** Finds quoted words; in step like the index. */
  readonly finder = new PassageFinder();
  #byId: ReadonlyMap<string, LoadedArticle> = new Map();
  #problems: readonly LibraryProblem[] = [];
  /** Articles that are not in the search index yet: for that they must be parsed. */
  readonly #waiting = new Set<string>();
  #filling: Promise<void> | null = null;
  readonly #kept: KeptIndex | null;
  #isOpen = false;
  /** How many articles came, went or changed since the indexes were kept. */
  #unkept = 0;
  readonly #pause: () => Promise<void>;
  readonly #dependencies: LoadDependencies;

  constructor({ pause, store, build, ...dependencies }: LibraryDependencies) {
    const { logger } = dependencies;
    this.#kept = store && build !== undefined ? new KeptIndex({ store, build, logger }) : null;
    this.#pause = pause ?? (() => Promise.resolve());
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
      this.#waiting.delete(id);
    }
    const { inFinder, inIndex } = await this.#openKept();
    for (const id of changed) {
      const article = this.article(id);
      if (!article) continue;
      if (!inFinder.has(id)) this.finder.add(article);
      if (inIndex.has(id)) continue;
      // What it was is found no more, what it is not yet.
      this.index.remove(id);
      this.#waiting.add(id);
      this.#unkept += 1;
    }
    this.#unkept += gone.length;
    this.#take(AT_ONCE);
    return [...gone, ...changed];
  }

  /** What was kept is opened once, before anything is indexed. */
  async #openKept(): Promise<Record<'inFinder' | 'inIndex', ReadonlySet<string>>> {
    const kept = this.#isOpen ? null : this.#kept;
    this.#isOpen = true;
    if (kept === null) return { inFinder: new Set(), inIndex: new Set() };
    const { articles } = this;
    return {
      inFinder: await kept.openFinder(this.finder, articles, this.#keyOf),
      inIndex: await kept.openSearch(this.index, articles, this.#keyOf),
    };
  }

  /** Keeps the indexes if they are large and at least so many articles are not kept as they are. */
  async keep(changes: number = Math.ceil(this.#byId.size / 16)): Promise<void> {
    await this.fill();
    if (this.#kept === null || this.#byId.size <= AT_ONCE || this.#unkept < changes) return;
    this.#unkept = 0;
    await this.#kept.save(this.index, this.finder, this.#keyOf);
  }

  readonly #keyOf = (id: string): string | null => {
    const loaded = this.#byId.get(id);
    return loaded ? `${loaded.article.format} ${loaded.fingerprint.split(' ', 1)[0]}` : null;
  };

  /** How many articles are in the search index, and how many will be. */
  get searchable(): { readonly done: number; readonly all: number } {
    const all = this.#byId.size;
    return { done: all - this.#waiting.size, all };
  }

  /** Resolves when every article is in the search index; others may have their turn meanwhile. */
  async fill(): Promise<void> {
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = null;
    });
    await this.#filling;
  }

  async #fill(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.#pause();
      this.#take(IN_A_TURN);
    }
  }

  /** Takes so many of the waiting articles into the search index. */
  #take(most: number): void {
    let taken = 0;
    for (const id of this.#waiting) {
      if (taken === most) break;
      taken += 1;
      this.#waiting.delete(id);
      const article = this.article(id);
      if (article) this.index.add(article);
    }
  }
}

import type { Article } from './article';
import type { Citekeys } from './citekeys';
import { citekeysAmong, plainCitekeys } from './citekeys';
import { comparableUri } from './comparableUri';
import { PassageFinder } from '../quotation/find/passageFinder';
import { ParsedArticles } from './deferredArticle';
import type { IndexStore } from './indexStore';
import { KeptIndex } from './keptIndex';
import type { KnownFolder } from './listFolder';
import type { LoadDependencies, LoadedArticle, LoadOptions } from './load';
import { loadLibrary } from './load';
import type { LibraryProblem } from './problems';
import type { ArticleRename } from './renames';
import { renamesOf } from './renames';
import type { SearchIndex } from './search';
import { createSearchIndex } from './search';
import { textKey } from './textKey';

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
/** So many articles are exchanged for what they are now at each turn. */
const EXCHANGED = 32;

/** The articles that are open, and the index over them, kept in step. */
export class Library {
  readonly index: SearchIndex = createSearchIndex();
  /** Finds quoted words; in step like the index. */
  readonly finder = new PassageFinder();
  #byId: ReadonlyMap<string, LoadedArticle> = new Map();
  /** Those of `#byId`, until it changes: every key of a search asks for them. */
  #articles: readonly Article[] | null = null;
  #plain: Citekeys | null = null;
  readonly #citekeys = new Map<string, Citekeys>();
  #problems: readonly LibraryProblem[] = [];
  #renames: readonly ArticleRename[] = [];
  #folders: ReadonlyMap<string, KnownFolder> = new Map();
  /** Articles that are not in the search index yet: for that they must be parsed. */
  readonly #waiting = new Set<string>();
  #filling: Promise<void> | null = null;
  readonly #kept: KeptIndex | null;
  #isOpen = false;
  /** How many articles came, went or changed since the indexes were kept. */
  #unkept = 0;
  /** The indexes are being written; never rejects. */
  #keeping: Promise<void> = Promise.resolve();
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
    this.#articles ??= [...this.#byId.values()].map(({ article }) => article);
    return this.#articles;
  }

  get problems(): readonly LibraryProblem[] {
    return this.#problems;
  }

  /** The articles that the last load found under another id. */
  get renames(): readonly ArticleRename[] {
    return this.#renames;
  }

  #forget(): void {
    this.#articles = null;
    this.#plain = null;
    this.#citekeys.clear();
  }

  /** The citekeys of a report to whose window these folders belong too, but not to the report. */
  citekeys(elsewhere: readonly string[]): Citekeys {
    if (elsewhere.length === 0) return (this.#plain ??= plainCitekeys(this.articles));
    const name = elsewhere.join('\n');
    let found = this.#citekeys.get(name);
    if (!found) {
      const loaded = [...this.#byId.values()];
      const all = loaded.map(({ article, draft }) => ({ article, wanted: draft.citekey.name }));
      const folders = elsewhere.map((folder) => `${comparableUri(folder).replace(/\/$/, '')}/`);
      found = citekeysAmong(all, ({ file }) => {
        const uri = comparableUri(file.uri);
        return folders.some((folder) => uri.startsWith(folder));
      });
      this.#citekeys.set(name, found);
    }
    return found;
  }

  article(id: string): Article | null {
    return this.#byId.get(id)?.article ?? null;
  }

  /**
   * Reads the folders anew; resolves to the ids of articles that came, went or changed. Whoever asks
   * meanwhile finds each article whole, as it was or as it is.
   */
  async load(options: LoadOptions): Promise<readonly string[]> {
    const before = this.#byId;
    const articles = new Map([...before.values()].map((each) => [each.article.file.uri, each]));
    const earlier = { articles, folders: this.#folders };
    const loaded = await loadLibrary(options, this.#dependencies, earlier);
    const after = new Map(loaded.articles.map((each) => [each.article.id, each]));
    const gone = [...before.keys()].filter((id) => !after.has(id));
    const changed = [...after].filter(([id, { article }]) => before.get(id)?.article !== article);
    this.#folders = loaded.folders;
    this.#renames = renamesOf(before, after);
    const { inFinder, inIndex } = await this.#openKept(after);
    // What the indexes have is what the articles are, at every moment that others have.
    const between = new Map(before);
    this.#byId = between;
    const turn = this.#turns(before.size > 0);
    for (const id of gone) {
      await turn();
      between.delete(id);
      this.#forget();
      this.index.remove(id);
      this.finder.remove(id);
      this.#waiting.delete(id);
    }
    for (const [id, now] of changed) {
      await turn();
      between.set(id, now);
      this.#forget();
      if (!inFinder.has(id)) this.finder.add(now.article);
      if (inIndex.has(id)) continue;
      // What it was is found no more, what it is not yet.
      this.index.remove(id);
      this.#waiting.add(id);
      this.#unkept += 1;
    }
    this.#byId = after;
    this.#forget();
    this.#problems = [...loaded.problems, ...loaded.articles.flatMap(({ problems }) => problems)];
    this.#unkept += gone.length;
    this.#take(AT_ONCE);
    return [...gone, ...changed.map(([id]) => id)];
  }

  /** Lets others have their turn now and then; before there is anything, nobody is answered. */
  #turns(areOthers: boolean): () => Promise<void> | null {
    let count = 0;
    return () => {
      count += 1;
      return areOthers && count % EXCHANGED === 0 ? this.#pause() : null;
    };
  }

  /** What was kept is opened once, before anything is indexed. */
  async #openKept(
    loaded: ReadonlyMap<string, LoadedArticle>,
  ): Promise<Record<'inFinder' | 'inIndex', ReadonlySet<string>>> {
    const kept = this.#isOpen ? null : this.#kept;
    this.#isOpen = true;
    if (kept === null) return { inFinder: new Set(), inIndex: new Set() };
    const articles = [...loaded.values()].map(({ article }) => article);
    const keyOf = (id: string) => textKey(loaded.get(id));
    return {
      inFinder: await kept.openFinder(this.finder, articles, keyOf),
      inIndex: await kept.openSearch(this.index, articles, keyOf),
    };
  }

  /**
   * Keeps the indexes if they are large and at least so many articles are not kept as they are.
   * Resolves when no index is being written: whoever ends the process then interrupts nothing.
   */
  async keep(changes: number = Math.ceil(this.#byId.size / 16)): Promise<void> {
    await this.fill();
    const before = this.#keeping;
    const keeping = before.then(() => this.#keep(changes));
    // One that failed is no reason not to try the next.
    this.#keeping = keeping.catch(() => undefined);
    await keeping;
  }

  async #keep(changes: number): Promise<void> {
    const unkept = this.#unkept;
    if (this.#kept === null || this.#byId.size <= AT_ONCE || unkept < changes) return;
    this.#unkept = 0;
    const keyOf = (id: string) => textKey(this.#byId.get(id));
    const isKept = await this.#kept.save(this.index, this.finder, keyOf);
    // There may be room on the disk the next time.
    if (!isKept) this.#unkept += unkept;
  }

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

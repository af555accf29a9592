import type { PassageFinder } from '../quotation/find/passageFinder';
import type { SavedColumns } from '../quotation/find/savedSegment';
import type { Article } from './article';
import type { IndexStore } from './indexStore';
import type { Logger } from './reader';
import type { IndexColumns } from './savedIndex';
import type { SearchIndex } from './search';
import type { Column, Columns } from './snapshot';
import { openSnapshot, stringOf, unitsOf, writeSnapshot } from './snapshot';

const SEARCH = 'search';
const FINDER = 'finder';
const KEYS = 'keys';

/** What names the text of an article: equal keys, equal words and passages. */
export type KeyOf = (articleId: string) => string | null;

/** Gives each key its article; of equal texts each article once. */
class ByKey {
  readonly #articles = new Map<string, Article[]>();

  constructor(articles: readonly Article[], keyOf: KeyOf) {
    for (const article of articles) {
      const key = keyOf(article.id) ?? '';
      const same = this.#articles.get(key);
      if (same) same.push(article);
      else this.#articles.set(key, [article]);
    }
  }

  take(key: string | null): Article | null {
    return (key !== null && this.#articles.get(key)?.shift()) || null;
  }
}

export interface KeptIndexDependencies {
  readonly store: IndexStore;
  /** Names the engine: what another build kept is not opened. */
  readonly build: string;
  readonly logger: Logger;
}

/**
 * The indexes over the library where they outlive the engine. Whatever cannot be opened is built
 * anew, whatever cannot be written is built anew the next time: neither is ever a user's concern.
 */
export class KeptIndex {
  readonly #dependencies: KeptIndexDependencies;

  constructor(dependencies: KeptIndexDependencies) {
    this.#dependencies = dependencies;
  }

  /** Opens the search index; the ids of the articles it then has. */
  async openSearch(
    index: SearchIndex,
    articles: readonly Article[],
    keyOf: KeyOf,
  ): Promise<ReadonlySet<string>> {
    return this.#open(SEARCH, (columns, text) => {
      // The check sum vouches that this was written below; so in the other.
      const keys: readonly string[] = JSON.parse(text);
      const byKey = new ByKey(articles, keyOf);
      const known = keys.map((key) => byKey.take(key));
      index.restore(searchColumns(columns), known);
      return known;
    });
  }

  /** Opens what quotations are found by; the ids of the articles it then has. */
  async openFinder(
    finder: PassageFinder,
    articles: readonly Article[],
    keyOf: KeyOf,
  ): Promise<ReadonlySet<string>> {
    return this.#open(FINDER, (columns, text) => {
      const keys: readonly (readonly (string | null)[])[] = JSON.parse(text);
      const byKey = new ByKey(articles, keyOf);
      const known = keys.map((segment) => segment.map((key) => byKey.take(key)));
      finder.restore(
        keys.map((_, index) => segmentColumns(columns, index)),
        known,
      );
      return known.flat();
    });
  }

  /** Keeps both; whether they could be. */
  async save(index: SearchIndex, finder: PassageFinder, keyOf: KeyOf): Promise<boolean> {
    const saved = index.save();
    const isKept = await this.#write(SEARCH, saved.ids.map(keyOf), saved.columns);
    const segments = finder.save();
    const columns: Record<string, Column> = {};
    segments.forEach((segment, number) => {
      for (const [name, column] of Object.entries(segment.columns)) {
        columns[`${number}.${name}`] = column;
      }
    });
    const keys = segments.map(({ ids }) => ids.map((id) => id && keyOf(id)));
    return (await this.#write(FINDER, keys, columns)) && isKept;
  }

  async #open(
    name: string,
    restore: (columns: Columns, keys: string) => readonly (Article | null)[],
  ): Promise<ReadonlySet<string>> {
    const { store, build, logger } = this.#dependencies;
    try {
      const bytes = await store.read(name);
      const columns = bytes && openSnapshot(build, bytes);
      if (!columns) {
        if (bytes) logger.info(`the kept index "${name}" is not of this engine, or broken`);
        return new Set();
      }
      const known = restore(columns, stringOf(u16(columns, KEYS)));
      return new Set(known.flatMap((article) => article?.id ?? []));
    } catch (error) {
      logger.warn(`the kept index "${name}" cannot be read: ${String(error)}`);
      return new Set();
    }
  }

  async #write(name: string, keys: unknown, columns: object): Promise<boolean> {
    const { store, build, logger } = this.#dependencies;
    try {
      const all = { ...columns, [KEYS]: unitsOf(JSON.stringify(keys)) };
      await store.write(name, writeSnapshot(build, all));
      return true;
    } catch (error) {
      logger.warn(`the index "${name}" cannot be kept: ${String(error)}`);
      return false;
    }
  }
}

/** A column of a type. @throws TypeError where there is none, or of another. */
function columnOf<Of extends Column>(columns: Columns, name: string, ...types: Type<Of>[]): Of {
  const column = columns[name];
  const found = types.find((type): type is Type<Of> => column instanceof type);
  if (!found || !(column instanceof found)) throw new TypeError(`no column ${name}`);
  return column;
}

type Type<Of> = new (length: number) => Of;

const u8 = (columns: Columns, name: string) => columnOf(columns, name, Uint8Array);
const u16 = (columns: Columns, name: string) => columnOf(columns, name, Uint16Array);
const u32 = (columns: Columns, name: string) => columnOf(columns, name, Uint32Array);

function searchColumns(columns: Columns): IndexColumns {
  return {
    wordStarts: u32(columns, 'wordStarts'),
    wordUnits: u16(columns, 'wordUnits'),
    termStarts: u32(columns, 'termStarts'),
    termUnits: u16(columns, 'termUnits'),
    termOfWord: u32(columns, 'termOfWord'),
    passages: u32(columns, 'passages'),
    tokens: columnOf<Uint16Array | Uint32Array>(columns, 'tokens', Uint16Array, Uint32Array),
    listStarts: u32(columns, 'listStarts'),
    lists: u32(columns, 'lists'),
    tokenCounts: u32(columns, 'tokenCounts'),
    passageCounts: u32(columns, 'passageCounts'),
    statisticStarts: u32(columns, 'statisticStarts'),
    statistics: u32(columns, 'statistics'),
    statements: u32(columns, 'statements'),
    structureStarts: u32(columns, 'structureStarts'),
    structures: u8(columns, 'structures'),
    figureStarts: u32(columns, 'figureStarts'),
    figures: u8(columns, 'figures'),
  };
}

function segmentColumns(columns: Columns, number: number): SavedColumns {
  return {
    keys: u32(columns, `${number}.keys`),
    starts: u32(columns, `${number}.starts`),
    blocks: u16(columns, `${number}.blocks`),
    lengths: u32(columns, `${number}.lengths`),
    counts: u32(columns, `${number}.counts`),
    offsets: u32(columns, `${number}.offsets`),
  };
}

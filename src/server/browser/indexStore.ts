import type { IndexStore } from '../../core/library/indexStore';

const DATABASE = 'trich-dan';
const INDEXES = 'indexes';

/** The browser's own database; a transaction that is cut off leaves what was there. */
export class DatabaseStore implements IndexStore {
  #database: Promise<IDBDatabase> | null = null;

  /** `scope`: whose indexes these are; those of other workspaces lie beside them. */
  constructor(readonly scope: string) {}

  async read(name: string): Promise<Uint8Array | null> {
    const found: unknown = await this.#ask('readonly', (indexes) => indexes.get(this.#key(name)));
    return found instanceof Uint8Array ? found : null;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#ask('readwrite', (indexes) => indexes.put(bytes, this.#key(name)));
  }

  #key(name: string): string {
    return `${this.scope} ${name}`;
  }

  async #ask(
    mode: IDBTransactionMode,
    question: (indexes: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> {
    this.#database ??= openDatabase();
    const database = await this.#database.catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(INDEXES, mode);
      const request = question(transaction.objectStore(INDEXES));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('aborted')),
      );
    });
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(INDEXES));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    request.addEventListener('blocked', () => reject(new Error('the database is in use')));
  });
}

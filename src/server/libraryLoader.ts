/**
 * Runs one load at a time; what is asked for meanwhile is one more load afterwards, however often
 * it is asked. A burst of changes on disk thus costs two loads at most.
 */
export class LibraryLoader {
  #running: Promise<void> | null = null;
  #again = false;

  constructor(readonly load: () => Promise<void>) {}

  /** Resolves when the library is as it was on disk at the time of this call, or later. */
  run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#runAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      await this.load();
    } while (this.#again);
  }
}

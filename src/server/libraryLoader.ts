/**
 * Runs one load at a time; what is asked for meanwhile is one more load afterwards, however often
 * it is asked. A burst of changes on disk thus costs two loads at most, and changes without end
 * keep nobody waiting longer than two loads take.
 */
export class LibraryLoader {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(readonly load: () => Promise<void>) {}

  /** Resolves when the library is as it was on disk at the time of this call, or later. */
  run(): Promise<void> {
    if (!this.#running) return this.#begin();
    // A load that failed says nothing of the next.
    this.#next ??= this.#running.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#next;
  }

  #begin(): Promise<void> {
    this.#next = null;
    const running = this.load().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}

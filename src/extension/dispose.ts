import type { Disposable } from 'vscode';

/**
 * Owns what it made: disposing twice is harmless, what is registered late is disposed at once, and
 * one failure does not keep the rest alive.
 */
export abstract class Owner implements Disposable {
  readonly #owned: Disposable[] = [];
  #disposed = false;

  protected register<T extends Disposable>(owned: T): T {
    if (this.#disposed) {
      owned.dispose();
    } else {
      this.#owned.push(owned);
    }
    return owned;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) {
      return;
    }
    this.#disposed = true;
    const errors: unknown[] = [];
    for (const owned of this.#owned.splice(0).toReversed()) {
      try {
        owned.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, 'Some parts could not be disposed of');
    }
  }
}

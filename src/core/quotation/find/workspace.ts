import { WordBuffer } from './wordHash';

/** Room to work in, for one question after another: making it anew would cost more than most take. */
export class Workspace {
  readonly words = new WordBuffer();
  #distances = new Int32Array(1024);
  #near = new Int32Array(256);

  /** At least so many numbers, with anything in them. */
  distances(count: number): Int32Array {
    if (this.#distances.length < count) this.#distances = new Int32Array(count * 2);
    return this.#distances;
  }

  /** Likewise, apart from those. */
  near(count: number): Int32Array {
    if (this.#near.length < count) this.#near = new Int32Array(count * 2);
    return this.#near;
  }
}

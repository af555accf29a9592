import type { TextRange } from '../core/text/range';
import { prefersReducedMotion } from './dom';
import type { Highlighter } from './highlighter';

/** How long a passage that was brought into view stays marked, in milliseconds. */
const markTime = 2600;

/** The marking of the passage that the reader is about at the moment. */
export class PassageMark {
  readonly #highlighter: () => Highlighter | undefined;
  #timer = 0;

  constructor(highlighter: () => Highlighter | undefined) {
    this.#highlighter = highlighter;
  }

  /** Marks a range until it is cleared. */
  put(range: TextRange): void {
    this.#paint([range]);
  }

  /** Marks a range for a moment; where motion is not wanted, until the user's next action. */
  flash(range: TextRange): void {
    this.#paint([range]);
    if (!prefersReducedMotion()) {
      this.#timer = window.setTimeout(() => this.clear(), markTime);
    }
  }

  clear(): void {
    this.#paint([]);
  }

  #paint(ranges: readonly TextRange[]): void {
    window.clearTimeout(this.#timer);
    this.#highlighter()?.paint('passage', ranges);
  }
}

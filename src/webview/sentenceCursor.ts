import type { Sentence } from '../core/article/types';
import type { ArticlePage } from './articlePage';
import type { ReadingPosition } from './position';
import { selectRange } from './selection';

/** The keyboard's place in the text: one sentence, which the Tab key comes back to. */
export class SentenceCursor {
  readonly #page: ArticlePage;
  readonly #position: ReadingPosition;
  #index = -1;
  /** The sentence that an extended selection began with. */
  #anchor = -1;
  #element: HTMLElement | null = null;

  constructor(page: ArticlePage, position: ReadingPosition) {
    this.#page = page;
    this.#position = position;
  }

  /** Moves to the next or previous sentence; the first move goes to the one at the top of the view. */
  step(step: 1 | -1, extend: boolean): Sentence | null {
    const { sentences } = this.#page.view.parsed;
    const from = this.#index < 0 ? this.#atTop() : this.#index + step;
    const index = Math.max(0, Math.min(from, sentences.length - 1));
    const sentence = sentences[index];
    if (!sentence) {
      return null;
    }
    const anchor = extend ? (this.#anchor < 0 ? Math.max(0, this.#index) : this.#anchor) : -1;
    this.#position.reveal(sentence);
    this.place(sentence, true);
    this.#anchor = anchor;
    const first = sentences[Math.min(anchor, index)];
    const last = sentences[Math.max(anchor, index)];
    if (anchor >= 0 && first && last) {
      selectRange({ start: first.start, end: last.end }, this.#page.map);
    } else {
      document.getSelection()?.removeAllRanges();
    }
    return sentence;
  }

  /** Puts the cursor on a sentence, and with `focus` the keyboard focus too. */
  place(sentence: Sentence, focus: boolean): void {
    const { sentences } = this.#page.view.parsed;
    this.#index = sentences.indexOf(sentence);
    this.#anchor = -1;
    const next = this.#page.sentenceElement(sentence);
    if (this.#element !== next) {
      this.#element?.removeAttribute('tabindex');
    }
    this.#element = next;
    if (next) {
      next.tabIndex = 0;
      if (focus) {
        next.focus({ preventScroll: true });
      }
    }
  }

  #atTop(): number {
    const top = this.#position.sentenceAt(this.#position.topOffset());
    return top ? this.#page.view.parsed.sentences.indexOf(top) : 0;
  }
}

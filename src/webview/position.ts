import type { Sentence } from '../core/article/types';
import { countWhile, firstEndingAfter } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import type { ArticlePage } from './articlePage';
import type { Chunk } from './chunk';
import { barHeight } from './placement';

/** How far below the bar the line is that counts as the top of the text. */
const belowBar = 44;

/** A scroll that leaves the passage we brought into view this near to its place is our own. */
const ownScroll = 48;

/** Frames in which a passage is brought nearer to its place; at the end of a text it never gets there. */
const mostAlignments = 8;

/** A passage we brought into view, where it was to be in the window, and where it came to be. */
interface Held {
  readonly range: TextRange;
  readonly place: () => number;
  readonly top: number;
}

export interface PositionOptions {
  readonly page: ArticlePage;
  /** The user scrolled, and the passage at the top is another one than before. */
  readonly moved: (sentence: Sentence) => void;
}

/** Knows which passage is at the top of the window, and brings passages into view. */
export class ReadingPosition {
  readonly #options: PositionOptions;
  readonly #stop = new AbortController();
  /** What we scrolled to ourselves, until the user scrolls on. */
  #held: Held | null = null;
  #frame = 0;
  #last: Sentence | null = null;

  constructor(options: PositionOptions) {
    this.#options = options;
    const { signal } = this.#stop;
    window.addEventListener('scroll', () => this.#schedule(), { passive: true, signal });
    window.addEventListener('resize', () => this.#resized(), { passive: true, signal });
    const listening = { passive: true, capture: true, signal };
    const release = () => (this.#held = null);
    for (const input of ['wheel', 'touchmove', 'keydown']) {
      window.addEventListener(input, release, listening);
    }
    window.addEventListener(
      'pointerdown',
      // The scroll bar is the document's own; a click into the text scrolls nothing, and comes
      // while the text may still be finding its place.
      ({ target }) => {
        if (target === document.documentElement) {
          release();
        }
      },
      listening,
    );
  }

  dispose(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** Brings a passage to the top of the window. */
  putAtTop(range: TextRange): void {
    this.#scrollTo(range, () => barHeight() + belowBar - 12);
  }

  /** Brings a passage into comfortable view; where it is in comfortable view, nothing moves. */
  reveal(range: TextRange): void {
    const { page } = this.#options;
    page.fillAround(range.start);
    const box = page.map.domRange(range)?.getBoundingClientRect();
    const height = document.documentElement.clientHeight;
    const top = barHeight() + belowBar;
    if (!box || (box.top >= top && box.bottom <= height * 0.85)) {
      return;
    }
    this.#scrollTo(range, () => Math.max(top, Math.min(height * 0.28, height - box.height - 40)));
  }

  /** The offset of the first text below the bar. */
  topOffset(): number {
    const { chunks } = this.#options.page;
    const line = barHeight() + belowBar;
    const chunk = firstBelow(chunks, (each) => each.element, line);
    const index = chunk ? countBelow(chunk.holders, line) : 0;
    const block = chunk?.blocks[Math.min(index, chunk.blocks.length - 1)];
    const holder = chunk?.holders[Math.min(index, chunk.holders.length - 1)];
    if (!chunk || !block || !holder) {
      return chunk?.start ?? 0;
    }
    const sentences = [...holder.querySelectorAll<HTMLElement>('.sentence')];
    const sentence = sentences[countBelow(sentences, line)] ?? sentences.at(-1);
    const passage = sentence ? this.#options.page.passageAt(sentence)?.passage : null;
    return Math.max(block.start, passage?.range.start ?? block.start);
  }

  /** The sentence at an offset, or the next one after it. */
  sentenceAt(offset: number): Sentence | null {
    const { sentences } = this.#options.page.view.parsed;
    return sentences[firstEndingAfter(sentences, offset)] ?? sentences.at(-1) ?? null;
  }

  #scrollTo(range: TextRange, place: () => number): void {
    this.#align(range, place);
    this.#alignSoon(mostAlignments);
  }

  /**
   * Chunks laid out for the first time on arrival turn out higher or lower than estimated, and until
   * those below are, the page may be too short for the passage to get to its place.
   */
  #alignSoon(left: number): void {
    requestAnimationFrame(() => {
      const before = this.#held?.top;
      this.#alignAgain();
      if (this.#held !== null && left > 1) {
        const isThere = Math.abs(this.#held.top - this.#held.place()) < 1;
        if (!isThere || this.#held.top !== before) {
          this.#alignSoon(left - 1);
        }
      }
    });
  }

  #align(range: TextRange, place: () => number): void {
    this.#options.page.fillAround(range.start);
    const top = this.#topOf(range);
    if (top !== null) {
      window.scrollBy({ top: top - place(), behavior: 'instant' });
      this.#held = { range, place, top: this.#topOf(range) ?? place() };
      this.#last = null;
    }
  }

  #alignAgain(): void {
    if (this.#held !== null) {
      this.#align(this.#held.range, this.#held.place);
    }
  }

  /** A page that is opened beside another gets its width a moment late: its words then wrap anew. */
  #resized(): void {
    this.#alignAgain();
    this.#schedule();
  }

  #topOf(range: TextRange): number | null {
    const found = this.#options.page.map.domRange(range);
    return found ? (found.getClientRects()[0] ?? found.getBoundingClientRect()).top : null;
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      // Not told from the scroll offset: the browser moves it to make up for what is laid out above.
      const top = this.#held && this.#topOf(this.#held.range);
      if (this.#held && top !== null && Math.abs(top - this.#held.top) <= ownScroll) {
        return;
      }
      this.#held = null;
      const sentence = this.sentenceAt(this.topOffset());
      if (sentence && sentence !== this.#last) {
        this.#last = sentence;
        this.#options.moved(sentence);
      }
    });
  }
}

function firstBelow(
  chunks: readonly Chunk[],
  elementOf: (chunk: Chunk) => Element,
  line: number,
): Chunk | null {
  const index = countWhile(chunks.length, (i) => {
    const chunk = chunks[i];
    return chunk !== undefined && elementOf(chunk).getBoundingClientRect().bottom <= line;
  });
  return chunks[Math.min(index, chunks.length - 1)] ?? null;
}

function countBelow(elements: readonly Element[], line: number): number {
  return countWhile(elements.length, (i) => {
    const each = elements[i];
    return each !== undefined && each.getBoundingClientRect().bottom <= line;
  });
}

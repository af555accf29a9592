import { articleBlocks } from '../core/article/blocks';
import type { Block } from '../core/article/blocks';
import { createSegmenter } from '../core/article/segments';
import { shownText } from '../core/article/shownText';
import type { Section, Sentence } from '../core/article/types';
import { lastStartingBy } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import type { ArticleView } from '../protocol/articleView';
import type { ReaderStrings } from '../protocol/webview';
import { chunksOf } from './chunk';
import type { Chunk } from './chunk';
import { element } from './dom';
import { figureStrip } from './figureStrip';
import type { Passage } from './passage';
import { TextMap } from './textMap';
import type { PagePart } from './textMap';

export interface ArticlePageOptions {
  readonly view: ArticleView;
  readonly strings: ReaderStrings;
  /** A figure of the strip was chosen: show its sentence. */
  readonly showPassage: (passage: Passage) => void;
}

/** One article in the page: its chunks, and what each element in them stands for. */
export class ArticlePage {
  readonly view: ArticleView;
  readonly element: HTMLElement;
  readonly map: TextMap;
  readonly chunks: readonly Chunk[];
  readonly blocks: readonly Block[];
  /** Told when other chunks come near the view, or are filled. */
  onView: (() => void) | null = null;
  readonly #sink: Parameters<Chunk['fill']>[0];
  readonly #passages = new WeakMap<Node, Passage>();
  readonly #sentences = new WeakMap<Sentence, HTMLElement>();
  readonly #observer: IntersectionObserver;
  readonly #chunkOf = new Map<Element, Chunk>();
  readonly #near = new Set<Chunk>();

  constructor({ view, strings, showPassage }: ArticlePageOptions) {
    this.view = view;
    const { parsed } = view;
    this.blocks = articleBlocks(parsed, view.format);
    const lead = lastOfOpening(this.blocks);
    this.chunks = chunksOf(this.blocks, lead);
    this.map = new TextMap(this.chunks, (part) => this.fill(part));
    const sections = new Map<string, Section>(parsed.sections.map((s) => [s.id, s]));
    this.#sink = {
      text: parsed.text,
      strings,
      segments: createSegmenter(view),
      section: (id) => sections.get(id) ?? null,
      register: (piece) => this.map.register(piece),
      passage: (holder, passage) => this.#passages.set(holder, passage),
      sentence: (sentence, holder) => {
        if (!this.#sentences.has(sentence)) {
          this.#sentences.set(sentence, holder);
        }
      },
    };
    const strip = figureStrip(parsed.statistics, strings, showPassage);
    this.element = element('article', {
      class: 'article',
      children: this.chunks.flatMap((chunk) =>
        strip && lead && chunk.blocks.includes(lead) ? [chunk.element, strip] : [chunk.element],
      ),
    });
    this.#observer = new IntersectionObserver((entries) => this.#onSeen(entries), {
      rootMargin: '150% 0px',
    });
    for (const chunk of this.chunks) {
      this.#chunkOf.set(chunk.element, chunk);
      this.#observer.observe(chunk.element);
    }
    this.chunks.slice(0, 2).forEach((chunk) => this.fill(chunk));
  }

  get empty(): boolean {
    return this.chunks.length === 0;
  }

  /** Fills a part and tells of it. */
  fill(part: PagePart): void {
    const chunk = this.#chunkOf.get(part.element);
    if (chunk && !chunk.filled) {
      chunk.fill(this.#sink);
      this.onView?.();
    }
  }

  /** Fills what lies at an offset and beside it, so that arriving there moves nothing. */
  fillAround(offset: number): void {
    const index = Math.max(0, lastStartingBy(this.chunks, offset));
    this.chunks.slice(Math.max(0, index - 1), index + 2).forEach((chunk) => this.fill(chunk));
  }

  /** Fills the rest little by little: a screen reader reads ahead of what is in view. */
  fillInIdle(): void {
    const next = this.chunks.find((chunk) => !chunk.filled);
    if (next && this.element.isConnected) {
      this.fill(next);
      window.requestIdleCallback(() => this.fillInIdle());
    }
  }

  fillAll(): void {
    this.chunks.forEach((chunk) => this.fill(chunk));
  }

  /** The innermost passage a node lies in, and the element that stands for it. */
  passageAt(
    node: Node | null,
  ): { readonly passage: Passage; readonly element: HTMLElement } | null {
    for (let at = node; at && at !== this.element; at = at.parentNode) {
      const passage = this.#passages.get(at);
      if (passage && at instanceof HTMLElement) {
        return { passage, element: at };
      }
    }
    return null;
  }

  sentenceElement(sentence: Sentence): HTMLElement | null {
    this.map.domRange(sentence);
    return this.#sentences.get(sentence) ?? null;
  }

  dispose(): void {
    this.#observer.disconnect();
    this.element.remove();
  }

  /** The range of the article that is in view or near it. */
  nearRange(): TextRange {
    const near = this.chunks.filter((chunk) => this.#near.has(chunk));
    const shown = near.length > 0 ? near : this.chunks.slice(0, 2);
    return { start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0 };
  }

  /** The words of a range as they are read, for the clipboard. */
  words(range: TextRange): string {
    const { parsed, format } = this.view;
    return format === 'text'
      ? parsed.text.slice(range.start, range.end)
      : shownText(parsed.text, this.blocks, this.#sink.segments, range);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const chunk = this.#chunkOf.get(target);
      if (chunk && isIntersecting) {
        this.#near.add(chunk);
        chunk.fill(this.#sink);
      } else if (chunk) {
        this.#near.delete(chunk);
      }
    }
    this.onView?.();
  }
}

/** The block after which the key figures stand: the lead, else the title, else none. */
function lastOfOpening(blocks: readonly Block[]): Block | null {
  const lead = blocks.slice(0, 20).findLast((block) => block.section?.kind === 'lead');
  return lead ?? blocks.slice(0, 20).find((block) => block.kind === 'title') ?? null;
}

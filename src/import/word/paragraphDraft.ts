import type { WordCitation } from '../../core/quotation/word/wordReport';
import type { XmlElement, XmlSource } from '../xml/xml';
import type { Anchor, CommentEnd, Span } from './places';

/** A note that is called in a paragraph. */
export interface NoteCall {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly at: number;
  /** The run that calls it. */
  readonly run: XmlSource;
}

/** How a paragraph is set, as far as it may show that it quotes. */
export interface ParagraphSetting {
  readonly style: string | null;
  /** In twentieths of a point. */
  readonly left: number;
  readonly right: number;
  /** No heading, item, cell or line in the middle: what is indented for no other reason. */
  readonly isPlain: boolean;
}

/** A paragraph as it is being read. */
export class ParagraphDraft {
  #text = '';
  readonly spans: Span[] = [];
  readonly calls: NoteCall[] = [];
  readonly citations: WordCitation[] = [];
  readonly comments: CommentEnd[] = [];
  /** Text boxes, to be read after it, with the run that holds them. */
  readonly boxes: { readonly content: XmlElement; readonly run: XmlSource }[] = [];
  setting: ParagraphSetting | null = null;

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  add(text: string, anchor: Anchor): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    this.spans.push({ start, end: this.#text.length, anchor });
  }

  /** Cites from an offset to the end of what was read. */
  cite(start: number, sources: WordCitation['sources']): void {
    if (sources.length > 0 && start < this.length) {
      this.citations.push({ start, end: this.length, sources });
    }
  }
}

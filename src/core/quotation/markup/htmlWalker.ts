import type { TextRange } from '../../text/range';
import * as elements from './htmlElements';
import { characterReference } from './htmlEntities';
import { footnoteOf, noteCalled } from './htmlNotes';
import type { HtmlToken } from './htmlTokens';
import { attributesOf, htmlTokenAt, rawEnd } from './htmlTokens';

/** An element that text is collected for as a whole. */
export interface Frame {
  readonly kind: 'quotation' | 'note' | 'figure' | 'attribution';
  readonly name: string;
  readonly label: string | null;
  /** Elements of its name that are open, with itself. */
  depth: number;
  /** Lists that are open in it: an item of one ends no note that is an item. */
  lists: number;
}

/** Takes what an HTML text shows, in order. Ranges are of the text. */
export interface HtmlSink {
  keep(range: TextRange): void;
  show(text: string, range: TextRange): void;
  object(range: TextRange): void;
  note(label: string, range: TextRange): void;
  /** What comes next is a paragraph of its own. */
  breakParagraph(): void;
  open(frame: Frame): void;
  close(frame: Frame): void;
}

/** More frames within each other are no document's. */
const MOST_FRAMES = 40;

/** Walks a text token by token and tells a sink what it shows. Linear in its length. */
export class HtmlWalker {
  readonly #frames: Frame[] = [];
  #hasText = false;
  /** The element of a line whose content is not shown. */
  #hidden = '';
  #quotes = 0;
  #superscripts = 0;

  constructor(
    readonly text: string,
    public at: number,
    readonly sink: HtmlSink,
  ) {}

  /** Whether nothing is open that the text from here on belongs to. */
  get isIdle(): boolean {
    return !this.#hasText && this.#frames.length === 0 && this.#quotes === 0 && this.#hidden === '';
  }

  /** Walks over one token; false at the end of the text. */
  step(): boolean {
    if (this.at >= this.text.length) return false;
    const token = htmlTokenAt(this.text, this.at);
    this.at = token.end;
    if (token.kind === 'text') this.#content(token);
    else if (token.kind === 'open') this.#opening(token);
    else if (token.kind === 'close') this.#closing(token);
    return true;
  }

  /** Ends all that is open. */
  finish(): void {
    this.#break();
    this.#closeTo(0);
  }

  #content({ start, end }: TextRange): void {
    if (this.#hidden !== '') return;
    let from = start;
    for (const { index, 0: sign } of this.text.slice(start, end).matchAll(SIGN)) {
      const at = start + index;
      if (sign !== '&') {
        this.#keep(from, at);
        from = at + sign.length;
        this.#object({ start: at, end: from });
        continue;
      }
      const entity = characterReference(this.text, at);
      if (entity === null) continue;
      this.#keep(from, at);
      from = entity.end;
      this.#show(entity.shown, { start: at, end: from });
    }
    this.#keep(from, end);
  }

  #keep(start: number, end: number): void {
    if (start >= end) return;
    this.#hasText ||= /\S/.test(this.text.slice(start, end));
    this.sink.keep({ start, end });
  }

  #show(text: string, range: TextRange): void {
    this.#hasText = true;
    this.sink.show(text, range);
  }

  #object(range: TextRange): void {
    this.#hasText = true;
    this.sink.object(range);
  }

  #opening(tag: HtmlToken): void {
    const { name } = tag;
    const isBlock = elements.BLOCK_ELEMENTS.has(name) || name === 'pre';
    if (isBlock) this.#break();
    if (elements.RAW_ELEMENTS.has(name)) return this.#raw(tag);
    if (this.#hidden !== '') return;
    if (isBlock) this.#impliedEnds(name);
    if (elements.OBJECT_ELEMENTS.has(name)) {
      this.#object(tag);
      if (elements.CODE_ELEMENTS.has(name)) this.#hidden = name;
      return;
    }
    if (name === 'br') return this.#lineBreak(tag);
    if (name === 'q') {
      this.#quotes += 1;
      return this.#show(this.#quotes % 2 === 1 ? '“' : '‘', tag);
    }
    if (name === 'sup') this.#superscripts += 1;
    const inQuotation = this.#frames.at(-1)?.kind === 'quotation';
    // Behind the words it may be one of them: a line of its own lets a title be told for one.
    if (name === 'cite' && inQuotation && this.#hasText && this.#isLastCite(tag.end)) {
      return this.#show('\n', tag);
    }
    if (name === 'a') return this.#anchor(tag);
    if (!elements.VOID_ELEMENTS.has(name)) this.#frame(tag);
  }

  /** A page shows no blanks behind a break, which would make two line ends of one. */
  #lineBreak(tag: HtmlToken): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
    this.#show('\n', { start: tag.start, end: this.at });
  }

  #raw(tag: HtmlToken): void {
    if (this.text.charAt(tag.end - 2) !== '/' || tag.name !== 'svg') {
      const close = rawEnd(this.text, tag.name, tag.end);
      this.at = close < this.text.length ? htmlTokenAt(this.text, close).end : close;
    }
    const isShown = this.#hidden === '' && elements.OBJECT_ELEMENTS.has(tag.name);
    // A listing between paragraphs is none; within a quotation something stands there.
    const isApart = tag.name === 'pre' && this.#frames.length === 0;
    if (isShown && !isApart) this.#object({ start: tag.start, end: this.at });
    if (tag.name === 'pre') this.#break();
  }

  /** A link that calls a note, or leads back from one, is not shown. */
  #anchor(tag: HtmlToken): void {
    const attributes = attributesOf(this.text, tag);
    const called = noteCalled(attributes, this.#superscripts > 0);
    if (called === null) return this.#frame(tag);
    if (called !== '') {
      this.#hasText = true;
      this.sink.note(called, tag);
    }
    this.#hidden = 'a';
  }

  #frame(tag: HtmlToken): void {
    const top = this.#frames.at(-1);
    const label = footnoteOf(tag.name, attributesOf(this.text, tag));
    const kind = label === null ? this.#kindOf(tag) : 'note';
    const isNested = kind === 'quotation' && top?.kind === 'quotation';
    if (kind !== null && !isNested && this.#frames.length < MOST_FRAMES) {
      this.#break();
      const frame: Frame = { kind, name: tag.name, label, depth: 1, lists: 0 };
      this.#frames.push(frame);
      this.sink.open(frame);
    } else if (top !== undefined) {
      if (top.name === tag.name) top.depth += 1;
      if (isList(tag.name)) top.lists += 1;
    }
  }

  #kindOf({ name, end }: HtmlToken): Frame['kind'] | null {
    const top = this.#frames.at(-1);
    if (name === 'blockquote') return 'quotation';
    if (name === 'figure') return 'figure';
    if (name === 'figcaption') return top?.kind === 'figure' ? 'attribution' : null;
    if (top?.kind !== 'quotation') return null;
    if (name === 'footer') return 'attribution';
    // Alone at the end of a quotation it says whose it is, as most pages have it.
    return name === 'cite' && !this.#hasText && this.#isLastCite(end) ? 'attribution' : null;
  }

  #isLastCite(end: number): boolean {
    return LAST_CITE.test(this.text.slice(end, end + 500));
  }

  #closing({ name, start, end }: HtmlToken): void {
    if (name === this.#hidden) {
      this.#hidden = '';
      return;
    }
    if (elements.BLOCK_ELEMENTS.has(name)) this.#break();
    if (this.#hidden !== '') return;
    if (name === 'sup') this.#superscripts = Math.max(0, this.#superscripts - 1);
    if (name === 'q' && this.#quotes > 0) {
      this.#quotes -= 1;
      this.#show(this.#quotes % 2 === 0 ? '”' : '’', { start, end });
    }
    const top = this.#frames.at(-1);
    if (top !== undefined && isList(name)) {
      if (top.lists > 0) top.lists -= 1;
      else if (top.kind === 'note' && ITEMS.has(top.name)) this.#closeTo(this.#frames.length - 1);
    }
    const index = this.#frames.findLastIndex((frame) => frame.name === name);
    const frame = this.#frames[index];
    if (frame === undefined) return;
    frame.depth -= 1;
    if (frame.depth === 0) this.#closeTo(index);
  }

  /** Items, cells and paragraphs end where the next one begins. */
  #impliedEnds(name: string): void {
    const top = this.#frames.at(-1);
    if (top?.kind !== 'note') return;
    const isSibling = ITEMS.has(top.name) && ITEMS.has(name) && top.lists === 0;
    if (isSibling || top.name === 'p') this.#closeTo(this.#frames.length - 1);
  }

  #closeTo(index: number): void {
    if (index < this.#frames.length) this.#break();
    while (this.#frames.length > index) {
      const frame = this.#frames.pop();
      if (frame !== undefined) this.sink.close(frame);
    }
  }

  #break(): void {
    this.sink.breakParagraph();
    this.#hasText = false;
    this.#hidden = '';
    this.#quotes = 0;
    this.#superscripts = 0;
  }
}

/** A character reference, or an expression of a template (Vue, Handlebars). */
const SIGN = /&|\{{2,3}[^{}<]*\}{2,3}/g;
const LAST_CITE =
  /^[^<]*(?:<(?!\/cite)[^<>]*>[^<]*)*<\/cite\s*>[\s.]*(?:<\/(?:p|small|em|i)\s*>\s*)*<\/blockquote/i;
const ITEMS: ReadonlySet<string> = new Set(['li', 'dd', 'dt']);

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol' || name === 'menu' || name === 'dl';
}

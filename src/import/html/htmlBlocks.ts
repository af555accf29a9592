import type { Notes } from '../notes';
import type { ImportBlock, ImportFootnote } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import { roleOf, isBold } from './elements';
import { isFootnote, isNoteMark, pageLabel } from './epubTypes';
import { InlineText } from '../text/inlineText';
import type { HtmlMarker } from './listMarkers';
import { ListMarkers } from './listMarkers';
import { readTable } from './tables';
import type { HtmlElement, HtmlNode } from './tree';
import { attribute, isElement, isText } from './tree';

interface Context {
  readonly bold: boolean;
  readonly preserved: boolean;
  readonly listDepth: number;
  readonly quoteDepth: number;
}

const outermost: Context = { bold: false, preserved: false, listDepth: -1, quoteDepth: 0 };

export interface HtmlBlocksOptions {
  readonly notes: Notes;
  /** Elements whose words are no part of the text. */
  readonly isLeftOut?: (element: HtmlElement) => boolean;
}

/**
 * The text of elements as a browser shows it, cut into blocks. Recursion is bounded by the depth
 * that `parseHtml` allows.
 */
export class HtmlBlocks {
  readonly blocks: ImportBlock[] = [];
  readonly footnotes: ImportFootnote[] = [];
  readonly #notes: Notes;
  readonly #isLeftOut: (element: HtmlElement) => boolean;
  readonly #inline = new InlineText();
  /** Pages that began within a paragraph: the paragraph belongs to the page where it begins. */
  readonly #pages: string[] = [];
  #heading = 0;
  #item: { depth: number; marker: string | null } | null = null;

  constructor({ notes, isLeftOut = () => false }: HtmlBlocksOptions) {
    this.#notes = notes;
    this.#isLeftOut = isLeftOut;
  }

  /** Adds what an element holds, and ends the paragraph. */
  read(element: HtmlElement): void {
    this.#element(element, outermost);
    this.#flush();
  }

  #children(element: HtmlElement, context: Context): void {
    for (const child of element.childNodes) this.#node(child, context);
  }

  #node(node: HtmlNode, context: Context): void {
    if (isText(node)) {
      if (this.#inline.isEmpty && /\S/.test(node.value)) this.#turnPages();
      this.#inline.add(node.value, context);
    } else if (isElement(node)) this.#element(node, context);
  }

  #element(element: HtmlElement, context: Context): void {
    if (this.#isLeftOut(element)) return;
    const page = pageLabel(element);
    if (page !== null) {
      this.#pages.push(page);
      return;
    }
    if (isNoteMark(element)) {
      this.#notes.count('note-marks-left-out');
      return;
    }
    switch (roleOf(element)) {
      case 'nothing':
        return;
      case 'break':
        this.#inline.addBreak();
        return;
      case 'object':
        this.#object(element, context);
        return;
      case 'annotation':
        this.#notes.count('annotations-left-out');
        return;
      case 'hidden':
        if (hasWords(element)) this.#notes.count('hidden-text-left-out');
        return;
      case 'deleted':
        this.#notes.count('deletions-left-out');
        return;
      case 'inline':
        this.#inlineElement(element, context);
        return;
      case 'block':
        this.#flush();
        this.#block(element, context);
        this.#flush();
    }
  }

  #object(element: HtmlElement, context: Context): void {
    const { tagName } = element;
    const alt = attribute(element, 'alt')?.trim() ?? '';
    if (tagName === 'img' && alt.length > 0 && alt.length <= 2) {
      // An initial or an emoji set as a picture is a character of the text.
      this.#inline.add(alt, context);
      return;
    }
    this.#inline.addGap();
    if (tagName === 'math') this.#notes.count('formulas-left-out');
    else if (/^(?:img|svg|picture|canvas)$/.test(tagName)) this.#notes.count('images-left-out');
    else if (/^(?:object|iframe|video|embed|audio)$/.test(tagName)) {
      this.#notes.count('objects-left-out');
    }
  }

  #inlineElement(element: HtmlElement, context: Context): void {
    const inner = isBold(element) ? { ...context, bold: true } : context;
    if (element.tagName !== 'q') {
      this.#children(element, inner);
      return;
    }
    // Browsers set these marks; who reads the page sees them.
    const [open, close] = context.quoteDepth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
    this.#inline.add(open, inner);
    this.#children(element, { ...inner, quoteDepth: context.quoteDepth + 1 });
    this.#inline.add(close, inner);
  }

  #block(element: HtmlElement, context: Context): void {
    const { tagName } = element;
    if (isFootnote(element)) {
      this.#footnote(element);
      return;
    }
    if (/^h[1-6]$/.test(tagName)) {
      const outer = this.#heading;
      this.#heading = Number(tagName.slice(1));
      this.#children(element, context);
      this.#flush();
      this.#heading = outer;
    } else if (/^(?:ul|ol|menu|dir)$/.test(tagName)) {
      this.#list(element, { ...context, listDepth: context.listDepth + 1 });
    } else if (tagName === 'table') {
      this.#table(element, context);
    } else if (/^(?:pre|listing|xmp|plaintext)$/.test(tagName)) {
      this.#children(element, { ...context, preserved: true });
    } else {
      this.#children(element, isBold(element) ? { ...context, bold: true } : context);
    }
  }

  #list(list: HtmlElement, context: Context): void {
    const markers = new ListMarkers(list);
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#node(child, context);
      } else if (roleOf(child) === 'block' && !this.#isLeftOut(child)) {
        this.#flush();
        if (isFootnote(child)) this.#footnote(child);
        else this.#listItem(child, markers.take(child), context);
      }
    }
  }

  #listItem(item: HtmlElement, marker: HtmlMarker, context: Context): void {
    this.#item = marker === false ? null : { depth: context.listDepth, marker };
    this.#children(item, context);
    this.#flush();
    this.#item = null;
  }

  #table(table: HtmlElement, context: Context): void {
    const rows = readTable(table, (cell) => this.#cellWords(cell));
    if (rows === null) {
      this.#children(table, context);
      return;
    }
    const captions = table.childNodes.filter(isElement).filter((c) => c.tagName === 'caption');
    captions.forEach((caption) => {
      this.#element(caption, context);
    });
    this.#flush();
    this.#notes.count('tables-as-rows');
    this.blocks.push({ kind: 'table', rows });
  }

  #cellWords(cell: HtmlElement): string {
    const inner = new HtmlBlocks({ notes: this.#notes, isLeftOut: this.#isLeftOut });
    inner.#children(cell, outermost);
    inner.#flush();
    for (const footnote of inner.footnotes) this.footnotes.push(footnote);
    return wordsOf(inner.blocks);
  }

  #footnote(element: HtmlElement): void {
    const inner = new HtmlBlocks({ notes: this.#notes, isLeftOut: this.#isLeftOut });
    inner.#children(element, outermost);
    inner.#flush();
    const text = wordsOf(inner.blocks).trim();
    const own = /^(?:\[(\d{1,4}|\*{1,3})\]|\((\d{1,4})\)|(\d{1,4})[.)])\s+/.exec(text);
    const label = own?.[1] ?? own?.[2] ?? own?.[3] ?? String(this.footnotes.length + 1);
    this.footnotes.push({ label, text: text.slice(own?.[0].length ?? 0) });
    this.#notes.count('footnotes-at-end');
  }

  #flush(): void {
    const { isEmpty, isBold: bold } = this.#inline;
    const text = this.#inline.take();
    if (isEmpty) {
      this.#turnPages();
      return;
    }
    if (this.#heading > 0) this.blocks.push({ kind: 'heading', level: this.#heading, text });
    else if (this.#item) this.blocks.push({ kind: 'item', ...this.#item, text });
    else this.blocks.push({ kind: 'paragraph', text, bold });
    // What follows in the same item is a paragraph of it, without a marker of its own.
    this.#item = null;
    this.#turnPages();
  }

  #turnPages(): void {
    for (const label of this.#pages.splice(0)) this.blocks.push({ kind: 'page', label });
  }
}

function hasWords(element: HtmlElement): boolean {
  return element.childNodes.some((child) =>
    isText(child) ? /\S/.test(child.value) : isElement(child),
  );
}

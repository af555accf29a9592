import type { Notes } from '../notes';
import type { ImportBlock } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';
import { FieldStack } from '../text/fields';
import type { DocxNumbering } from './numbering';
import { ParagraphText } from './paragraphText';
import { numberOf, toggleOf, valueOf } from './properties';
import { RunReader } from './runReader';
import type { DocxStyles } from './styles';
import { isDataTable, rowsOf } from './tables';

/** A reference to a footnote or endnote, in the order in which the text has them. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** The author's own mark, or null where Word counts. */
  readonly mark: string | null;
}

/** What all stories of a document share. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: Notes;
  readonly references: NoteReference[];
}

/** A run of paragraphs and tables: the body, a cell, a text box, a note. */
export class DocxStory {
  readonly blocks: ImportBlock[] = [];
  readonly #context: DocxContext;
  readonly #fields = new FieldStack();
  /** Words that go on in the next paragraph: its mark was deleted, or they are its initial. */
  #carried: ParagraphText | null = null;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  /** Reads the paragraphs and tables among the children of an element, and ends the story. */
  static read(element: XmlElement, context: DocxContext): readonly ImportBlock[] {
    const story = new DocxStory(context);
    for (const child of childElements(element)) story.add(child);
    story.end();
    return story.blocks;
  }

  add(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        return;
      case 'w:tbl':
        this.#table(element);
        return;
      case 'w:sdt':
        this.#control(element);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        this.#children(element);
        return;
      case 'mc:AlternateContent':
        this.#children(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'));
        return;
      case 'w:altChunk':
        this.#context.notes.count('objects-left-out');
        return;
      default:
    }
  }

  /** Adds words that waited for a paragraph which never came. */
  end(): void {
    const words = this.#carried;
    this.#carried = null;
    if (words) this.#write(words, undefined, null);
  }

  #children(element: XmlElement | undefined): void {
    for (const child of childElements(element)) this.add(child);
  }

  #control(element: XmlElement): void {
    const gallery = childOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
    if (gallery?.attributes.get('w:val') === 'Table of Contents') {
      this.#context.notes.count('contents-left-out');
      return;
    }
    this.#children(childOf(element, 'w:sdtContent'));
  }

  #paragraph(element: XmlElement): void {
    const { styles, notes } = this.#context;
    const properties = childOf(element, 'w:pPr');
    const style = styles.paragraphStyle(valueOf(properties, 'w:pStyle'));
    const isContents = /^(?:toc \d|toc heading|table of figures)$/.test(styles.nameOf(style));
    const words = isContents ? new ParagraphText() : (this.#carried ?? new ParagraphText());
    new RunReader(this.#context, this.#fields, words, style).read(element);
    if (isContents) {
      if (!words.isEmpty) notes.count('contents-left-out');
      return;
    }
    this.#carried = null;
    if (goesOn(properties)) this.#carried = words;
    else this.#write(words, properties, style);
  }

  #write(words: ParagraphText, properties: XmlElement | undefined, style: string | null): void {
    const { isBold: bold, boxes } = words;
    const text = words.take();
    const rank = this.#rank(properties, style);
    const number = this.#number(properties, style);
    const numbered = typeof number?.marker === 'string' ? `${number.marker} ${text}` : text;
    if (rank !== null) this.blocks.push({ kind: 'heading', level: rank, text: numbered });
    else if (number && !(bold && number.marker !== null)) {
      this.blocks.push({ kind: 'item', ...number, text });
    } else this.blocks.push({ kind: 'paragraph', text: numbered, bold });
    for (const box of boxes) {
      this.#context.notes.count('text-boxes-after-paragraph');
      for (const block of DocxStory.read(box, this.#context)) this.blocks.push(block);
    }
  }

  /** 1 to 9 for a heading, 0 for the title, null for text. */
  #rank(properties: XmlElement | undefined, style: string | null): number | null {
    const outline = numberOf(properties, 'w:outlineLvl');
    if (outline === null) return this.#context.styles.rankOf(style);
    return outline >= 0 && outline < 9 ? outline + 1 : null;
  }

  #number(
    properties: XmlElement | undefined,
    style: string | null,
  ): { depth: number; marker: string | null } | null {
    const { styles, numbering, notes } = this.#context;
    const own = childOf(properties, 'w:numPr');
    const ownId = numberOf(own, 'w:numId');
    const numId = ownId ?? styles.find(style, 'numId');
    if (numId === null || numId === 0) return null;
    const depth =
      numberOf(own, 'w:ilvl') ??
      numbering.levelOfStyle(numId, style) ??
      (ownId === null ? styles.find(style, 'level') : null) ??
      0;
    const marker = numbering.take(numId, depth);
    if (marker === undefined) return null;
    if (marker !== null && marker !== '') notes.count('numbering-as-shown');
    return { depth, marker };
  }

  #table(table: XmlElement): void {
    this.end();
    const { notes, styles } = this.#context;
    const isData = isDataTable(table, styles);
    const rows = rowsOf(table, notes).map((row) =>
      row.map((cell) => (cell === null ? [] : DocxStory.read(cell, this.#context))),
    );
    if (isData) {
      notes.count('tables-as-rows');
      this.blocks.push({ kind: 'table', rows: rows.map((row) => row.map(wordsOf)) });
      return;
    }
    for (const block of rows.flat(2)) this.blocks.push(block);
  }
}

/** Whether a paragraph and the next read as one: a deleted or hidden mark, or an initial. */
export function goesOn(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  const initial = childOf(properties, 'w:framePr')?.attributes.get('w:dropCap');
  return (
    childOf(mark, 'w:del') !== undefined ||
    childOf(mark, 'w:moveFrom') !== undefined ||
    toggleOf(mark, 'w:specVanish') === true ||
    initial === 'drop' ||
    initial === 'margin'
  );
}

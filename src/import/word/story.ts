import { goesOn } from '../docx/story';
import { numberOf, valueOf } from '../docx/properties';
import { indentsOf } from '../docx/styles';
import { unwrapped } from '../docx/tables';
import type { XmlElement, XmlSource } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';
import { Fields } from './fields';
import type { ParagraphSetting } from './paragraphDraft';
import { ParagraphDraft } from './paragraphDraft';
import type { WordContext } from './runReader';
import { RunReader } from './runReader';

/** A run of paragraphs and tables: the body, a text box, a note. */
export class WordStory {
  /** Those with words, in order. */
  readonly paragraphs: ParagraphDraft[] = [];
  readonly #fields = new Fields();
  /** Words that go on in the next paragraph: its mark was deleted, or they are its initial. */
  #carried: ParagraphDraft | null = null;

  /** @param outer see `RunReader` */
  constructor(
    readonly context: WordContext,
    readonly outer: XmlSource | null,
  ) {}

  /** Reads the paragraphs and tables among the children of an element, and ends the story. */
  static read(element: XmlElement, context: WordContext, outer: XmlSource): ParagraphDraft[] {
    const story = new WordStory(context, outer);
    story.#children(element, false);
    story.end();
    return story.paragraphs;
  }

  add(element: XmlElement, inTable = false): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element, inTable);
        return;
      case 'w:tbl':
        for (const row of unwrapped(element, 'w:tr')) {
          if (childOf(row, 'w:trPr', 'w:del')) continue;
          for (const cell of unwrapped(row, 'w:tc')) this.#children(cell, true);
        }
        return;
      case 'w:sdt':
        this.#control(element, inTable);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        this.#children(element, inTable);
        return;
      case 'mc:AlternateContent':
        this.#children(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'), inTable);
        return;
      default:
    }
  }

  /** Adds words that waited for a paragraph which never came. */
  end(): void {
    const draft = this.#carried;
    this.#carried = null;
    if (draft) this.#write(draft);
  }

  #children(element: XmlElement | undefined, inTable: boolean): void {
    for (const child of childElements(element)) this.add(child, inTable);
  }

  #control(element: XmlElement, inTable: boolean): void {
    const gallery = childOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
    if (gallery?.attributes.get('w:val') === 'Table of Contents') return;
    this.#children(childOf(element, 'w:sdtContent'), inTable);
  }

  #paragraph(element: XmlElement, inTable: boolean): void {
    const { context, outer } = this;
    const properties = childOf(element, 'w:pPr');
    const style = context.styles.paragraphStyle(valueOf(properties, 'w:pStyle'));
    const isContents = /^(?:toc \d|toc heading|table of figures)$/.test(
      context.styles.nameOf(style),
    );
    const draft = isContents ? new ParagraphDraft() : (this.#carried ?? new ParagraphDraft());
    new RunReader(context, this.#fields, draft, style, outer).read(element);
    if (isContents) return;
    this.#carried = null;
    draft.setting = this.#setting(properties, style, inTable);
    if (goesOn(properties)) this.#carried = draft;
    else this.#write(draft);
  }

  #write(draft: ParagraphDraft): void {
    this.paragraphs.push(draft);
    for (const { content, run } of draft.boxes) {
      this.paragraphs.push(...WordStory.read(content, this.context, run));
    }
  }

  #setting(
    properties: XmlElement | undefined,
    style: string | null,
    inTable: boolean,
  ): ParagraphSetting {
    const { styles } = this.context;
    const own = indentsOf(properties);
    const numId =
      numberOf(childOf(properties, 'w:numPr'), 'w:numId') ?? styles.find(style, 'numId');
    const outline = numberOf(properties, 'w:outlineLvl') ?? styles.rankOf(style);
    const alignment = valueOf(properties, 'w:jc') ?? styles.find(style, 'alignment');
    const isSet = outline !== null && outline < 9;
    return {
      style,
      left: own.left ?? styles.find(style, 'left') ?? 0,
      right: own.right ?? styles.find(style, 'right') ?? 0,
      isPlain:
        !inTable && !isSet && (numId ?? 0) === 0 && !/^(?:center|right|end)$/.test(alignment ?? ''),
    };
  }
}

import type { ImportNoteCode } from '../types';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf, descendants, xmlText } from '../xml/xml';
import type { FieldStack } from '../text/fields';
import type { ParagraphText } from './paragraphText';
import type { RunFace } from './runs';
import { chosen, faceOf, outermost, symbolOf, textOf } from './runs';
import type { DocxContext } from './story';

/** Reads the words of a paragraph as Word shows them once all changes are accepted. */
export class RunReader {
  readonly #context: DocxContext;
  readonly #fields: FieldStack;
  readonly #words: ParagraphText;
  readonly #style: string | null;

  constructor(
    context: DocxContext,
    fields: FieldStack,
    words: ParagraphText,
    style: string | null,
  ) {
    this.#context = context;
    this.#fields = fields;
    this.#words = words;
    this.#style = style;
  }

  /** Reads what stands in an element between runs. */
  read(parent: XmlElement | undefined): void {
    for (const element of childElements(parent)) this.#element(element);
  }

  #element(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        return;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:fldSimple':
      case 'w:bdo':
      case 'w:dir':
      case 'w:customXml':
        this.read(element);
        return;
      case 'w:sdt':
        this.read(childOf(element, 'w:sdtContent'));
        return;
      case 'w:del':
      case 'w:moveFrom':
        if (descendants(element, 'w:delText').length > 0) this.#count('deletions-left-out');
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#words.addGap();
        this.#count('formulas-left-out');
        return;
      case 'mc:AlternateContent':
        this.read(chosen(element));
        return;
      default:
    }
  }

  #run(run: XmlElement): void {
    const face = faceOf(childOf(run, 'w:rPr'), this.#style, this.#context.styles);
    let isMark = false;
    for (const element of childElements(run)) {
      const reference = /^w:(footnote|endnote)Reference$/.exec(element.name)?.[1];
      if (reference !== undefined) isMark = this.#reference(run, element, reference);
      else if (!(isMark && element.name === 'w:t')) this.#piece(element, face);
    }
  }

  /** Whether the author set a mark of his own, which is then the text that follows. */
  #reference(run: XmlElement, element: XmlElement, kind: string): boolean {
    if (!this.#fields.shows) return false;
    const own = /^(?:1|true|on)$/.test(element.attributes.get('w:customMarkFollows') ?? '');
    const mark = own ? descendants(run, 'w:t').map(xmlText).join('').trim() : '';
    this.#context.references.push({
      kind: kind === 'footnote' ? 'footnote' : 'endnote',
      id: element.attributes.get('w:id') ?? '',
      mark: mark === '' ? null : mark,
    });
    return own;
  }

  #piece(element: XmlElement, face: RunFace): void {
    switch (element.name) {
      case 'w:fldChar':
        this.#fields.change(element.attributes.get('w:fldCharType'));
        return;
      case 'w:instrText':
        this.#fields.addCode(xmlText(element));
        return;
      case 'mc:AlternateContent':
        for (const child of childElements(chosen(element))) this.#piece(child, face);
        return;
      case 'w:commentReference':
        this.#count('comments-left-out');
        return;
      default:
    }
    if (!this.#fields.shows) return;
    if (this.#fields.inContents) {
      if (element.name === 'w:t') this.#count('contents-left-out');
    } else if (face.hidden) {
      if (element.name === 'w:t') this.#count('hidden-text-left-out');
    } else {
      this.#shown(element, face);
    }
  }

  #shown(element: XmlElement, face: RunFace): void {
    const add = (text: string): void => {
      this.#words.add(text, face.bold);
    };
    switch (element.name) {
      case 'w:t':
        add(textOf(element, face, this.#context.notes));
        return;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        return;
      case 'w:br':
      case 'w:cr':
        this.#words.addBreak();
        return;
      case 'w:noBreakHyphen':
        add('\u2011');
        return;
      case 'w:sym':
        add(symbolOf(element, this.#context.notes));
        return;
      case 'w:ruby':
        this.#count('annotations-left-out');
        this.read(childOf(element, 'w:rubyBase'));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#graphic(element);
        return;
      default:
    }
  }

  /** Text boxes are read after the paragraph; a picture takes room between words. */
  #graphic(element: XmlElement): void {
    const boxes = outermost(element, 'w:txbxContent');
    if (boxes.length === 0) {
      this.#words.addGap();
      this.#count(element.name === 'w:object' ? 'objects-left-out' : 'images-left-out');
    }
    for (const box of boxes) this.#words.boxes.push(box);
  }

  #count(code: ImportNoteCode): void {
    this.#context.notes.count(code);
  }
}

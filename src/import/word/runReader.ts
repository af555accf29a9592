import { OBJECT } from '../../core/quotation/report/shownText';
import { LINE_BREAK } from '../../core/quotation/word/wordReport';
import type { WordSource } from '../../core/quotation/word/wordReport';
import type { RunFace } from '../docx/runs';
import { chosen, faceOf, outermost, symbolOf, textOf } from '../docx/runs';
import type { DocxStyles } from '../docx/styles';
import { valueOf } from '../docx/properties';
import type { Notes } from '../notes';
import type { XmlElement, XmlSource } from '../xml/xml';
import { childElements, childOf, descendants, xmlText } from '../xml/xml';
import { sourcesOfTag } from './citationFields';
import type { Fields } from './fields';
import type { ParagraphDraft } from './paragraphDraft';
import type { Anchor, RunPlace } from './places';

/** What all stories of a document share. */
export interface WordContext {
  readonly styles: DocxStyles;
  readonly notes: Notes;
  /** What the code of a field cites. */
  sourcesOf(code: string): readonly WordSource[];
}

/**
 * Reads the words of a paragraph as Word shows them once all changes are accepted, with where each
 * is written. `outer` stands for all of them where comments cannot be within: [MS-OI29500] 2.1.315,
 * Word ignores those in notes and text boxes.
 */
export class RunReader {
  constructor(
    readonly context: WordContext,
    readonly fields: Fields,
    readonly draft: ParagraphDraft,
    readonly style: string | null,
    readonly outer: XmlSource | null,
  ) {}

  /** Reads what stands in an element between runs. */
  read(parent: XmlElement | undefined): void {
    for (const element of childElements(parent)) this.#element(element);
  }

  #element(element: XmlElement): void {
    const { draft, fields } = this;
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        return;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:bdo':
      case 'w:dir':
      case 'w:customXml':
        this.read(element);
        return;
      case 'w:fldSimple':
        fields.begin();
        fields.addCode(element.attributes.get('w:instr') ?? '');
        fields.separate(draft);
        this.read(element);
        this.#endField();
        return;
      case 'w:sdt':
        this.#control(element);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#show(OBJECT, { kind: 'whole', element: element.source });
        return;
      case 'mc:AlternateContent':
        this.read(chosen(element));
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        draft.comments.push({
          id: element.attributes.get('w:id') ?? '',
          kind: element.name === 'w:commentRangeStart' ? 'start' : 'end',
          at: draft.length,
        });
        return;
      default:
    }
  }

  #control(element: XmlElement): void {
    const start = this.draft.length;
    this.read(childOf(element, 'w:sdtContent'));
    const tag = valueOf(childOf(element, 'w:sdtPr'), 'w:tag');
    if (tag !== null) this.draft.cite(start, sourcesOfTag(tag));
  }

  #endField(): void {
    const ended = this.fields.end(this.draft);
    if (ended) this.draft.cite(ended.start, this.context.sourcesOf(ended.code));
  }

  #run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const face = faceOf(properties, this.style, this.context.styles);
    const place: RunPlace = { ...run.source, properties: properties?.source ?? null };
    let isMark = false;
    for (const element of childElements(run)) {
      const note = /^w:(footnote|endnote)Reference$/.exec(element.name)?.[1];
      if (note === undefined) {
        if (!(isMark && element.name === 'w:t')) this.#piece(element, face, place);
        continue;
      }
      // A mark of the author's own follows as text.
      isMark = /^(?:1|true|on)$/.test(element.attributes.get('w:customMarkFollows') ?? '');
      if (!this.fields.shows || this.outer) continue;
      const kind = note === 'footnote' ? 'footnote' : 'endnote';
      const id = element.attributes.get('w:id') ?? '';
      this.draft.calls.push({ kind, id, at: this.draft.length, run: run.source });
    }
  }

  #piece(element: XmlElement, face: RunFace, run: RunPlace): void {
    const { fields, draft, context } = this;
    const show = (text: string): void => {
      if (!face.hidden) this.#show(text, { kind: 'piece', run, element: element.source });
    };
    switch (element.name) {
      case 'w:fldChar': {
        const type = element.attributes.get('w:fldCharType');
        if (type === 'begin') fields.begin();
        else if (type === 'separate') fields.separate(draft);
        else if (type === 'end') this.#endField();
        return;
      }
      case 'w:instrText':
        fields.addCode(xmlText(element));
        return;
      case 'w:t':
        if (!face.hidden) this.#text(element, face, run);
        return;
      case 'w:tab':
      case 'w:ptab':
        show('\t');
        return;
      case 'w:br':
      case 'w:cr':
        show(LINE_BREAK);
        return;
      case 'w:noBreakHyphen':
        show('\u2011');
        return;
      case 'w:softHyphen':
        show('\u00ad');
        return;
      case 'w:sym':
        show(symbolOf(element, context.notes));
        return;
      case 'w:ruby':
        show(withoutBreaks(descendants(element, 'w:rubyBase').map(shownText).join('')));
        return;
      case 'mc:AlternateContent':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#graphic(element, run, show);
        return;
      default:
    }
  }

  #text(element: XmlElement, face: RunFace, run: RunPlace): void {
    // Without it, blanks at either end are not the text's (XML 1.0, 2.10).
    const isKept = element.attributes.get('space') === 'preserve';
    const written = isKept
      ? xmlText(element)
      : xmlText(element)
          .replace(/^[ \t\r\n]+/, '')
          .replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
    const text = withoutBreaks(
      textOf({ ...element, children: [written] }, face, this.context.notes),
    );
    // A glyph of a symbol font may stand for several characters: those cannot be parted.
    const isSame = text.length === written.length && childElements(element).length === 0;
    const place = { run, element: element.source };
    this.#show(
      text,
      isSame ? { kind: 'text', ...place, text: written } : { kind: 'piece', ...place },
    );
  }

  /** Text boxes are read after the paragraph; a picture takes room between words. */
  #graphic(element: XmlElement, run: RunPlace, show: (text: string) => void): void {
    const parts = element.name === 'mc:AlternateContent' ? chosen(element) : element;
    if (!parts || !this.fields.shows) return;
    const boxes = outermost(parts, 'w:txbxContent');
    if (boxes.length === 0) show(OBJECT);
    for (const content of boxes) this.draft.boxes.push({ content, run: this.outer ?? run });
  }

  #show(text: string, anchor: Anchor): void {
    if (!this.fields.shows) return;
    this.draft.add(text, this.outer ? { kind: 'whole', element: this.outer } : anchor);
  }
}

const shownText = (element: XmlElement): string =>
  descendants(element, 'w:t').map(xmlText).join('');

/** Only Word's own breaks end lines: a paragraph is a line of the report's text. */
function withoutBreaks(text: string): string {
  return text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
}

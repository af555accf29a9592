import type { Notes } from '../notes';
import { InlineText } from '../text/inlineText';
import { noteGlyphs } from '../text/symbols';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf, descendants, isXmlElement, xmlText } from '../xml/xml';
import type { OdtStyles } from './styles';

/** A note of the text, in the order of its marks. */
export interface OdtNote {
  readonly label: string;
  readonly body: XmlElement | undefined;
}

/** More blanks in a row than anybody sets. */
const mostSpaces = 1000;

/** The words of a paragraph, and what is anchored in it. */
export class OdtInline {
  readonly text = new InlineText();
  readonly boxes: XmlElement[] = [];
  readonly found: OdtNote[] = [];
  readonly #styles: OdtStyles;
  readonly #notes: Notes;

  constructor(styles: OdtStyles, notes: Notes) {
    this.#styles = styles;
    this.#notes = notes;
  }

  read(element: XmlElement, outer: { readonly bold: boolean; readonly hidden: boolean }): void {
    const style = element.attributes.get('text:style-name') ?? null;
    const face = {
      bold: this.#styles.find(style, 'bold') ?? outer.bold,
      hidden: this.#styles.find(style, 'hidden') ?? outer.hidden,
    };
    for (const child of element.children) {
      if (isXmlElement(child)) this.#element(child, face);
      else if (!face.hidden) this.#words(child, face.bold);
      else if (/\S/.test(child)) this.#notes.count('hidden-text-left-out');
    }
  }

  #words(text: string, bold: boolean): void {
    noteGlyphs(text, this.#notes);
    this.text.add(text, { bold, preserved: false });
  }

  #element(element: XmlElement, face: { readonly bold: boolean; readonly hidden: boolean }): void {
    const preserved = { bold: face.bold, preserved: true };
    switch (element.name) {
      case 'text:s': {
        const count = Number(/^\d{1,4}$/.exec(element.attributes.get('text:c') ?? '1')?.[0] ?? 1);
        this.text.add(' '.repeat(Math.min(count, mostSpaces)), preserved);
        return;
      }
      case 'text:tab':
        this.text.add('\t', preserved);
        return;
      case 'text:line-break':
        this.text.addBreak();
        return;
      case 'text:note':
        this.#note(element);
        return;
      case 'office:annotation':
        this.#notes.count('comments-left-out');
        return;
      case 'text:ruby':
        this.#notes.count('annotations-left-out');
        for (const base of childElements(element)) {
          if (base.name === 'text:ruby-base') this.read(base, face);
        }
        return;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (element.attributes.get('text:is-hidden') !== 'false') {
          this.#notes.count('hidden-text-left-out');
          return;
        }
        break;
      default:
        if (element.name.startsWith('draw:')) {
          this.#drawing(element);
          return;
        }
    }
    if (!silent.test(element.name)) this.read(element, face);
  }

  #note(element: XmlElement): void {
    this.found.push({
      label: xmlText(childOf(element, 'text:note-citation')).trim(),
      body: childOf(element, 'text:note-body'),
    });
  }

  #drawing(element: XmlElement): void {
    const boxes =
      element.name === 'draw:text-box' ? [element] : descendants(element, 'draw:text-box');
    for (const box of boxes) this.boxes.push(box);
    if (boxes.length > 0) return;
    this.text.addGap();
    const isObject = descendants(element, 'draw:object').length > 0;
    this.#notes.count(isObject ? 'objects-left-out' : 'images-left-out');
  }
}

/** Marks of places, and what the program keeps for itself. */
const silent =
  /^text:(?:bookmark|reference-mark|change|toc-mark|alphabetical-index-mark|user-index-mark|variable-decl|soft-page-break|number$)|^office:annotation-end$|^office:event-listeners$/;

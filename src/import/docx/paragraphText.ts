import { InlineText } from '../text/inlineText';
import type { XmlElement } from '../xml/xml';

/** The words of a paragraph, with what else was found in it. */
export class ParagraphText {
  readonly #inline = new InlineText();
  /** Text boxes anchored in it, to be read after it. */
  readonly boxes: XmlElement[] = [];

  get isEmpty(): boolean {
    return this.#inline.isEmpty;
  }

  get isBold(): boolean {
    return this.#inline.isBold;
  }

  add(text: string, bold: boolean): void {
    this.#inline.add(text, { bold, preserved: true });
  }

  addBreak(): void {
    this.#inline.addBreak();
  }

  addGap(): void {
    this.#inline.addGap();
  }

  take(): string {
    return this.#inline.take();
  }
}

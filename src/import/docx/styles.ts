import type { XmlElement } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';
import { numberOf, toggleOf, valueOf } from './properties';

/** What a style says of the text set in it; null where it says nothing. */
export interface DocxStyle {
  /** In lower case: "heading 1", "toc 2". */
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: number | null;
  readonly numId: number | null;
  readonly level: number | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly font: string | null;
  readonly bordered: boolean | null;
  /** Indentation of paragraphs in twentieths of a point. */
  readonly left: number | null;
  readonly right: number | null;
  readonly alignment: string | null;
}

/** A style is based on few others; a ring of styles is a fault that must not hang. */
const longestChain = 20;

/** The styles of a document, with what they take from those they are based on. */
export class DocxStyles {
  readonly #styles = new Map<string, DocxStyle>();
  #defaultParagraph: string | null = null;
  readonly #font: string | null;

  constructor(root: XmlElement | null) {
    for (const style of childElements(root ?? undefined)) {
      const id = style.attributes.get('w:styleId');
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#styles.set(id, readStyle(style));
      const isDefault = /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? '');
      if (isDefault && style.attributes.get('w:type') === 'paragraph') this.#defaultParagraph = id;
    }
    const defaults = childOf(root ?? undefined, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    this.#font = fontOf(defaults);
  }

  /** What the style, or the nearest it is based on that says so, has for a field. */
  find<Field extends keyof DocxStyle>(id: string | null, field: Field): DocxStyle[Field] | null {
    let at = id;
    for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
      const style = this.#styles.get(at);
      if (!style) break;
      if (style[field] !== null) return style[field];
      at = style.basedOn;
    }
    return null;
  }

  paragraphStyle(named: string | null): string | null {
    return named !== null && this.#styles.has(named) ? named : this.#defaultParagraph;
  }

  /** The name of the style itself. */
  nameOf(id: string | null): string {
    return (id === null ? undefined : this.#styles.get(id)?.name) ?? '';
  }

  /** Whether the style, or one that it is based on, has a name that the pattern fits. */
  isNamed(id: string | null, pattern: RegExp): boolean {
    let at = id;
    for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
      const style = this.#styles.get(at);
      if (!style) return false;
      if (pattern.test(style.name)) return true;
      at = style.basedOn;
    }
    return false;
  }

  /** 1 to 9 for headings, 0 for the title, null for text. */
  rankOf(id: string | null): number | null {
    let at = id;
    for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
      const style = this.#styles.get(at);
      if (!style) return null;
      if (style.name === 'title') return 0;
      const level = /^heading ([1-9])$/.exec(style.name)?.[1];
      if (level !== undefined) return Number(level);
      if (style.outline !== null) return style.outline < 9 ? style.outline + 1 : null;
      at = style.basedOn;
    }
    return null;
  }

  /** The font of text that names none. */
  fontOf(paragraph: string | null): string | null {
    return this.find(paragraph, 'font') ?? this.#font;
  }
}

function readStyle(style: XmlElement): DocxStyle {
  const paragraph = childOf(style, 'w:pPr');
  const run = childOf(style, 'w:rPr');
  const numbering = childOf(paragraph, 'w:numPr');
  const borders = childOf(style, 'w:tblPr', 'w:tblBorders');
  return {
    name: (valueOf(style, 'w:name') ?? '').normalize('NFC').toLowerCase(),
    basedOn: valueOf(style, 'w:basedOn'),
    outline: numberOf(paragraph, 'w:outlineLvl'),
    numId: numberOf(numbering, 'w:numId'),
    level: numberOf(numbering, 'w:ilvl'),
    bold: toggleOf(run, 'w:b'),
    hidden: toggleOf(run, 'w:vanish'),
    font: fontOf(run),
    bordered: borders ? hasBorder(borders) : null,
    ...indentsOf(paragraph),
    alignment: valueOf(paragraph, 'w:jc'),
  };
}

/** What the properties of a paragraph or a style say of its indentation (17.3.1.12). */
export function indentsOf(properties: XmlElement | undefined): Pick<DocxStyle, 'left' | 'right'> {
  const indents = childOf(properties, 'w:ind')?.attributes;
  const twips = (value: string | undefined): number | null =>
    value !== undefined && /^-?\d{1,6}(?:\.\d{1,9})?$/.test(value) ? Number(value) : null;
  return {
    left: twips(indents?.get('w:left') ?? indents?.get('w:start')),
    right: twips(indents?.get('w:right') ?? indents?.get('w:end')),
  };
}

export function fontOf(run: XmlElement | undefined): string | null {
  const fonts = childOf(run, 'w:rFonts')?.attributes;
  return fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? null;
}

/** Whether any side has a line. */
export function hasBorder(borders: XmlElement): boolean {
  return childElements(borders).some(
    ({ attributes }) => !/^(?:nil|none)$/.test(attributes.get('w:val') ?? 'none'),
  );
}
